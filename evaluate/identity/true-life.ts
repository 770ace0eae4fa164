import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Life } from '../../examples/demo/life.ts'
import { identitiesOf } from '../../examples/demo/truth.ts'
import type { Meaning } from '../../examples/demo/truth.ts'
import { writeLife } from '../../examples/demo/write-life.ts'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { RecordRow } from '../../src/io/store/store.ts'
import { addressesSet } from '../../src/operations/addresses.ts'
import { UNWATCHED } from '../../src/operations/operation.ts'
import { resolvePeople } from '../../src/operations/refresh/people-of.ts'
import type { Resolved } from '../../src/operations/refresh/people-of.ts'
import { emailKey, nameKey, phoneKey, urlKey } from '../../src/sources/text/keys.ts'

/** What identity made of a life, and whom each contact record truly means; null: the files alone cannot tell. */
export type TrueLife = { readonly resolved: Resolved; readonly meant: ReadonlyMap<string, string | null> }

const FILES = [
  'linkedin.zip',
  'mail.mbox',
  'calendar.ics',
  'contacts.vcf',
  'contacts-google.csv',
  'git.log',
  'whatsapp.txt',
  'result.json',
] as const

/** Writes the files of a made life, imports them as a user would, and puts its people together. */
export async function readTrueLife(life: Life): Promise<TrueLife> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-identity-'))
  try {
    writeLife(life, folder)
    const world = await openWorld({ home: join(folder, 'home'), now: life.now, durable: false })
    try {
      const files = FILES.map(name => join(folder, name))
      for (const value of life.ego.emails)
        await addressesSet.run(world, { kind: 'email', value, mine: true }, UNWATCHED)
      await world.work.run('import', { files, answers: {}, preview: false }, UNWATCHED)
      const resolved = await resolvePeople(world)
      return { resolved, meant: meaningOf(resolved.records.values(), identitiesOf(life)) }
    } finally {
      await world.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A record means whoever its addresses belong to; where it has none, whoever alone bears its name. A mailbox of several
 * people or of a machine is an entity of its own: whoever is put together with it is put together wrongly.
 */
function meaningOf(records: Iterable<RecordRow>, meanings: readonly Meaning[]): Map<string, string | null> {
  const table = new Map<string, Meaning>()
  for (const meaning of meanings) table.set(`${meaning.kind}:${keyValue(meaning)}`, meaning)
  const meant = new Map<string, string | null>()
  for (const { id, keys } of records) {
    const found = keys.flatMap(key => {
      const meaning = table.get(`${key.kind}:${key.value}`)
      return meaning === undefined ? [] : [meaning]
    })
    const strong = found.filter(({ kind }) => kind !== 'name')
    const shared = strong.find(({ nobody }) => nobody !== null)
    const people = new Set((strong.length > 0 ? strong : found).flatMap(meaning => meaning.people))
    if (shared) meant.set(id, `shared:${shared.value}`)
    else meant.set(id, people.size === 1 ? ([...people][0] ?? null) : null)
  }
  return meant
}

function keyValue({ kind, value }: Meaning): string {
  const key = { url: urlKey, email: emailKey, phone: phoneKey, name: nameKey }[kind](value)
  return key?.value ?? value
}
