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
  expect(names[1]?.real('a.zip/x.csv (2)')).toBe('x.csv')
  expect(names[3]?.real('b.csv (2)')).toBe('b.csv')
  expect(names[0]?.real('y.csv')).toBe('y.csv')
})
