import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule, PersonFact, SharedWorkFact } from './facts.ts'
import { count, listed, notSeen, ownNameWords, percentRange, plural } from './words.ts'
import type { FindingFrame } from './frame.ts'

const FEWEST_DAYS = 10

/** Charter D3: how much of the visible work is done with others? Silent without visible work; unknown where no source names others. */
export const noSharedWork: FindingRule = {
  id: 'no-shared-work',
  version: 1,
  of(facts) {
    const { days, shared, untold } = facts.sharedWork
    if (days === 0 && total(untold) === 0) return null
    return days >= FEWEST_DAYS && isKnown(shared) ? told(facts, shared) : cannotTell(facts)
  },
}

function told(facts: Facts, shared: Known): Finding {
  const { sharedWork: work } = facts
  const alone = shared.high < 0.2
  return {
    ...frame(facts),
    claim: `Somebody else had a part in ${percentRange(shared)} of your ${count(work.days)} days of visible work.`,
    detail: [lately(work), companions(facts), weWords(work), ownNameWords(facts.hours), untoldWords(work)]
      .filter(text => text !== '')
      .join(' '),
    reading: alone ? 'watch' : 'ok',
    weight: alone ? 0.45 : 0.2,
    measured: shared,
    why: shared.because,
    picture: {
      form: 'intervals',
      rows: [
        { label: 'with others, all years', measured: shared },
        { label: 'with others, last year', measured: work.lately },
        { label: '"we" beside "I"', measured: work.we },
      ],
      range: [0, 1],
      unit: 'share',
    },
  }
}

function cannotTell(facts: Facts): Finding {
  const { days, shared } = facts.sharedWork
  const reason =
    days > 0
      ? `${plural(days, 'day', 'days')} of work could name others; from ${FEWEST_DAYS} on it can be said.`
      : isKnown(shared)
        ? 'Too little work was seen.'
        : shared.unknown.map(({ text }) => text).join(' ')
  const unknown = { unknown: [{ text: reason }] }
  return {
    ...frame(facts),
    claim: 'How much of your visible work is done with others cannot be told yet.',
    detail: [untoldWords(facts.sharedWork), weWords(facts.sharedWork)].filter(text => text !== '').join(' ') || reason,
    reading: 'unknown',
    weight: 0.15,
    measured: unknown,
    why: unknown.unknown,
  }
}

function frame(facts: Facts): FindingFrame {
  const { shared, lately: late, we } = facts.sharedWork
  return {
    id: 'no-shared-work',
    charter: 'D3',
    because: [
      {
        measure: 'shared-work',
        says: 'share of days of visible work in which somebody else had a part',
        measured: shared,
      },
      { measure: 'shared-work', says: 'share of such days, in the last year', measured: late },
      ...(facts.hours === undefined
        ? []
        : [
            {
              measure: 'hours',
              says: 'share of hours for your own name among those for name, projects, skills and contribution',
              measured: facts.hours.selfPromotion,
            },
          ]),
      { measure: 'shared-work', says: 'share of "we" among "I" and "we" in your public texts', measured: we },
    ],
    unseen: notSeen(facts.unseen),
    sharpen: [
      'Import the history of the repositories you work in: co-authors and reviewers stand there.',
      'Work that is not kept in a repository leaves no such trace; write projects down with the people in them.',
    ],
    research: [CLAIMS.ranksNotVolume, CLAIMS.tracesOfWork, CLAIMS.regularMeetings],
    suggests: suggests(facts),
    page: 'shared-work',
  }
}

function lately({ lately: late }: SharedWorkFact): string {
  if (!isKnown(late)) return 'In the last year none was seen.'
  return `In the last year: ${percentRange(late)} of ${plural(late.n, 'day', 'days')}.`
}

function companions(facts: Facts): string {
  const named = namedCompanions(facts).slice(0, 2)
  if (named.length === 0) return ''
  return `Most often with ${named.map(({ person, days }) => `${person.name} (${plural(days, 'day', 'days')})`).join(' and ')}.`
}

function weWords({ we }: SharedWorkFact): string {
  return isKnown(we) ? `In your public texts "we" is ${percentRange(we)} of all "I" and "we".` : ''
}

function untoldWords({ untold }: SharedWorkFact): string {
  const parts = [
    ...(untold.publication > 0 ? [plural(untold.publication, 'publication', 'publications')] : []),
    ...(untold.project > 0 ? [plural(untold.project, 'project', 'projects')] : []),
    ...(untold.post > 0 ? [plural(untold.post, 'post', 'posts')] : []),
  ]
  if (parts.length === 0) return ''
  return `Of ${listed(parts)} nothing says who else had a part.`
}

function suggests(facts: Facts): Suggestion[] {
  const [companion] = namedCompanions(facts)
  return [
    ...(companion === undefined
      ? []
      : [
          {
            id: `no-shared-work/ask/${companion.person.id}`,
            does: `Ask ${companion.person.name}, with whom you have built before, to look at what you are making now`,
            minutes: 15,
            lever: 'project' as const,
            why: 'Who has worked with you once is the shortest way to working together again.',
            people: [companion.person.id],
            place: `/people/${companion.person.id}`,
          },
        ]),
    {
      id: 'no-shared-work/review',
      does: 'Review one open piece of somebody else in a project you use',
      minutes: 45,
      lever: 'project',
      why: 'Standing that others give for shared work counted where sheer volume did not.',
    },
    {
      id: 'no-shared-work/credit',
      does: 'Name the people who had a part in the last thing you showed',
      minutes: 10,
      lever: 'brand',
      why: 'It costs nothing, and it is true.',
    },
  ]
}

function namedCompanions({ sharedWork, people }: Facts): { person: PersonFact; days: number }[] {
  const byId = new Map(people.map(person => [person.id, person]))
  return sharedWork.companions.flatMap(({ person, days }) => {
    const found = byId.get(person)
    return found === undefined ? [] : [{ person: found, days }]
  })
}

function total(untold: SharedWorkFact['untold']): number {
  return Object.values(untold).reduce((sum, n) => sum + n, 0)
}
