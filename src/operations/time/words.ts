import type { Clock } from '../../measures/time/stretch.ts'
import type { Company, When } from '../../measures/time/rules.ts'
import type { Channel } from '../../model/channel.ts'
import type { Lever } from '../../model/lever.ts'
import { LEVER_NAMES } from '../../model/lever-names.ts'

/** By what an hour is known, in a sentence. */
export const CLOCK_NAMES: Readonly<Record<Clock, string>> = {
  hand: 'what you wrote down',
  timer: 'a time tracker',
  meeting: 'the calendar',
  device: 'the screen',
  commit: 'commits',
  mail: 'messages you wrote',
}

const CLOCK_CONDITIONS: Readonly<Record<Clock, string>> = {
  hand: 'you wrote it down',
  timer: 'a time tracker shows it',
  meeting: 'it is a meeting',
  device: 'it is a window on your screen',
  commit: 'commits show it',
  mail: 'messages you wrote show it',
}
const COMPANY: Readonly<Record<Company, string>> = {
  alone: 'you are alone',
  one: 'you are with one person',
  few: 'you are with two to five people',
  many: 'you are with more than five people',
}
const CHANNELS: Readonly<Record<Channel, string>> = {
  linkedin: 'on LinkedIn',
  mail: 'in mail',
  meeting: 'in the calendar',
  chat: 'in chats',
  phone: 'on the phone',
  'shared-work': 'in shared work',
  'in-person': 'in person',
}
const WORDS_SHOWN = 6

/**
 * A rule as a sentence.
 * @example ruleSays({ words: ['coffee'], people: 'one' }, 'networking')
 * // 'When it says "coffee" and you are with one person, it counts as networking.'
 */
export function ruleSays(when: When, lever: Lever | null): string {
  const then = lever === null ? 'it is left untold' : `it counts as ${LEVER_NAMES[lever]}`
  const conditions = conditionsOf(when)
  return conditions.length === 0 ? `Otherwise ${then}.` : `When ${conditions.join(' and ')}, ${then}.`
}

/** Why an hour counts as it does: the conditions alone. */
export function becauseOf(when: When): string {
  return conditionsOf(when).join(' and ')
}

function conditionsOf({
  words,
  subject,
  project,
  people,
  mentor,
  series,
  free,
  domain,
  channel,
  clock,
}: When): string[] {
  const all: readonly (string | false)[] = [
    words !== undefined && words.length > 0 && `it says ${anyOf(words)}`,
    subject !== undefined && `it is like “${subject}”`,
    project !== undefined && `it belongs to “${project}”`,
    clock !== undefined && CLOCK_CONDITIONS[clock],
    series !== undefined && (series ? 'it comes again and again' : 'it does not come again'),
    free !== undefined && (free ? 'it is outside working hours' : 'it is in working hours'),
    people !== undefined && COMPANY[people],
    mentor !== undefined && (mentor ? 'you have a mentorship with them' : 'you have no mentorship with them'),
    domain !== undefined && `somebody is from ${domain}`,
    channel !== undefined && `it was seen ${CHANNELS[channel]}`,
  ]
  return all.filter(one => one !== false)
}

function anyOf(words: readonly string[]): string {
  const shown = words.slice(0, WORDS_SHOWN).map(word => `“${word.replace(/\*$/, '…')}”`)
  const more = words.length - shown.length
  if (more > 0) return `${shown.join(', ')} or ${more === 1 ? 'one more word' : `one of ${more} more words`}`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

/** @example hoursSays({ value: 5.04, low: 4, high: 6.2 }) // '5 h (4 to 6.2)' */
export function hoursSays({ value, low, high }: { value: number; low: number; high: number }): string {
  const tenth = (hours: number): string => String(Math.round(hours * 10) / 10)
  return high - low < 0.1 ? `${tenth(value)} h` : `${tenth(value)} h (${tenth(low)} to ${tenth(high)})`
}
