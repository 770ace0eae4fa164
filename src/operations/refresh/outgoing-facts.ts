import type { Observations, Outgoing as Sent, PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { InvitationFact, TemplateFact } from '../../findings/facts.ts'
import { measureInvitations } from '../../measures/tie/invitations.ts'
import type { Invitation } from '../../measures/tie/invitations.ts'
import { share } from '../../measures/tie/reciprocity-measures.ts'
import { findTemplates } from '../../measures/tie/templated.ts'
import type { Outgoing } from '../../measures/tie/templated.ts'
import type { Measured } from '../../model/measured.ts'
import type { Job } from '../operation.ts'
import { measuringRoom } from './measuring-room.ts'

/** Everything the ego wrote, looked through once; people by their ids. Plain data: it is made in a thread of its own. */
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

/** Fewer than this are looked through sooner than a thread starts. */
const WORTH_A_THREAD = 20_000

/** Starts reading beside whatever is done meanwhile. The promise may be left alone until it is needed. */
export async function outgoingBeside(
  world: World,
  personOf: ReadonlyMap<string, string>,
  job: Job,
): Promise<() => Promise<OutgoingRead>> {
  const coverage = await world.store.observations.coverage()
  const messages = coverage.reduce((sum, { kind, n }) => sum + (kind === 'message' ? n : 0), 0)
  if (messages < WORTH_A_THREAD) return () => readOutgoing(world, personOf)
  const watch = { progress: () => undefined, signal: job.signal, limits: await measuringRoom(world) }
  const reading = world.work.run<OutgoingRead>('outgoing', { personOf }, watch)
  // whoever needs it sees the error; until then it must not end the process
  reading.catch(() => undefined)
  return () => reading
}

/** `readOutgoing` as a thread does it. */
export async function outgoingTask(
  world: World,
  { personOf }: { readonly personOf: ReadonlyMap<string, string> },
): Promise<OutgoingRead> {
  return readOutgoing(world, personOf)
}

export async function readOutgoing(world: World, personOf: ReadonlyMap<string, string>): Promise<OutgoingRead> {
  const { observations } = world.store
  const texts: Outgoing[] = []
  const invitations: Omit<Invitation, 'connected'>[] = []
  const short = new Set<string>()
  let written = 0
  for await (const page of observations.outgoing())
    for (const one of page) {
      const people = peopleOf(one, personOf)
      const [person] = people
      if (one.at === null) continue
      if (one.kind === 'invitation') {
        if (person !== undefined) invitations.push({ person, at: one.at, chars: one.chars ?? 0 })
        continue
      }
      if (one.chars === null) continue
      written++
      // texts without a print are too short to compare, and most of all there is: only to whom they went is kept
      if (one.print === null) for (const to of people) short.add(to)
      else texts.push({ key: one.id, people, at: one.at, form: 'message', chars: one.chars, print: one.print })
    }
  const found = findTemplates(texts)
  const inGroup = new Set(found.templates.flatMap(({ keys }) => keys))
  return {
    written,
    share: found.share,
    groups: await Promise.all(
      found.templates.map(async ({ keys, people }) => ({
        size: keys.length,
        people,
        example: await wordsOf(observations, keys[0]),
      })),
    ),
    others: [...new Set(texts.filter(({ key }) => !inGroup.has(key)).flatMap(({ people }) => people)).union(short)],
    invitations,
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

function peopleOf({ records }: Sent, personOf: ReadonlyMap<string, string>): string[] {
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
