import { z } from 'zod'
import type { PersonRow, RecordRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { factsOfFile, readMentorship, writeMentorship } from '../../levers/mentorship/mentorship-file.ts'
import type { MentorshipContent, MentorshipFile } from '../../levers/mentorship/mentorship-file.ts'
import { Refusal } from '../../model/refusal.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { wholeText } from '../../sources/text/whole-text.ts'
import { refOf } from '../hand.ts'
import { operation } from '../operation.ts'
import { refreshSome } from '../refresh/refresh-some.ts'
import { streamed } from '../streamed.ts'
import { findMentorship, peopleIn } from './find-mentorship.ts'
import { readMentorships } from './read-mentorships.ts'
import type { HeldMentorship } from './read-mentorships.ts'

const FILE_BYTES = 8 << 20
const MOST_KEYS = 20

export const mentorshipsExport = operation({
  name: 'mentorships.export',
  says: 'Writes one mentorship as a file that another Groundwork takes in: agreement, sessions, promises, levels.',
  kind: 'query',
  input: z.strictObject({ id: z.string().min(1).max(300) }),
  output: streamed<string>(),
  streams: { mime: 'application/json', file: 'mentorship.json' },
  cli: { command: 'mentors export', args: ['id'] },
  async run(world, { id }) {
    const held = await findMentorship(world, id)
    const text = writeMentorship(await contentOf(world, held))
    async function* chunks(): AsyncIterable<string> {
      yield text
    }
    return { chunks: chunks() }
  },
})

const Taken = z.strictObject({
  /** null where all of it was there already */
  change: z.string().nullable(),
  says: z.string(),
  id: z.string(),
  added: z.number().int(),
  matched: z.number().int(),
})

export const mentorshipsImport = operation({
  name: 'mentorships.import',
  says: 'Takes in a mentorship that another Groundwork wrote, all or nothing; the same file again changes nothing.',
  kind: 'change',
  input: z.strictObject({
    file: z.string().min(1).max(4096).optional(),
    text: z.string().max(FILE_BYTES).optional().describe('or the text of the file'),
  }),
  output: Taken,
  cli: {
    command: 'mentors import',
    args: ['file'],
    paths: ['file'],
    plain: (o: z.infer<typeof Taken>) =>
      o.change === null ? `${o.says}.` : `${o.says}. Take it back with: groundwork undo ${o.change}`,
  },
  async run(world, { file: path, text: given }) {
    if ((path === undefined) === (given === undefined))
      throw new Refusal('E_MENTORSHIP_FILE', 'Name one file that holds a mentorship.')
    const text = given ?? (await textOf(world, path ?? ''))
    return takeIn(world, readMentorship(text), text)
  },
})

async function textOf(world: World, path: string): Promise<string> {
  const inputs = await world.inputs.open([path])
  try {
    const [file, second] = inputs.flatMap(({ files }) => files)
    if (file === undefined || second !== undefined)
      throw new Refusal('E_MENTORSHIP_FILE', 'Name one file that holds a mentorship.')
    return await wholeText(file, FILE_BYTES, 'a mentorship')
  } finally {
    for (const input of inputs) await input.close()
  }
}

/** One import, undone as one; where nothing in it is new, nothing is written. */
async function takeIn(world: World, file: MentorshipFile, text: string): Promise<z.infer<typeof Taken>> {
  const names = file.people.map(({ name }) => name).join(', ')
  const known = await Promise.all(file.people.map(({ keys }) => recordsBy(world, keys)))
  const facts = factsOfFile(file, place => (known[place]?.length ?? 0) > 0)
  const held = (await readMentorships(world)).get(file.id)
  if (held !== undefined && writeMentorship(await contentOf(world, held)) === writeMentorship(file))
    return {
      change: null,
      says: `The mentorship with ${names} is here already; nothing changed`,
      id: file.id,
      added: 0,
      matched: facts.length,
    }
  const label = `a mentorship with ${names}`.slice(0, 300)
  const inputs = [{ name: 'mentorship', sha256: hashOf([text]), bytes: text.length }]
  const writer = await world.store.imports.begin(label, world.now(), inputs)
  try {
    const { added, matched, forgotten } = writer.write(facts)
    if (forgotten > 0)
      throw new Refusal(
        'E_FORGOTTEN',
        'This mentorship is with somebody whom you asked to forget; nothing was taken in.',
        { status: 409 },
      )
    if (added === 0) {
      await writer.abort()
      return {
        change: null,
        says: `The mentorship with ${names} is here already; nothing changed`,
        id: file.id,
        added,
        matched,
      }
    }
    const { id } = await writer.commit()
    const records = (await Promise.all(file.people.map(({ keys }) => recordsBy(world, keys)))).flat()
    await refreshSome(
      world,
      records.map(record => record.id),
    )
    return { change: id, says: `Took in the mentorship with ${names}`, id: file.id, added, matched }
  } catch (error) {
    await writer.abort()
    throw error
  }
}

async function recordsBy(world: World, keys: MentorshipFile['people'][number]['keys']): Promise<RecordRow[]> {
  const strong = keys.filter(({ kind }) => kind !== 'name')
  return (await Promise.all(strong.map(key => world.store.records.byKey(key)))).flat()
}

/** A mentorship with all that belongs to it, its people by the keys that another installation may know them by. */
async function contentOf(world: World, held: HeldMentorship): Promise<MentorshipContent> {
  const people = await peopleIn(world, held)
  if (people.length === 0)
    throw new Refusal(
      'E_NOBODY',
      'Nobody of this mentorship is known here any more; there is nobody to write it for.',
      {
        status: 409,
      },
    )
  const placeOf = new Map(people.flatMap(({ records }, place) => records.map(record => [record, place] as const)))
  return {
    id: held.id,
    changed: held.changed,
    people: await Promise.all(people.map(person => personOf(world, person))),
    agreement: held.agreement,
    promises: held.promises.map(({ id, ...promise }) => ({ id, promise })),
    sessions: held.sessionFacts.map(({ observation: { key, at, minutes, channel, detail } }) => ({
      key,
      at: at ?? 0,
      minutes: minutes ?? 0,
      channel: channel === 'in-person' || channel === 'phone' ? channel : 'meeting',
      what: detail.what ?? null,
      notes: detail.notes ?? null,
      next: detail.next ?? null,
    })),
    ratings: held.ratingFacts.flatMap(({ observation: { key, at, detail }, records }) =>
      detail.moment === undefined
        ? []
        : [
            {
              key,
              at: at ?? 0,
              skill: detail.skill,
              level: detail.level,
              by: detail.by,
              anchored: detail.anchored === true,
              moment: detail.moment,
              note: detail.note ?? null,
              rater: placeOf.get(records[0] ?? '') ?? null,
            },
          ],
    ),
  }
}

/** With the handles by which any installation has called them, so that the way back finds the same person. */
async function personOf(world: World, person: PersonRow): Promise<MentorshipContent['people'][number]> {
  const { keys, name } = refOf(person)
  const records = await world.store.records.get(person.records)
  const handles = records
    .flatMap(record => record.keys)
    .filter(({ kind, value }) => kind === 'handle' && /^(?:person|hand):/.test(value))
    .map(({ value }) => ({ kind: 'handle' as const, value }))
  const all = new Map([...keys, ...handles].map(key => [`${key.kind} ${key.value}`, key]))
  return {
    name: name ?? person.name,
    keys: [...all.values()].slice(0, MOST_KEYS),
    title: person.title?.slice(0, 300) ?? null,
    company: person.company?.slice(0, 300) ?? null,
  }
}
