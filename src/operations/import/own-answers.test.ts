import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import { importsPreview, importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import { ownIn } from './own-answers.ts'

test.each([
  [{ 'mail:own': 'Ana@Made.example,b@made.example' }, ['ana@made.example', 'b@made.example']],
  [{ 'mail:own': 'none', 'calendar:own': 'ana@made.example', 'git:who': 'ana@made.example' }, ['ana@made.example']],
  [{ 'mail:own': 'no address', 'dates:a.csv': 'day-month', 'chat:who': 'ana@made.example' }, []],
  [{}, []],
])('the own addresses in %j', (answers, own) => {
  expect(ownIn(answers)).toEqual(own)
})

test('an answer holds: the next mailbox is read without a question', async () => {
  const folder = scratch()
  const mailbox = (name: string, from: string): string => {
    const path = join(folder, name)
    writeFileSync(
      path,
      `From x@made.example Tue Nov 14 10:00:00 2023\nFrom: ${from}\nTo: ana@made.example\nMessage-ID: <${name}@made.example>\nDate: Tue, 14 Nov 2023 10:00:00 +0000\n\nwords\n`,
    )
    return path
  }
  const world = await openScratchWorld()
  const first = mailbox('first.mbox', 'Bo <bo@other.example>')
  const asked = await importsPreview.run(world, { files: [first], answers: {} }, UNWATCHED)
  expect(asked.questions.map(({ id }) => id)).toEqual(['mail:own'])
  await importsRun.run(world, { files: [first], answers: { 'mail:own': 'ana@made.example' } }, UNWATCHED)
  const second = mailbox('second.mbox', 'Cy <cy@other.example>')
  const read = await importsPreview.run(world, { files: [second], answers: {} }, UNWATCHED)
  expect(read.questions).toEqual([])
  expect(read.counts.new).toBe(1)
  await world.close()
})
