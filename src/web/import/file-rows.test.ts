import { expect, test } from 'vitest'
import type { FileReport } from '../api/types.ts'
import { fileRows } from './file-rows.ts'
import type { FileRow } from './file-rows.ts'

const report = (file: string, rows: number, failed = 0, note?: string): FileReport => ({
  file,
  source: note === undefined ? 'mail' : null,
  unit: 'message',
  status: note === undefined ? 'read' : 'known-unused',
  rows,
  kept: rows - failed,
  skipped: 0,
  failed,
  ...(note === undefined ? {} : { note }),
})

const says = (row: FileRow): string => {
  if (row.is === 'file') return `${row.isWithin ? '- ' : ''}${row.file.file}`
  return row.is === 'rest' ? `${row.group.rest.length} like these` : `${row.shown} of ${row.of}`
}

const letters = Array.from({ length: 12_000 }, (_, at) => report(`cur/${at}`, 1, at === 9_000 ? 1 : 0))
const beside = Array.from({ length: 40 }, (_, at) => report(`index.${at}`, 0, 0, 'Kept beside the mail.'))
const all = [...beside, ...letters, report('Sent', 70)]

test('a hundred files have a row each, the one with the most in it first', () => {
  const files = Array.from({ length: 100 }, (_, at) => report(`${at}.mbox`, at))
  const rows = fileRows(files, new Map())
  expect(rows.map(says)).toEqual(files.map(({ file }) => file).toReversed())
})

test('of twelve thousand letters those that failed and hold the most stand above one row for all others', () => {
  const rows = fileRows(all, new Map())
  expect(rows).toHaveLength(15)
  expect(rows.slice(0, 2).map(says)).toEqual(['cur/9000', 'Sent'])
  expect(rows.slice(-5).map(says)).toEqual(['11991 like these', 'index.0', 'index.1', 'index.2', '37 like these'])
  expect(rows[10]).toMatchObject({ isOpen: false, group: { sum: { rows: 11_991, kept: 11_991, failed: 0 } } })
})

test('a row of many opens to a part of them, and to all where they are few', () => {
  const ids = fileRows(all, new Map()).flatMap(row => (row.is === 'rest' ? [row.id] : []))
  const rows = fileRows(all, new Map(ids.map(id => [id, 100])))
  expect(rows).toHaveLength(15 + 100 + 1 + 37)
  expect(rows.slice(10, 12).map(says)).toEqual(['11991 like these', '- cur/8'])
  expect(says(rows[111] as FileRow)).toBe('100 of 11991')
  expect(rows.slice(-2).map(says)).toEqual(['- index.38', '- index.39'])
})

test('a file is found by a part of its name, also when it is behind a row of many', () => {
  expect(fileRows(all, new Map(), ' CUR/11999 ').map(says)).toEqual(['cur/11999'])
  const many = fileRows(all, new Map(), 'cur/')
  expect(many).toHaveLength(101)
  expect(says(many[100] as FileRow)).toBe('100 of 12000')
  expect(fileRows(all, new Map(), 'nowhere')).toEqual([])
})
