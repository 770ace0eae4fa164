import { expect, test } from 'vitest'
import { openScratchWorld, smallLife } from '../../../tests/made/world.ts'
import { callOperation } from '../call.ts'
import { checkRun } from '../check.ts'
import type { Operation } from '../operation.ts'
import { UNWATCHED } from '../operation.ts'
import { reportExport, reportRead } from './coach-report.ts'

type Report = { rows: { charter: string; isAnswered: boolean; shortest: string | null }[] }
const ROWS = ['M1', 'M2', 'M3', 'D1', 'D2', 'D3', 'D4', 'A1', 'A2', 'A3', 'A4', 'A5', 'B']

test('every row of the charter is answered, or asked with the shortest way to know', async () => {
  const world = await openScratchWorld()
  const read = async () => (await callOperation(reportRead as unknown as Operation, world, {})) as Report
  const empty = await read()
  expect(empty.rows.map(({ charter }) => charter)).toEqual(ROWS)
  expect(empty.rows.every(({ isAnswered, shortest }) => !isAnswered && shortest !== null)).toBe(true)
  await checkRun.run(world, { files: [smallLife().file('linkedin.zip')], dry: false }, UNWATCHED)
  const full = await read()
  expect([...new Set(full.rows.map(({ charter }) => charter))]).toEqual(ROWS)
  expect(full.rows.some(({ isAnswered }) => isAnswered)).toBe(true)
  const parts: string[] = []
  for await (const part of (await reportExport.run(world, {}, UNWATCHED)).chunks) parts.push(String(part))
  expect(parts.join('')).toMatch(/^<!doctype html>/)
  expect(parts.join('')).not.toContain('<script')
  // levers as the screens name them
  expect(parts.join('')).toMatch(/<li>being visible: [\d.]+ h/)
  await world.close()
}, 60_000)
