import type { PersonRow } from '../../io/store/store.ts'
import type { ExchangeFact, Facts, PersonFact } from '../../findings/facts.ts'
import { measureReciprocityOverall, share } from '../../measures/tie/reciprocity-measures.ts'
import type { Exchange } from '../../measures/tie/reciprocity.ts'
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

/** Which channels have shown contact, and which were never imported. */
export function channelsOf(
  rows: readonly PersonRow[],
  all: readonly Facts['seen'][number][],
): Pick<Facts, 'seen' | 'unseen'> {
  const seen = new Set(rows.flatMap(({ tie }) => tie.seen.map(({ channel }) => channel)))
  return { seen: [...seen], unseen: all.filter(channel => !seen.has(channel)) }
}
