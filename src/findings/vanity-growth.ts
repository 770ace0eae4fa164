import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule, GrowthFact } from './facts.ts'
import type { FindingFrame } from './frame.ts'
import {
  count,
  decimalRange,
  listed,
  month,
  moreOrFewer,
  notSeen,
  ownNameWords,
  percentRange,
  plural,
} from './words.ts'

const FEWEST = 10
const MOST_YEARS = 8

/** Charter D3: did the count grow and ties not? Silent where hardly anybody was added; unknown where contact is not shown. */
export const vanityGrowth: FindingRule = {
  id: 'vanity-growth',
  version: 1,
  of(facts) {
    const { growth } = facts
    if (growth.connections === 0 || growth.recent.added < FEWEST) return null
    if (!growth.contactSeen) return untold(facts)
    return isKnown(growth.recent.twoWay) ? grew(facts, growth.recent.twoWay) : null
  },
}

function grew(facts: Facts, twoWay: Known): Finding {
  const { growth } = facts
  const faster = isKnown(growth.pace) && growth.pace.low > 1
  const fewer = growth.compared?.says === 'clearly' && growth.compared.higher === 'second'
  const better =
    growth.compared !== null && growth.compared.says !== 'cannot tell' && growth.compared.higher === 'first'
  const empty = twoWay.high < 0.15
  const reading =
    (faster && fewer) || (faster && empty) ? 'act' : (faster && !better) || empty || fewer ? 'watch' : 'ok'
  return {
    ...frame(facts),
    claim: `Of the ${count(growth.recent.added)} people you connected with from ${month(growth.recent.from)} to ${month(growth.recent.until)}, ${percentRange(twoWay)} became two-way ties within a year.`,
    detail: [paceWords(growth), shownWords(growth), postWords(growth), ownNameWords(facts.hours), resultWords(growth)]
      .filter(text => text !== '')
      .join(' '),
    reading,
    weight: reading === 'act' ? 0.65 : reading === 'watch' ? 0.45 : 0.2,
    measured: twoWay,
    why: [...twoWay.because, ...reasons(growth.before.twoWay), ...reasons(growth.everInContact)],
    picture: {
      form: 'intervals',
      rows: growth.years
        .slice(-MOST_YEARS)
        .map(({ year, added, twoWay: measured }) => ({ label: `${year}: ${count(added)} added`, measured })),
      range: [0, 1],
      unit: 'share',
    },
  }
}

function untold(facts: Facts): Finding {
  const unknown = {
    unknown: [{ text: 'Nothing imported shows contact, so nothing shows which connections became ties.' }],
  }
  return {
    ...frame(facts),
    claim: `You have ${count(facts.growth.connections)} connections. Whether ties grew with them cannot be told yet.`,
    detail: 'A list of connections does not show who is in touch.',
    reading: 'unknown',
    weight: 0.25,
    measured: unknown,
    why: unknown.unknown,
  }
}

function frame(facts: Facts): FindingFrame {
  const { growth } = facts
  return {
    id: 'vanity-growth',
    charter: 'D3',
    because: [
      {
        measure: 'growth',
        says: 'share of the latest connections that became two-way',
        measured: growth.recent.twoWay,
      },
      {
        measure: 'growth',
        says: 'share of those of the three years before that became two-way',
        measured: growth.before.twoWay,
      },
      { measure: 'growth', says: 'connections a year, beside the three years before', measured: growth.pace },
      { measure: 'growth', says: 'share of all connections ever in contact', measured: growth.everInContact },
      { measure: 'growth', says: 'people who wrote first in the week after a post', measured: growth.afterPosts.after },
      ...(facts.hours === undefined
        ? []
        : [{ measure: 'hours', says: 'hours a week for your own name', measured: facts.hours.brand }]),
    ],
    unseen: notSeen(facts.unseen),
    sharpen: [
      ...(growth.results === null
        ? ['Write down what came of the last years: offers, raises, clients, invitations.']
        : []),
      'Import mail and calendars: a tie that moved there looks quiet on LinkedIn.',
    ],
    research: [CLAIMS.oneStrongTie, CLAIMS.weakTies, CLAIMS.personalBrand],
    suggests: suggests(facts),
    page: 'growth',
  }
}

function paceWords({ before, recent, pace, compared }: GrowthFact): string {
  if (before.added === 0 || !isKnown(before.twoWay)) return ''
  const pacing =
    isKnown(pace) && pace.low > 1
      ? 'The count grew faster than before'
      : isKnown(pace) && pace.high < 1
        ? 'The count grew more slowly than before'
        : 'The count grew about as before'
  const then = `${pacing} (${count(recent.added)} in three years after ${count(before.added)}); of those before, ${percentRange(before.twoWay)} became two-way`
  if (compared === null || compared.says === 'cannot tell') return `${then}, which the data cannot tell apart.`
  const way = compared.higher === 'first' ? 'fewer' : 'more'
  return `${then}: ${compared.says} ${way}.`
}

function shownWords({ posts, comments, reactions, wroteFirst }: GrowthFact): string {
  const shown = [
    ...(posts > 0 ? [plural(posts, 'post', 'posts')] : []),
    ...(comments > 0 ? [plural(comments, 'comment', 'comments')] : []),
    ...(reactions > 0 ? [plural(reactions, 'reaction', 'reactions')] : []),
  ]
  if (shown.length === 0) return ''
  return `In the last three years you showed yourself with ${listed(shown)}; ${plural(wroteFirst, 'person', 'people')} wrote to you first.`
}

function postWords({ afterPosts: { after, extra } }: GrowthFact): string {
  if (!isKnown(after) || !isKnown(extra)) return ''
  return `In the week after a post ${decimalRange(after)} people did so: ${moreOrFewer(extra)} than in the weeks around it.`
}

function resultWords({ results }: GrowthFact): string {
  if (results === null) return 'No result is known, so none can be set beside this.'
  return `${plural(results, 'result', 'results')} of those years ${results === 1 ? 'is' : 'are'} known.`
}

function suggests({ growth, people }: Facts): Suggestion[] {
  const waiting = people.filter(person => person.in > 0 && person.out === 0)
  const latest = waiting.toSorted((a, b) => (b.last ?? 0) - (a.last ?? 0)).slice(0, 3)
  return [
    ...(latest.length === 0
      ? []
      : [
          {
            id: 'vanity-growth/answer-first',
            does: `Before the next invitation, answer ${latest.map(({ name }) => name).join(', ')}`,
            minutes: 5 * latest.length,
            lever: 'networking' as const,
            why: `${latest.length === 1 ? 'This person' : 'These people'} wrote to you and never heard back.`,
            people: latest.map(({ id }) => id),
          },
        ]),
    ...(growth.posts > 0
      ? [
          {
            id: 'vanity-growth/instead-of-a-post',
            does: 'Give the time of your next post to a long answer to one person',
            minutes: 30,
            lever: 'networking' as const,
            why: 'Being seen by many has no trial behind it; one strong tie is worth more than one weak one.',
          },
        ]
      : []),
    {
      id: 'vanity-growth/write-results',
      does: 'Write down the results of the last year and what led to them',
      minutes: 15,
      lever: 'core-work' as const,
      why: `A count of ${count(growth.connections)} says nothing by itself; results beside it would.`,
    },
  ].slice(0, 3)
}

function reasons(measured: GrowthFact['everInContact']): Known['because'] {
  return isKnown(measured) ? measured.because : []
}
