import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import { importsPreview, importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import { peopleList } from '../people/list.ts'

/** name,email / 张伟,zw@made.example / 王芳,wf@made.example in GBK: nothing in the bytes tells it from other encodings for sure. */
const CHINESE = [
  ...Buffer.from('name,email\n'), 0xd5, 0xc5, 0xce, 0xb0, ...Buffer.from(',zw@made.example\n'),
  0xcd, 0xf5, 0xb7, 0xbc, ...Buffer.from(',wf@made.example\n'),
] // prettier-ignore

test('C02 where bytes do not tell their encoding nothing is guessed: it asks, and the answer reads every row', async () => {
  const path = join(scratch(), 'people.csv')
  writeFileSync(path, Uint8Array.from(CHINESE))
  const world = await openScratchWorld()
  const asked = await importsPreview.run(world, { files: [path], answers: {} }, UNWATCHED)
  expect(asked.counts).toMatchObject({ new: 0, failed: 2 })
  expect(asked.lines.map(({ code }) => code)).toEqual(['E_CSV_ENCODING', 'E_CSV_ENCODING'])
  const question = asked.questions.find(({ id }) => id === 'encoding:people.csv')
  expect(question?.options.map(({ value }) => value)).toContain('gb18030')
  const answers = { 'encoding:people.csv': 'gb18030' }
  const read = await importsRun.run(world, { files: [path], answers }, UNWATCHED)
  expect(read.import.counts).toMatchObject({ added: 2, failed: 0 })
  const { rows } = await peopleList.run(world, peopleList.input.parse({}), UNWATCHED)
  expect(rows.map(({ name }) => name).toSorted()).toEqual(['张伟', '王芳'])
  await world.close()
})
