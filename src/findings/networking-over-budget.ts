import type { Finding, Picture, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule } from './facts.ts'
import type { LeverHours } from './lever-hours.ts'
import { decimal, decimalRange, notSeen, percentRange, plural } from './words.ts'
import type { FindingFrame } from './frame.ts'

const FEWEST_WEEKS = 4

/** Charter D3: does networking take more hours than it was given? Silent without any clock; unknown below four weeks. */
export const networkingOverBudget: FindingRule = {
  id: 'networking-over-budget',
  version: 1,
  of(facts) {
    const { hours } = facts
    if (hours === undefined || hours.weeks.length === 0) return null
    return hours.weeks.length >= FEWEST_WEEKS && isKnown(hours.networking)
      ? spent(facts, hours, hours.networking)
      : untold(facts, hours)
  },
}

function spent(facts: Facts, hours: LeverHours, networking: Known): Finding {
  const ceiling = hours.ceilings.networking
  const over = ceiling !== null && networking.low > ceiling
  const perhaps = ceiling !== null && networking.value > ceiling
  const beside = ceiling === null ? 'no ceiling is set' : `the most you gave it is ${decimal(ceiling)}`
  return {
    ...frame(facts, hours),
    claim: `Networking takes ${decimalRange(networking)} hours of your week; ${beside}.`,
    detail: [verdict(hours, ceiling, over, perhaps), toldWords(hours)].filter(text => text !== '').join(' '),
    reading: over ? 'act' : perhaps ? 'watch' : 'ok',
    weight: over ? 0.6 : perhaps ? 0.4 : 0.15,
    measured: networking,
    why: networking.because,
    picture: picture(hours, ceiling),
  }
}

function untold(facts: Facts, hours: LeverHours): Finding {
  const weeks = {
    text: `${plural(hours.weeks.length, 'week was', 'weeks were')} seen; from ${FEWEST_WEEKS} on it can be said.`,
  }
  const unknown = { unknown: isKnown(hours.networking) ? [weeks] : hours.networking.unknown }
  return {
    ...frame(facts, hours),
    claim: 'How many hours of your week go into networking cannot be told yet.',
    detail: unknown.unknown.map(({ text }) => text).join(' '),
    reading: 'unknown',
    weight: 0.15,
    measured: unknown,
    why: unknown.unknown,
  }
}

function frame(facts: Facts, hours: LeverHours): FindingFrame {
  return {
    id: 'networking-over-budget',
    charter: 'D3',
    because: [
      { measure: 'hours', says: 'hours a week of networking', measured: hours.networking },
      { measure: 'hours', says: 'share of all hours whose purpose is told', measured: hours.told },
    ],
    unseen: notSeen(facts.unseen),
    sharpen: [
      'Say what the hours without a purpose were for: one rule often names hundreds.',
      'Import a calendar or a time tracker: what no clock shows is not counted.',
    ],
    research: [CLAIMS.goalMonitoring, CLAIMS.linkedinTraining, CLAIMS.searchQuality],
    suggests: suggests(hours),
    page: 'hours',
  }
}

function verdict(hours: LeverHours, ceiling: number | null, over: boolean, perhaps: boolean): string {
  if (ceiling === null) return 'Whether that is much, only you can say: set the most it may take.'
  const above = hours.weeks.filter(week => (week.hours.networking ?? 0) > ceiling).length
  const weeks = `In ${above} of the last ${plural(hours.weeks.length, 'week', 'weeks')} it was more.`
  if (over) return `That is clearly more. ${weeks}`
  return perhaps ? `That is perhaps more; the range holds your ceiling. ${weeks}` : weeks
}

function toldWords({ told }: LeverHours): string {
  return isKnown(told) && told.value < 0.95
    ? `The purpose of ${percentRange(told)} of your hours is told; the rest is in none.`
    : ''
}

function picture({ weeks }: LeverHours, ceiling: number | null): Picture {
  const networking = weeks.map(({ hours }) => hours.networking ?? 0)
  return {
    form: 'weeks',
    series: [
      { label: 'networking', lever: 'networking', hours: networking, ...(ceiling === null ? {} : { budget: ceiling }) },
    ],
    starts: weeks.map(({ start }) => start),
  }
}

function suggests({ ceilings, networking }: LeverHours): Suggestion[] {
  const ceiling = ceilings.networking
  const set: Suggestion = {
    id: 'networking-over-budget/set-ceiling',
    does: 'Set the most hours a week that networking may take',
    minutes: 5,
    lever: 'networking',
    why: 'Recording and reviewing what you meant to do is what trials found to help.',
    place: '/time',
  }
  const cut: Suggestion = {
    id: 'networking-over-budget/no-new',
    does: 'For one week only answer: no new invitation, no new event',
    minutes: 5,
    lever: 'networking',
    why: 'Answering keeps the ties you have, and what is left over becomes visible.',
  }
  const over = ceiling !== null && isKnown(networking) && networking.value > ceiling
  const tell: Suggestion = {
    id: 'networking-over-budget/tell-hours',
    does: 'Say what the hours of last week without a purpose were for',
    minutes: 10,
    lever: 'core-work',
    why: 'The range shrinks with every hour that is told.',
    place: '/time',
  }
  return [...(ceiling === null ? [set] : []), ...(over ? [cut] : []), tell]
}
