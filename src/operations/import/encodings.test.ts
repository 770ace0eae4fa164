import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import { encoded } from '../../sources/text/encoded.fixture.ts'
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

const CARDS = (name: string): string => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEMAIL:p@made.example\nEND:VCARD\n`
const MEETING = (name: string): string =>
  `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20240110T100000Z\nDTEND:20240110T110000Z\nORGANIZER;CN=${name}:mailto:p@made.example\nATTENDEE:mailto:q@made.example\nEND:VEVENT\nEND:VCALENDAR\n`
const FORMS: Readonly<Record<string, (name: string) => string>> = {
  'people.csv': name => `name,email\n${name},p@made.example\n`,
  'google.csv': name => `Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value\n${name},,,*,p@made.example\n`,
  'log.csv': name => `date,with,channel\n2024-01-10,${name},meeting\n`,
  'cards.vcf': CARDS,
  'meeting.ics': MEETING,
}

test.each(
  Object.keys(FORMS).flatMap(file => [
    [file, 'gb18030', '张伟'],
    [file, 'windows-1256', 'علي'],
    [file, 'windows-1250', 'Říha'],
    [file, 'big5', '陳大文'],
  ]),
)('C02 %s in %s asks once, the likeliest encoding first, and the answer is followed', async (file, label, name) => {
  const path = join(scratch(), file)
  writeFileSync(path, encoded(label, (FORMS[file] ?? CARDS)(name)))
  const world = await openScratchWorld()
  const asked = await importsPreview.run(world, { files: [path], answers: {} }, UNWATCHED)
  const questions = asked.questions.filter(({ id }) => id === `encoding:${file}`)
  expect(questions.map(({ options }) => options[0]?.value)).toEqual([label])
  const answers = { [`encoding:${file}`]: label }
  await importsRun.run(world, { files: [path], answers }, UNWATCHED)
  const { rows } = await peopleList.run(world, peopleList.input.parse({}), UNWATCHED)
  expect(rows.map(one => one.name)).toContain(name)
  await world.close()
})

test('the hours of a tracker in an older encoding follow the answer, too', async () => {
  const path = join(scratch(), 'hours.csv')
  writeFileSync(path, encoded('gb18030', 'Description,Project,Start date,Duration\n会议,北京,2024-03-01,01:30:00\n'))
  const world = await openScratchWorld()
  const asked = await importsPreview.run(world, { files: [path], answers: {} }, UNWATCHED)
  expect(asked.questions.map(({ id, options }) => [id, options[0]?.value])).toEqual([['encoding:hours.csv', 'gb18030']])
  const read = await importsRun.run(world, { files: [path], answers: { 'encoding:hours.csv': 'gb18030' } }, UNWATCHED)
  expect(read.import.counts).toMatchObject({ added: 1, failed: 0 })
  await world.close()
})
