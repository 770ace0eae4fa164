import type { Channel } from '../model/channel.ts'
import type { Instant } from '../model/instant.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import type { LeverHours } from './lever-hours.ts'

const CHANNEL_WORDS: Record<Channel, string> = {
  linkedin: 'LinkedIn',
  mail: 'mail',
  meeting: 'calendar',
  chat: 'chat',
  phone: 'phone',
  'shared-work': 'shared work',
  'in-person': 'meetings in person',
}

/** A number rounded to what is known: two figures when the range is wide. @example about({value: 67.3, low: 30, high: 105}) // "65" */
export function about({ value, low, high }: Pick<Known, 'value' | 'low' | 'high'>): string {
  const spread = high - low
  const step = spread >= 200 ? 50 : spread >= 40 ? 5 : spread >= 10 ? 2 : 1
  return count(Math.round(value / step) * step)
}

/** @example likely({low: 30.2, high: 104.6}) // "likely 30 to 105" */
export function likely({ low, high }: Pick<Known, 'low' | 'high'>): string {
  const [least, most] = [count(Math.round(low)), count(Math.round(high))]
  return least === most ? `likely ${least}` : `likely ${least} to ${most}`
}

/** @example percent(0.413) // "41 %" */
export function percent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 1) return 'under 1 %'
  if (value < 100 && value > 99) return 'over 99 %'
  return `${Math.round(value)} %`
}

/** A share always stands with its range. @example percentRange({value: .41, low: .3, high: .52}) // "41 % (30 to 52 %)" */
export function percentRange({ value, low, high }: Pick<Known, 'value' | 'low' | 'high'>): string {
  return `${percent(value)} (${Math.round(low * 100)} to ${Math.round(high * 100)} %)`
}

/** The range is left out where it says no more than the number. */
function ranged(middle: string, low: string, high: string): string {
  return low === high ? middle : `${middle} (${low} to ${high})`
}

/** @example decimal(0.365) // "0.4" */
export function decimal(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return (Object.is(rounded, -0) ? 0 : rounded).toLocaleString('en')
}

/** @example decimalRange({value: 3.24, low: 2.5, high: 4}) // "3.2 (2.5 to 4)" */
export function decimalRange({ value, low, high }: Pick<Known, 'value' | 'low' | 'high'>): string {
  return ranged(decimal(value), decimal(low), decimal(high))
}

/** A difference that may go either way. @example moreOrFewer({value: .3, low: -.4, high: 1}) // "0.3 more (0.4 fewer to 1 more)" */
export function moreOrFewer({ value, low, high }: Pick<Known, 'value' | 'low' | 'high'>): string {
  const side = (n: number): string => `${decimal(Math.abs(n))} ${n < 0 && decimal(n) !== '0' ? 'fewer' : 'more'}`
  return ranged(side(value), side(low), side(high))
}

/** @example listed(['a post', 'two comments', 'a like']) // "a post, two comments and a like" */
export function listed(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(part => part !== '').join(' and ')
}

/** @example month(Date.UTC(2022, 10, 21)) // "November 2022" */
export function month(at: Instant): string {
  return new Date(at).toLocaleString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** @example count(2314) // "2,314" */
export function count(n: number): string {
  return n.toLocaleString('en')
}

/** @example plural(1, 'person', 'people') // "1 person" */
export function plural(n: number, one: string, many: string): string {
  return `${count(n)} ${n === 1 ? one : many}`
}

/** @example notSeen(['chat', 'phone']) // ["chat was not imported", "phone was not imported"] */
export function notSeen(channels: readonly Channel[]): string[] {
  return channels
    .filter(channel => channel !== 'in-person')
    .map(channel => `${CHANNEL_WORDS[channel]} was not imported`)
}

/** A channel as part of a sentence. @example channelWord('in-person') // 'meetings in person' */
export function channelWord(channel: Channel): string {
  return CHANNEL_WORDS[channel]
}

/** Hours for one's own name, beside those for building; empty where no clock tells them. */
export function ownNameWords(hours: LeverHours | undefined): string {
  if (hours === undefined || !isKnown(hours.brand) || hours.brand.high < 0.1) return ''
  const share = isKnown(hours.selfPromotion)
    ? `, ${percentRange(hours.selfPromotion)} of the hours for your name, projects, skills and contribution together`
    : ''
  return `Writing and showing yourself took ${decimalRange(hours.brand)} hours a week lately${share}.`
}
