import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule } from './facts.ts'
import { notSeen, percent, percentRange, plural } from './words.ts'

const LEAST_PEOPLE = 5

/** Charter D1: how much contact goes one way, or comes up only when something is needed? Silent below five people. */
export const transactionalTies: FindingRule = {
  id: 'transactional-ties',
  version: 1,
  of(facts) {
    const { exchange } = facts
    if (exchange.people === 0) return facts.connections ? unseenExchange(facts) : null
    if (exchange.people < LEAST_PEOPLE) return null
    return isKnown(exchange.onlyOut) ? oneWay(facts, exchange.onlyOut) : null
  },
}

function oneWay(facts: Facts, onlyOut: Known): Finding {
  const { exchange } = facts
  const people = plural(exchange.people, 'person', 'people')
  const needed = isKnown(exchange.onlyWhenNeeded)
    ? ` With ${percentRange(exchange.onlyWhenNeeded)} of those you know longer, you came back after a long silence, asked, and were silent again.`
    : ''
  const starts = isKnown(exchange.starts) ? ` You begin ${percentRange(exchange.starts)} of all conversations.` : ''
  const speed = isKnown(exchange.answerDays)
    ? ` Where they answer, half do so within ${days(exchange.answerDays.value)}.`
    : ''
  return {
    id: 'transactional-ties',
    charter: 'D1',
    claim: `Of the ${people} you exchanged messages with, ${percent(onlyOut.value)} never answered you (${range(onlyOut)}).`,
    detail:
      `${starts}${speed}${needed}${favourWords(facts)}`.trim() ||
      'There is too little to say who begins and how fast they answer.',
    reading: onlyOut.low > 0.3 ? 'act' : onlyOut.value > 0.2 ? 'watch' : 'ok',
    weight: 0.4 + 0.4 * onlyOut.value,
    measured: onlyOut,
    because: [
      { measure: 'reciprocity', says: 'share of people you wrote to who never wrote back', measured: onlyOut },
      {
        measure: 'reciprocity',
        says: 'share of people who wrote to you and never heard from you',
        measured: exchange.onlyIn,
      },
      { measure: 'reciprocity', says: 'share of conversations that you began', measured: exchange.starts },
      {
        measure: 'reciprocity',
        says: 'share of longer ties with contact only when you needed something',
        measured: exchange.onlyWhenNeeded,
      },
      { measure: 'reciprocity', says: 'median days until they answer', measured: exchange.answerDays },
      {
        measure: 'give-and-take',
        says: 'share of favours seen that you gave: recommendations, endorsements, introductions',
        measured: facts.bonds.favours.balance,
      },
    ],
    why: onlyOut.because,
    unseen: notSeen(facts.unseen),
    sharpen: [
      'Somebody silent here may answer elsewhere: import mail and chat before you conclude anything about a person.',
    ],
    research: [CLAIMS.reciprocity, CLAIMS.underestimateHelp],
    suggests: [...answerThem(facts), ...letGo(facts)].slice(0, 3),
    picture: { form: 'intervals', rows: rowsOf(facts), range: [0, 1], unit: 'share' },
    page: 'reciprocity',
  }
}

function unseenExchange(facts: Facts): Finding {
  const unknown = { unknown: [{ text: 'No messages were imported, so nothing shows who writes and who answers.' }] }
  return {
    id: 'transactional-ties',
    charter: 'D1',
    claim: 'Whether your contacts go one way cannot be told yet.',
    detail: 'A list of connections does not show who writes and who answers.',
    reading: 'unknown',
    weight: 0.3,
    measured: unknown,
    because: [],
    why: unknown.unknown,
    unseen: notSeen(facts.unseen),
    sharpen: ['Import the complete LinkedIn archive, with messages.csv, or your mail.'],
    research: [CLAIMS.reciprocity],
    suggests: [
      {
        id: 'transactional-ties/import-messages',
        does: 'Import an archive that holds messages',
        minutes: 5,
        lever: 'networking',
        why: 'Only messages show who answers.',
        place: '/import',
      },
    ],
    page: 'reciprocity',
  }
}

function rowsOf({ exchange }: Facts): { label: string; measured: Known | { unknown: { text: string }[] } }[] {
  return [
    { label: 'never answered you', measured: exchange.onlyOut },
    { label: 'you never answered', measured: exchange.onlyIn },
    { label: 'conversations you begin', measured: exchange.starts },
    { label: 'only when needed', measured: exchange.onlyWhenNeeded },
  ]
}

function answerThem({ people }: Facts): Suggestion[] {
  const waiting = people
    .filter(person => person.out === 0 && person.in > 0 && person.last !== null)
    .sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  const [first] = waiting
  if (!first) return []
  return [
    {
      id: 'transactional-ties/answer',
      does:
        waiting.length === 1
          ? `Answer ${first.name}, who wrote and never heard from you`
          : `Answer ${first.name}, the latest of ${waiting.length} people who wrote and never heard from you`,
      minutes: 5,
      lever: 'networking',
      why: 'An answer given costs minutes and makes a one-way tie two-way.',
      people: [first.id],
      place: `/people/${first.id}`,
    },
  ]
}

function letGo({ people }: Facts): Suggestion[] {
  const silent = people.filter(person => person.out >= 3 && person.in === 0)
  if (silent.length < 3) return []
  return [
    {
      id: 'transactional-ties/let-go',
      does: `Stop writing to ${plural(silent.length, 'person', 'people')} who never answered three messages or more`,
      minutes: 5,
      lever: 'networking',
      why: 'That time does more in a tie that answers, or in your own work.',
      people: silent.slice(0, 20).map(({ id }) => id),
    },
  ]
}

const FEWEST_FAVOURS = 5

function favourWords({ bonds: { favours } }: Facts): string {
  const { balance } = favours
  if (!isKnown(balance) || balance.n < FEWEST_FAVOURS) return ''
  return ` Of ${plural(balance.n, 'favour', 'favours')} that left a trace (recommendations, endorsements, introductions), you gave ${percentRange(balance)}.`
}

function days(value: number): string {
  if (value < 1 / 24) return 'the hour'
  if (value < 1) return `${Math.max(2, Math.round(value * 24))} hours`
  return `${Math.round(value)} ${Math.round(value) === 1 ? 'day' : 'days'}`
}

function range({ low, high }: Known): string {
  return `${Math.round(low * 100)} to ${Math.round(high * 100)} %`
}
