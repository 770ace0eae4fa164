import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule } from './facts.ts'
import type { FindingFrame } from './frame.ts'
import type { LeverHours } from './lever-hours.ts'
import { decimal, decimalRange, notSeen, percentRange } from './words.ts'

const FEWEST_WEEKS = 4

/** Charter D2: does networking take hours from skills? Silent without any clock; unknown where either cannot be told. */
export const networkingAheadOfSkill: FindingRule = {
  id: 'networking-ahead-of-skill',
  version: 1,
  of(facts) {
    const { hours } = facts
    if (hours === undefined || hours.weeks.length === 0) return null
    const { networking, skill, weeks } = hours
    return weeks.length >= FEWEST_WEEKS && isKnown(networking) && isKnown(skill)
      ? beside(facts, hours, networking, skill)
      : untold(facts, hours)
  },
}

function beside(facts: Facts, hours: LeverHours, networking: Known, skill: Known): Finding {
  const ahead = networking.low > skill.high
  const floor = hours.floors.skill
  const short = floor !== null && skill.high < floor
  return {
    ...frame(facts, hours),
    claim: `Networking takes ${decimalRange(networking)} hours of your week, building skills ${decimalRange(skill)}.`,
    detail: [verdict(networking, skill), floorWords(hours, skill), toldWords(hours)]
      .filter(text => text !== '')
      .join(' '),
    reading: ahead && short ? 'act' : ahead || short ? 'watch' : 'ok',
    weight: ahead && short ? 0.6 : ahead || short ? 0.5 : 0.15,
    measured: networking,
    why: [...networking.because, ...skill.because],
    picture: {
      form: 'weeks',
      series: (['networking', 'skill'] as const).map(lever => ({
        label: lever === 'skill' ? 'building skills' : 'networking',
        lever,
        hours: hours.weeks.map(week => week.hours[lever] ?? 0),
      })),
      starts: hours.weeks.map(({ start }) => start),
    },
  }
}

function untold(facts: Facts, hours: LeverHours): Finding {
  const missing = [hours.networking, hours.skill].flatMap(measured => (isKnown(measured) ? [] : measured.unknown))
  const unknown = { unknown: missing.length > 0 ? missing : [{ text: `Fewer than ${FEWEST_WEEKS} weeks were seen.` }] }
  return {
    ...frame(facts, hours),
    claim: 'Whether networking takes more of your week than building skills cannot be told yet.',
    detail: unknown.unknown.map(({ text }) => text).join(' '),
    reading: 'unknown',
    weight: 0.15,
    measured: unknown,
    why: unknown.unknown,
  }
}

function frame(facts: Facts, hours: LeverHours): FindingFrame {
  return {
    id: 'networking-ahead-of-skill',
    charter: 'D2',
    because: [
      { measure: 'hours', says: 'hours a week of networking', measured: hours.networking },
      { measure: 'hours', says: 'hours a week of building skills', measured: hours.skill },
      { measure: 'hours', says: 'share of all hours whose purpose is told', measured: hours.told },
    ],
    unseen: notSeen(facts.unseen),
    sharpen: [
      'Write down an hour of practice when you have had one: reading at home leaves no trace.',
      'Import a calendar, a time tracker or the history of your own repositories.',
    ],
    research: [CLAIMS.coursesPay, CLAIMS.searchSkills, CLAIMS.networkingPay],
    suggests: SUGGESTS,
    page: 'hours',
  }
}

const SUGGESTS: Suggestion[] = [
  {
    id: 'networking-ahead-of-skill/block',
    does: 'Put one fixed hour of practice into next week, before any event',
    minutes: 60,
    lever: 'skill',
    why: 'What has its place in the week first is what stays in it.',
  },
  {
    id: 'networking-ahead-of-skill/both',
    does: 'Ask somebody you would meet anyway to work on one thing with you for an hour',
    minutes: 60,
    lever: 'skill',
    why: 'The same hour then counts for both.',
  },
]

function verdict(networking: Known, skill: Known): string {
  if (networking.low > skill.high) return 'That is clearly more for networking.'
  if (skill.low > networking.high) return 'That is clearly more for skills.'
  return 'The ranges overlap: the data cannot tell which takes more.'
}

function floorWords({ floors, weeks }: LeverHours, skill: Known): string {
  const floor = floors.skill
  if (floor === null || skill.value >= floor) return ''
  const below = weeks.filter(week => (week.hours.skill ?? 0) < floor).length
  const how = skill.high < floor ? 'clearly' : 'perhaps'
  return `The least you gave skills is ${decimal(floor)}: it was ${how} less, in ${below} of ${weeks.length} weeks.`
}

function toldWords({ told }: LeverHours): string {
  return isKnown(told) && told.value < 0.95
    ? `The purpose of ${percentRange(told)} of your hours is told; the rest is in neither.`
    : ''
}
