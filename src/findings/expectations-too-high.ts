import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule } from './facts.ts'
import type { FindingFrame } from './frame.ts'
import type { ExpectationsFact } from './results-fact.ts'
import { count, decimal, notSeen, percentRange, plural } from './words.ts'

const FEWEST = 10

/**
 * Charter M3: does what is hoped for come? From the user's own expectations once ten have their answer; before that from
 * what history shows; unknown where neither does. Silent where nobody and nothing is known at all.
 */
export const expectationsTooHigh: FindingRule = {
  id: 'expectations-too-high',
  version: 1,
  of(facts) {
    const { bias, history, open, due } = facts.expectations
    if (bias.n >= FEWEST && isKnown(bias.bias)) return told(facts, bias.bias)
    const past = history.find(({ measured }) => isKnown(measured))
    if (past !== undefined && isKnown(past.measured)) return fromHistory(facts, past, past.measured)
    return facts.people.length > 0 || bias.n + open + due > 0 ? cannotTell(facts) : null
  },
}

function told(facts: Facts, measured: Known): Finding {
  const { bias, history } = facts.expectations
  const high = bias.isBiased && measured.value > 0
  const low = bias.isBiased && measured.value < 0
  return {
    ...frame(facts),
    claim: `You expected ${decimal(bias.expected)} of ${count(bias.n)} to come; ${count(bias.came)} came.`,
    detail: [
      `Chance alone would give ${count(bias.chance.low)} to ${count(bias.chance.high)} in 95 of 100 cases.`,
      high ? 'You expect too much.' : low ? 'More comes than you expect.' : 'That is as it should be.',
      historyWords(history),
    ]
      .filter(text => text !== '')
      .join(' '),
    reading: high ? 'act' : low ? 'watch' : 'ok',
    weight: high ? 0.55 : low ? 0.35 : 0.2,
    measured,
    why: measured.because,
  }
}

function fromHistory(facts: Facts, past: ExpectationsFact['history'][number], measured: Known): Finding {
  const { bias, history } = facts.expectations
  return {
    ...frame(facts),
    claim: `Of ${count(past.n)} ${past.whom}, ${count(past.came)} ${past.became}: ${percentRange(measured)}.`,
    detail: [
      historyWords(history.filter(({ id }) => id !== past.id)),
      bias.n > 0
        ? `${plural(bias.n, 'expectation of yours has its', 'expectations of yours have their')} answer; from ${FEWEST} on they are compared.`
        : 'That is what can be expected of the next ones, until your own expectations say more.',
    ]
      .filter(text => text !== '')
      .join(' '),
    reading: 'ok',
    weight: 0.3,
    measured,
    why: measured.because,
  }
}

function cannotTell(facts: Facts): Finding {
  const { n } = facts.expectations.bias
  const unknown = [
    {
      text:
        n === 0
          ? 'No expectation was written down.'
          : `${plural(n, 'expectation has its', 'expectations have their')} answer; from ${FEWEST} on it can be said.`,
    },
    { text: 'Connections with dates and messages beside them would show what became of earlier hopes.' },
  ]
  return {
    ...frame(facts),
    claim: 'Whether you expect too much of contacts and events cannot be told yet.',
    detail:
      'Write down what you expect of the next event or message, how likely and by when; what comes is compared by itself where a source shows it.',
    reading: 'unknown',
    weight: 0.2,
    measured: { unknown },
    why: unknown,
  }
}

function frame(facts: Facts): FindingFrame {
  const { bias, history } = facts.expectations
  const rows = history.filter(({ measured }) => isKnown(measured))
  return {
    id: 'expectations-too-high',
    charter: 'M3',
    because: [
      { measure: 'forecast-bias', says: 'what you expected less what came', measured: bias.bias },
      ...rows.map(({ whom, became, measured }) => ({
        measure: 'origin',
        says: `share of ${whom} that ${became}`,
        measured,
      })),
    ],
    unseen: notSeen(facts.unseen),
    sharpen: ['Write down what you expect before you know: two clicks on the page of a person.'],
    research: [CLAIMS.underestimateHelp, CLAIMS.goalMonitoring],
    suggests: suggests(facts),
    ...(rows.length === 0
      ? {}
      : {
          picture: {
            form: 'intervals' as const,
            rows: rows.map(({ whom, measured }) => ({ label: whom, measured })),
            range: [0, 1] as [number, number],
            unit: 'share',
          },
        }),
    page: 'forecast-bias',
  }
}

function historyWords(history: ExpectationsFact['history']): string {
  return history
    .filter(({ measured }) => isKnown(measured))
    .slice(0, 3)
    .map(({ whom, became, n, came }) => `Of ${count(n)} ${whom}, ${count(came)} ${became}.`)
    .join(' ')
}

function suggests({ expectations }: Facts): Suggestion[] {
  return [
    ...(expectations.due > 0
      ? [
          {
            id: 'expectations-too-high/due',
            does: `Say what came of ${plural(expectations.due, 'expectation whose day is over', 'expectations whose day is over')}`,
            minutes: 3,
            lever: 'core-work' as const,
            why: 'Unanswered they count as not come.',
            place: '/work/expectations',
          },
        ]
      : []),
    {
      id: 'expectations-too-high/expect',
      does: 'Write down what you expect of the next person you write to, or the next event',
      minutes: 2,
      lever: 'networking',
      why: 'Only what was said before can be compared with what came.',
      place: '/work/expectations',
    },
  ]
}
