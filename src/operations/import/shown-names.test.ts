import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeZip } from '../../../tests/faults/archives.ts'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { UNWATCHED } from '../operation.ts'
import { readInputs } from './read-inputs.ts'
import { shownNames } from './shown-names.ts'

let world: World
const folder = scratch()
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const HEAD = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
const PROFILE = 'First Name,Last Name,Headline\nEva,Gold,Engineer\n'
const row = (name: string, company = 'Contoso'): string =>
  `${name},Bell,https://www.linkedin.com/in/${name},,${company},Buyer,08 Feb 2023\n`

test('two archives in one import have an account each for the files that both hold', async () => {
  const basic = [
    { name: 'Connections.csv', data: HEAD + row('ana') },
    { name: 'Profile.csv', data: PROFILE },
  ]
  writeFileSync(join(folder, 'basic.zip'), makeZip(basic))
  mkdirSync(join(folder, 'complete'))
  writeFileSync(join(folder, 'complete', 'Connections.csv'), `${HEAD}${row('ana')}${row('bo')}too,short\n`)
  writeFileSync(join(folder, 'complete', 'Skills.csv'), 'Name\nWelding\n')
  const asked = { files: [join(folder, 'basic.zip'), join(folder, 'complete')], answers: {}, preview: true }
  const { files, lines, counts } = await readInputs(world, asked, UNWATCHED)
  expect(files.map(({ file, rows, kept, failed }) => [file, rows, kept, failed])).toEqual([
    ['basic.zip/Connections.csv', 1, 1, 0],
    ['Profile.csv', 1, 1, 0],
    ['complete/Connections.csv', 3, 2, 1],
    ['Skills.csv', 1, 1, 0],
  ])
  expect(lines.map(({ file, line, code }) => [file, line, code])).toEqual([
    ['complete/Connections.csv', 4, 'E_CSV_RAGGED'],
  ])
  expect(counts).toMatchObject({ added: 6, matched: 2, failed: 1 })
})

test('names: one holder keeps its own, several are told apart, each way back', () => {
  const file = (name: string) => ({ name, async *open() {} })
  const input = (label: string, ...names: string[]) => ({ label, files: names.map(file) })
  const names = shownNames([
    input('a.zip', 'x.csv', 'y.csv'),
    input('a.zip', 'x.csv'),
    input('b.csv', 'b.csv'),
    input('b.csv', 'b.csv'),
  ])
  const shown = names.map(({ shown }) => [shown('x.csv'), shown('y.csv'), shown('b.csv')])
  expect(shown).toEqual([
    ['a.zip/x.csv', 'y.csv', 'b.csv'],
    ['a.zip/x.csv (2)', 'y.csv', 'b.csv'],
    ['x.csv', 'y.csv', 'b.csv'],
    ['x.csv', 'y.csv', 'b.csv (2)'],
  ])
  const given = {
    'dates:a.zip/x.csv': '1',
    'dates:a.zip/x.csv (2)': '2',
    'dates:x.csv': '3',
    'dates:b.csv (2)': '4',
    'dates:y.csv': '5',
    'mail:own': 'me@own.example',
  }
  const own = names
    .map(({ own }) => own(given))
    .map(said => [said['dates:x.csv'], said['dates:b.csv'], said['mail:own']])
  expect(own).toEqual([
    ['1', undefined, 'me@own.example'],
    ['2', undefined, 'me@own.example'],
    ['3', undefined, 'me@own.example'],
    ['3', '4', 'me@own.example'],
  ])
})

const ambiguous = (name: string): string => `date,with,channel\n01/02/2026,${name},phone\n`
const asked = (files: readonly string[], answers: Readonly<Record<string, string>>) =>
  readInputs(world, { files, answers, preview: true }, UNWATCHED)

test('files of one name in two inputs ask one question each, and each answer is for its own', async () => {
  const files = ['first', 'second'].map(name => join(folder, name))
  for (const [at, path] of files.entries()) {
    mkdirSync(path)
    writeFileSync(join(path, 'met.csv'), ambiguous(['Ana Bell', 'Bo Okafor'][at] ?? ''))
  }
  const { questions } = await asked(files, {})
  expect(questions.map(({ id, file, asks }) => [id, file, asks])).toEqual([
    ['dates:first/met.csv', 'first/met.csv', 'In first/met.csv, is the day or the month first in "01/02/2026"?'],
    ['dates:second/met.csv', 'second/met.csv', 'In second/met.csv, is the day or the month first in "01/02/2026"?'],
  ])
  const one = await asked(files, { 'dates:first/met.csv': 'day-month' })
  expect(one.questions.map(({ id }) => id)).toEqual(['dates:second/met.csv'])
  // what is said of a name that several files have is said of none of them
  expect((await asked(files, { 'dates:met.csv': 'day-month' })).questions).toHaveLength(2)
  const both = await asked(files, { 'dates:first/met.csv': 'day-month', 'dates:second/met.csv': 'month-day' })
  expect([both.questions, both.from, both.until]).toEqual([[], Date.UTC(2026, 0, 2), Date.UTC(2026, 1, 1)])
})

test('who the user is in several files is one question, of all whom any of them names', async () => {
  const files = ['a.csv', 'b.csv'].map(name => join(folder, name))
  const team = (hours: number, ...names: string[]): string =>
    `User,Date,Project,Hours\n${names.map(name => `"${name}",2026-03-14,A,${hours}`).join('\n')}\n`
  writeFileSync(files[0] ?? '', team(1, 'Ana Bell', 'Bo Okafor'))
  writeFileSync(files[1] ?? '', team(2, 'Ana Bell', 'Cy, PhD'))
  const { questions } = await asked(files, {})
  expect(questions).toMatchObject([{ id: 'time:who', many: true, options: { length: 3 } }])
  const told = await asked(files, { 'time:who': 'Bo Okafor,Cy  PhD' })
  expect([told.questions, told.counts.added]).toEqual([[], 2])
})
