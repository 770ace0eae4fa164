import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { addressesSet } from '../addresses.ts'
import { importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import { peopleList } from '../people/list.ts'

const CARDS = `BEGIN:VCARD
VERSION:3.0
FN:Robin Vale
TEL;TYPE=CELL:07700 900123
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ana Bell
TEL;TYPE=CELL:07700 900456
END:VCARD
`
const message = (id: number, from: string) =>
  `From x Mon Mar  2 09:00:00 2026\nFrom: ${from}\nTo: robin@vale.example\nDate: Mon, 2 Mar 2026 09:0${id}:00 +0000\nMessage-ID: <m${id}@x.example>\n\nHello.\n\n`
const MAIL = [
  message(1, 'Acme Support <support@acme.example>'),
  message(2, 'office@acme.example'),
  message(3, 'Cleo Ott <hello@cleo-ott.example>'),
].join('')

let world: World

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-people-'))
  const files = { 'cards.vcf': CARDS, 'mail.mbox': MAIL }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  world = await openScratchWorld()
  await addressesSet.run(world, { kind: 'email', value: 'robin@vale.example', mine: true }, UNWATCHED)
  await addressesSet.run(world, { kind: 'phone', value: '+44 7700 900123', mine: true }, UNWATCHED)
  const paths = Object.keys(files).map(name => join(folder, name))
  await importsRun.run(world, { files: paths, answers: {} }, UNWATCHED)
})
afterAll(() => world.close())

test('an own number written as at home is the user, and offices are nobody', async () => {
  const query = { sort: 'name', descending: false, offset: 0, limit: 50 } as const
  const { rows } = await peopleList.run(world, query, UNWATCHED)
  expect(rows.map(({ name }) => name)).toEqual(['Ana Bell', 'Cleo Ott'])
})
