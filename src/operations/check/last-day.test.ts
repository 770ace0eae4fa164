import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import { importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import { lastDayShown } from './coverage.ts'

const LOG = 'date,with,channel,direction\n2024-03-01,Bo Ek,mail,both\n2024-03-04,Bo Ek,mail,both\n'

/** What says who somebody is, and is as old as the moment at which it was saved. */
const PEOPLE: Readonly<Record<string, string>> = {
  'cards.vcf': 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Ek\r\nEMAIL:bo@one.example\r\nREV:20261119T100000Z\r\nEND:VCARD\r\n',
  'contacts.csv': 'First Name,Middle Name,Last Name,E-mail 1 - Label,E-mail 1 - Value\nBo,,Ek,Work,bo@one.example\n',
  'people.csv': 'name,email,organisation\nBo Ek,bo@one.example,Mill\n',
} // prettier-ignore

test.each(Object.entries(PEOPLE))('%s does not move the day that an old archive speaks of', async (name, text) => {
  const world = await openScratchWorld()
  const importOf = async (file: string, what: string): Promise<void> => {
    const path = join(scratch(), file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, what)
    await importsRun.run(world, { files: [path], answers: {} }, UNWATCHED)
  }
  await importOf(name, text)
  expect(await lastDayShown(world)).toBe(null)
  await importOf('log.csv', LOG)
  expect(new Date((await lastDayShown(world)) ?? 0).toISOString().slice(0, 10)).toBe('2024-03-04')
  await world.close()
})
