import { expect, test } from 'vitest'
import { importedPlain, importsPlain, ledgerPlain, previewPlain, undonePlain } from './import-plain.ts'

const ROW = {
  id: 'i_1',
  at: Date.UTC(2026, 1, 3),
  order: 1,
  label: 'li.zip',
  status: 'undone' as const,
  inputs: [],
  sources: ['linkedin'],
  counts: { added: 1_200, matched: 0, forgotten: 0, skipped: 2, failed: 0, people: 3 },
  from: null,
  until: null,
}
const FILE = { file: 'a.csv', source: 'linkedin', unit: 'row', status: 'read' as const, rows: 1_202, kept: 1_200, skipped: 2, failed: 0 } // prettier-ignore
const LINE = { outcome: 'skipped' as const, code: 'S', reason: 'It is hidden.', file: 'a.csv', line: 7 }

test('imports and their ledgers as a person reads them', () => {
  expect(importsPlain({ rows: [ROW] })).toBe(
    'i_1  2026-02-03  li.zip: 1,200 new, 0 already here or repeated, 2 skipped, 0 failed (taken back)',
  )
  expect(importsPlain({ rows: [] })).toBe('Nothing was imported yet.')
  expect(importedPlain({ import: ROW, files: [FILE], questions: [] })).toBe(
    'Imported li.zip: 1,200 new, 0 already here or repeated, 2 skipped, 0 failed.\n  a.csv: 1,200 kept, 2 skipped, 0 failed',
  )
  expect(ledgerPlain({ import: ROW, files: [], lines: [LINE], questions: [], total: 2_000 })).toBe(
    'li.zip: 1,200 new, 0 already here or repeated, 2 skipped, 0 failed (taken back).\nskipped  a.csv:7  It is hidden.\n1 of 2,000 rows; --offset shows others.',
  )
  expect(undonePlain({ removed: 1, kept: 2 })).toMatch(/^Taken back: 1 fact gone, 2 kept/)
})

test('what a file asks is shown with what is typed to answer it', () => {
  const order = {
    id: "dates:o'clock.csv",
    asks: 'Is the day or the month first?',
    options: [
      { value: 'day-month', says: 'The day is first' },
      { value: 'month-day', says: 'The month is first' },
    ],
    assumed: 'day-month',
  }
  const lines = [
    'Is the day or the month first?',
    String.raw`  --answers 'dates:o'\''clock.csv=day-month'  (The day is first; assumed)`,
    String.raw`  --answers 'dates:o'\''clock.csv=month-day'  (The month is first)`,
  ]
  const reasons = [
    { code: 'W_UNKNOWN_FILE', reason: 'No source knows it.' },
    { code: 'W_HIDDEN_FOLDER', reason: 'Hidden folders are not looked into.' },
  ]
  expect(previewPlain({ says: 'Nothing new.', reasons, questions: [order] }).split('\n')).toEqual([
    'Nothing new.',
    'Hidden folders are not looked into.',
    ...lines,
  ])
  expect(
    importedPlain({ import: ROW, files: [], questions: [order] })
      .split('\n')
      .slice(1),
  ).toEqual([...lines, 'Where something else than what was assumed is true, first type: groundwork imports undo i_1'])
  const columns = {
    ...order,
    id: 'columns:a.csv',
    assumed: '',
    options: [{ value: 'Wann', says: 'Wann' }],
    forms: [
      {
        says: 'A person',
        fields: [
          { name: 'name', says: 'Name', needed: true },
          { name: 'email', says: 'Mail', needed: false },
        ],
      },
    ],
  }
  expect(
    ledgerPlain({ import: ROW, files: [], lines: [], questions: [columns], total: 0 })
      .split('\n')
      .slice(2),
  ).toEqual([`  --answers 'columns:a.csv={"FIELD":"COLUMN"}'`, '  Columns: Wann', '  A person: name (needed), email'])
})
