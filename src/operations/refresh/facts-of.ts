import type { Observations, Outgoing as Sent, PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { ExchangeFact, Facts, InvitationFact, PersonFact, TemplateFact } from '../../findings/facts.ts'
import { measureInvitations } from '../../measures/tie/invitations.ts'
import type { Invitation } from '../../measures/tie/invitations.ts'
import { measureReciprocityOverall, share } from '../../measures/tie/reciprocity-measures.ts'
import type { Exchange } from '../../measures/tie/reciprocity.ts'
import { findTemplates } from '../../measures/tie/templated.ts'
import type { Outgoing } from '../../measures/tie/templated.ts'
import { seeded } from '../../stats/random.ts'
import { inDays } from '../people/exchange-with.ts'

/** How one person's exchange went, kept while everybody is measured. */
export type PersonExchange = {
  readonly person: string
  readonly exchange: Exchange
  readonly out: number
  readonly in: number
}

/** Who writes and who answers, over everybody seen in messages. */
export function exchangeFact(all: readonly PersonExchange[]): ExchangeFact {
  const seen = all.filter(one => one.out + one.in > 0)
  const wroteTo = seen.filter(one => one.out > 0)
  const heardFrom = seen.filter(one => one.in > 0)
  const silent = wroteTo.filter(one => one.in === 0).length
  const ignored = heardFrom.filter(one => one.out === 0).length
  const overall = measureReciprocityOverall(
    seen.map(({ exchange }) => exchange),
    seeded('exchange'),
  )
  return {
    people: seen.length,
    onlyOut: share(
      silent,
      wroteTo.length,
      `${silent} of the ${wroteTo.length} people you wrote to never wrote back where we could see it.`,
      'You wrote to nobody in what was imported.',
    ),
    onlyIn: share(
      ignored,
      heardFrom.length,
      `${ignored} of the ${heardFrom.length} people who wrote to you never heard from you.`,
      'Nobody wrote to you in what was imported.',
    ),
    starts: overall.starts,
    onlyWhenNeeded: overall.needed,
    answerDays: inDays(overall.speed),
  }
}

/** Outgoing texts that are nearly alike, and whether they were answered. */
export async function templateFact(
  observations: Observations,
  sent: readonly Sent[],
  personOf: ReadonlyMap<string, string>,
  answered: ReadonlySet<string>,
): Promise<TemplateFact> {
  const written = sent.flatMap((one, i): Outgoing[] => {
    if (one.kind !== 'message' || one.at === null || one.print === null) return []
    return [
      {
        key: String(i),
        people: peopleOf(one, personOf),
        at: one.at,
        form: 'message',
        chars: one.chars ?? 0,
        print: one.print,
      },
    ]
  })
  const found = findTemplates(written)
  const inGroup = new Set(found.templates.flatMap(({ keys }) => keys))
  const others = new Set(written.filter(({ key }) => !inGroup.has(key)).flatMap(({ people }) => people))
  return {
    outgoing: written.length,
    share: found.share,
    groups: await Promise.all(
      found.templates.map(async ({ keys, people }) => ({
        size: keys.length,
        people: people.length,
        example: await wordsOf(observations, sent[Number(keys[0])]?.id),
        answered: answeredBy(people, answered, 'people who got this text'),
      })),
    ),
    answeredOthers: answeredBy([...others], answered, 'people you wrote to in your own words'),
  }
}

export function invitationFact(
  sent: readonly Sent[],
  personOf: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, PersonRow>,
  asOf: number,
): InvitationFact {
  const invitations = sent.flatMap((one): Invitation[] => {
    const [person] = peopleOf(one, personOf)
    if (one.kind !== 'invitation' || one.at === null || person === undefined) return []
    return [{ person, at: one.at, chars: one.chars ?? 0, connected: rows.get(person)?.connectedOn ?? null }]
  })
  const { sent: n, withoutWord, accepted, acceptedPlain, acceptedWritten } = measureInvitations(invitations, asOf)
  return { sent: n, withoutWord, accepted, acceptedWithWord: acceptedWritten, acceptedWithoutWord: acceptedPlain }
}

export function personFacts(rows: readonly PersonRow[], exchanges: ReadonlyMap<string, Exchange>): PersonFact[] {
  return rows
    .filter(({ context }) => context !== 'ended-badly')
    .map(({ id, name, company, function: job, tie }) => {
      const exchange = exchanges.get(id)
      return {
        id,
        name,
        band: tie.band,
        function: job,
        company,
        twoWay: tie.twoWay,
        wouldAnswer: tie.wouldAnswer,
        last: tie.last,
        out: tie.out,
        in: tie.in,
        onlyWhenNeeded: exchange !== undefined && exchange.needed >= 2 && exchange.needed === exchange.returns,
      }
    })
}

/** What everything outgoing looks like. The words stay in the store: a million signatures are what a photo is, a million texts are not. */
export async function readSent(world: World): Promise<Sent[]> {
  const sent: Sent[] = []
  for await (const page of world.store.observations.outgoing())
    for (const one of page) sent.push({ ...one, text: null, thread: null })
  return sent
}

/** Which channels have shown contact, and which were never imported. */
export function channelsOf(
  rows: readonly PersonRow[],
  all: readonly Facts['seen'][number][],
): Pick<Facts, 'seen' | 'unseen'> {
  const seen = new Set(rows.flatMap(({ tie }) => tie.seen.map(({ channel }) => channel)))
  return { seen: [...seen], unseen: all.filter(channel => !seen.has(channel)) }
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
