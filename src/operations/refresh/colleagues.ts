import type { World } from '../../io/world/world.ts'
import { companyWords, domainFits, domainOf } from '../../identity/mailbox.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Begun } from './beginnings.ts'

/** A job of the ego's. */
type Job = { readonly company: string; readonly words: string; readonly from: Instant; readonly until: Instant }

/** Colleagues often connect in the weeks around a job; positions carry months. */
const AROUND = 90 * DAY

/**
 * Tells whether somebody worked for the ego's employer at a moment, as far as shown: by the company on their card, or,
 * `byAddress`, by a mail address of the employer. The address of somebody is only known where there was contact, so whoever
 * asks what became of ties must not ask it of people who are known by a card.
 */
export async function colleagueReader(
  world: World,
): Promise<(of: Pick<Begun, 'row'>, at: Instant, byAddress: boolean) => boolean> {
  const jobs = await jobsOf(world)
  const words = new Map<string, string>()
  const wordsOf = (company: string): string => {
    const known = words.get(company) ?? companyWords(company).join(' ')
    words.set(company, known)
    return known
  }
  return ({ row }, at, byAddress) => {
    const held = jobs.filter(({ from, until }) => at >= from - AROUND && at <= until + AROUND)
    if (held.length === 0) return false
    if (row.company !== null && held.some(job => job.words !== '' && job.words === wordsOf(row.company ?? '')))
      return true
    return byAddress && row.emails.some(email => held.some(({ company }) => domainFits(domainOf(email), company)))
  }
}

async function jobsOf(world: World): Promise<Job[]> {
  const positions = await world.store.observations.ofKinds(['position'])
  return positions.flatMap(({ observation: { at, detail } }) =>
    at === null || detail.company === undefined
      ? []
      : [
          {
            company: detail.company,
            words: companyWords(detail.company).join(' '),
            from: at,
            until: detail.until ?? Number.POSITIVE_INFINITY,
          },
        ],
  )
}
