import type { Band, Channel, Clock, Lever } from '../api/types.ts'
import { LEVER_NAMES } from '../../model/lever-names.ts'

/** The levers in the order in which every list and picture has them. */
export const LEVER_ORDER = Object.keys(LEVER_NAMES) as Lever[]
/** The same as choices of a list. */
export const LEVER_CHOICES = LEVER_ORDER.map(value => ({ value, label: LEVER_NAMES[value] }))

/** Bands as a filter says them, and what each means. */
export const BAND_WORDS: Readonly<Record<Band, readonly [word: string, means: string]>> = {
  close: ['close', 'two-way now, and often'],
  active: ['two-way', 'two-way in the last half-year'],
  fading: ['fading', 'two-way before, less and less now'],
  acquaintance: ['one-way', 'seen, but mostly one-way'],
  dormant: ['quiet', 'nothing for a long time'],
  unobserved: ['not seen', 'never seen in what you imported'],
}

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  linkedin: 'LinkedIn',
  mail: 'Mail',
  meeting: 'Meetings',
  chat: 'Chat',
  phone: 'Phone',
  'shared-work': 'Shared work',
  'in-person': 'In person',
}

/** By what an hour is known. */
export const CLOCK_WORDS: Readonly<Record<Clock, string>> = {
  hand: 'what you wrote down',
  timer: 'time trackers',
  meeting: 'your calendar',
  device: 'your screen',
  commit: 'commits',
  mail: 'messages you wrote',
}

/** Sources in a word, where their whole title would not fit. */
const SOURCE_WORDS: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn',
  mail: 'Mail',
  calendar: 'Calendar',
  contacts: 'Contacts',
  chat: 'Chats',
  feed: 'Feeds',
  git: 'Git',
  log: 'Your lists',
  resume: 'Résumé',
  time: 'Hours',
  hand: 'Written by you',
}

/** What a band of ties is called; one that is not known stays as it is. */
export function bandWord(band: string): string {
  return (BAND_WORDS as Record<string, readonly [string, string]>)[band]?.[0] ?? band
}

/** What a channel is called at the beginning of a line; one that is not known stays as it is. */
export function channelWord(channel: string): string {
  return (CHANNEL_WORDS as Record<string, string>)[channel] ?? channel
}

/** A channel inside a sentence; the name of a service keeps its letters. @example channelWithin('linkedin') // 'LinkedIn' */
export function channelWithin(channel: string): string {
  return channel === 'linkedin' ? channelWord(channel) : channelWord(channel).toLowerCase()
}

/** What a lever is called; one that is not known stays as it is. */
export function leverWord(lever: string): string {
  return (LEVER_NAMES as Record<string, string>)[lever] ?? lever
}

/** What a source is called; one that is not known stays as it is. */
export function sourceWord(source: string): string {
  return SOURCE_WORDS[source] ?? source
}

/** Who tells something, each once, as a part of a sentence. @example tellersOf(['hand', 'linkedin']) // 'you, LinkedIn' */
export function tellersOf(sources: readonly string[]): string {
  return [...new Set(sources)].map(source => (source === 'hand' ? 'you' : sourceWord(source))).join(', ') || 'you'
}
