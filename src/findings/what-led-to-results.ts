import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule } from './facts.ts'
import { LEVER_DOES } from './results-fact.ts'
import type { ResultsFact } from './results-fact.ts'
import { count, decimalRange, listed, notSeen, plural } from './words.ts'
import type { FindingFrame } from './frame.ts'

/**
 * Charter M2: what led to results? Names a lever only where P(best) > 0.8 over at least 12 results and all rules agree; else
 * "cannot tell yet", with the signs on the way. Silent where there is no result, no opportunity and no sign.
 */
export const whatLedToResults: FindingRule = {
  id: 'what-led-to-results',
  version: 1,
  of(facts) {
    const { told, untold, nothing, open, signs, worksBest, rate } = facts.results
    const any = told + untold + nothing + open + signs.reduce((sum, { lastYear, before }) => sum + lastYear + before, 0)
    if (any === 0) return null
    return worksBest.best !== null && isKnown(rate) ? named(facts, rate) : cannotTell(facts)
  },
}

function named(facts: Facts, rate: Known): Finding {
  const { worksBest, told } = facts.results
  if (worksBest.best === null) return cannotTell(facts)
  const name = LEVER_DOES[worksBest.best]
  return {
    ...frame(facts),
    claim: `Most results an hour came with ${name}: ${decimalRange(rate)} in 100 hours.`,
    detail: [
      `Over ${plural(worksBest.results, 'result', 'results')} it comes first with a chance of ${Math.round(worksBest.probability * 100)} in 100, by every rule of sharing them. That is what went together, not what caused what.`,
      signWords(facts.results),
    ]
      .filter(text => text !== '')
      .join(' '),
    reading: 'ok',
    weight: 0.5,
    measured: rate,
    why: [...rate.because, { text: `${plural(told, 'result has', 'results have')} something seen before them.` }],
  }
}

function cannotTell(facts: Facts): Finding {
  const { results } = facts
  const all = results.told + results.untold
  const told = results.worksBest.best === null ? results.worksBest : null
  const reasons =
    all === 0
      ? [{ text: 'No result was written down, and no source shows one.' }]
      : [
          { text: told?.because ?? 'Hours of that lever are not known.' },
          { text: `What would tell: ${told?.wouldTell ?? 'hours'}` },
        ]
  return {
    ...frame(facts),
    claim:
      all === 0
        ? 'What leads to results for you cannot be told: no result is known.'
        : `Which lever works best for you cannot be told yet from ${plural(all, 'result', 'results')}.`,
    detail: [
      all === 0
        ? ''
        : `${plural(results.lastYear, 'result', 'results')} came in the last year; ${plural(results.nothing, 'opportunity', 'opportunities')} ended in nothing, which teaches as much.`,
      signWords(results),
    ]
      .filter(text => text !== '')
      .join(' '),
    reading: 'unknown',
    weight: all === 0 ? 0.25 : 0.35,
    measured: { unknown: reasons },
    why: reasons,
  }
}

function frame(facts: Facts): FindingFrame {
  const { results } = facts
  return {
    id: 'what-led-to-results',
    charter: 'M2',
    because: [
      { measure: 'lever-rates', says: 'results in 100 hours of the lever that comes first', measured: results.rate },
      ...results.levers
        .filter(({ credited }) => credited > 0)
        .map(one => ({
          measure: 'attribution',
          says: `share of results credited to ${LEVER_DOES[one.lever]}, over the rules`,
          measured: shareOf(one, results.told),
        })),
    ],
    unseen: notSeen(facts.unseen),
    sharpen: [
      'Write results down on the day they happen, with the people in them, and opportunities that end in nothing too.',
      'Import your calendar and a time tracker: results an hour need hours.',
    ],
    research: [CLAIMS.searchQuality, CLAIMS.oneStrongTie],
    suggests: suggests(results),
    ...(results.told === 0
      ? {}
      : {
          picture: {
            form: 'intervals' as const,
            rows: results.levers.map(one => ({ label: LEVER_DOES[one.lever], measured: shareOf(one, results.told) })),
            range: [0, 1] as [number, number],
            unit: 'share',
          },
        }),
    page: 'attribution',
  }
}

function shareOf({ share, low, high }: ResultsFact['levers'][number], n: number): Known {
  return {
    value: share,
    low,
    high,
    n,
    because: [{ text: 'The range runs over the rules by which results are shared, and your own word.' }],
  }
}

function signWords({ signs }: ResultsFact): string {
  const seen = signs.filter(({ lastYear }) => lastYear > 0)
  if (seen.length === 0) return ''
  return `Signs on the way in the last year: ${listed(seen.map(({ says, lastYear }) => `${count(lastYear)} ${says}`))}.`
}

function suggests({ told, untold, open, unexplained }: ResultsFact): Suggestion[] {
  const [first] = unexplained
  return [
    ...(first === undefined
      ? []
      : [
          {
            id: `what-led-to-results/explain/${first.id}`,
            does: `Say what led to "${first.what}"`,
            minutes: 3,
            lever: 'core-work' as const,
            why: 'Nothing was seen before it, so it counts for no lever.',
            place: '/work/results',
          },
        ]),
    {
      id: 'what-led-to-results/write-down',
      does:
        told + untold === 0
          ? 'Write down the last three results of your working life'
          : 'Write down a result that is missing',
      minutes: 5,
      lever: 'core-work',
      why: 'Without results nothing can be learned from hours.',
      place: '/work/results',
    },
    ...(open > 0
      ? [
          {
            id: 'what-led-to-results/pipeline',
            does: `Say where your ${plural(open, 'open opportunity stands', 'open opportunities stand')}`,
            minutes: 5,
            lever: 'core-work' as const,
            why: 'What ended in nothing is needed to learn from what did not.',
            place: '/work/results',
          },
        ]
      : []),
  ]
}
