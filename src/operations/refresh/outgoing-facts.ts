import type { Observations, PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { InvitationFact, TemplateFact } from '../../findings/facts.ts'
import { measureInvitations } from '../../measures/tie/invitations.ts'
import type { Invitation } from '../../measures/tie/invitations.ts'
import { share } from '../../measures/tie/reciprocity-measures.ts'
import { SentTexts } from '../../measures/tie/sent-texts.ts'
import { templatesAmong } from '../../measures/tie/templated.ts'
import type { Measured } from '../../model/measured.ts'
import type { Job } from '../operation.ts'
import { beside } from './beside.ts'
import { packTexts, unpackTexts } from './packed-texts.ts'
import type { PackedTexts } from './packed-texts.ts'

/** Everything the ego wrote, looked through once; whom it went to as contact records. Plain data: it is made in a thread of its own. */
export type OutgoingTexts = {
  readonly written: number
  readonly alike: PackedTexts
  /** who was written to in words that are like no others */
  readonly others: readonly string[]
  readonly invitations: readonly { readonly records: readonly string[]; readonly at: number; readonly chars: number }[]
}

/** The same with people in place of records. */
export type OutgoingRead = {
  readonly written: number
  readonly share: Measured
  readonly groups: readonly {
    readonly size: number
    readonly people: readonly string[]
    readonly example: string | null
  }[]
  /** people who were written to in words that belong to no group */
  readonly others: readonly string[]
  readonly invitations: readonly Omit<Invitation, 'connected'>[]
}

/** Starts reading beside whatever is done meanwhile. */
export function outgoingBeside(world: World, job: Job): Promise<() => Promise<OutgoingTexts>> {
  return beside(world, job, { task: 'outgoing', input: () => ({}), here: () => readOutgoing(world), isLast: false })
}

export async function readOutgoing(world: World): Promise<OutgoingTexts> {
  const sent = new SentTexts()
  const invitations: OutgoingTexts['invitations'][number][] = []
  const others = new Set<string>()
  let written = 0
  for await (const page of world.store.observations.outgoing())
    for (const { id, kind, records, at, chars, print } of page) {
      if (at === null) continue
      if (kind === 'invitation') {
        invitations.push({ records, at, chars: chars ?? 0 })
        continue
      }
      if (chars === null) continue
      written++
      // texts without a print are too short to compare, and most of all there is: only to whom they went is kept
      if (print === null) for (const record of records) others.add(record)
      else sent.add({ key: id, people: records, at, form: 'message', chars, print })
    }
  const { alike, rest } = sent.gather()
  for (const { people } of rest) for (const record of people) others.add(record)
  return { written, alike: packTexts(alike), others: [...others], invitations }
}

/** Says of what was read who the people are, so that two records of one human are one. */
export async function outgoingTo(
  { observations }: World['store'],
  read: OutgoingTexts,
  personOf: ReadonlyMap<string, string>,
): Promise<OutgoingRead> {
  const alike = unpackTexts(read.alike, record => personOf.get(record))
  const { templates, share } = templatesAmong(alike)
  const inGroup = new Set(templates.flatMap(({ keys }) => keys))
  const others = new Set(peopleOf(read.others, personOf))
  for (const { key, people } of alike.texts) if (!inGroup.has(key)) for (const person of people) others.add(person)
  return {
    written: read.written,
    share,
    groups: await Promise.all(
      templates.map(async ({ keys, people }) => ({
        size: keys.length,
        people,
        example: await wordsOf(observations, keys[0]),
      })),
    ),
    others: [...others],
    invitations: read.invitations.flatMap(({ records, at, chars }) => {
      const [person] = peopleOf(records, personOf)
      return person === undefined ? [] : [{ person, at, chars }]
    }),
  }
}

/** Outgoing texts that are nearly alike, and whether they were answered. */
export function templateFact(read: OutgoingRead, answered: ReadonlySet<string>): TemplateFact {
  return {
    outgoing: read.written,
    share: read.share,
    groups: read.groups.map(({ size, people, example }) => ({
      size,
      people: people.length,
      example,
      answered: answeredBy(people, answered, 'people who got this text'),
    })),
    answeredOthers: answeredBy(read.others, answered, 'people you wrote to in your own words'),
  }
}

export function invitationFact(
  { invitations }: OutgoingRead,
  rows: ReadonlyMap<string, PersonRow>,
  asOf: number,
): InvitationFact {
  const all = invitations.map(one => ({ ...one, connected: rows.get(one.person)?.connectedOn ?? null }))
  const { sent, withoutWord, accepted, acceptedPlain, acceptedWritten } = measureInvitations(all, asOf)
  return { sent, withoutWord, accepted, acceptedWithWord: acceptedWritten, acceptedWithoutWord: acceptedPlain }
}

/** Null where the settings did not keep the words. */
async function wordsOf(observations: Observations, id: string | undefined): Promise<string | null> {
  const stored = id === undefined ? null : await observations.get(id)
  return stored?.observation.kind === 'message' ? (stored.observation.detail.text ?? null) : null
}

function peopleOf(records: readonly string[], personOf: ReadonlyMap<string, string>): string[] {
  return [...new Set(records.flatMap(record => personOf.get(record) ?? []))]
}

function answeredBy(
  people: readonly string[],
  answered: ReadonlySet<string>,
  whom: string,
): TemplateFact['answeredOthers'] {
  const n = people.filter(person => answered.has(person)).length
  return share(n, people.length, `${n} of ${people.length} ${whom} wrote back.`, `There are no ${whom}.`)
}
