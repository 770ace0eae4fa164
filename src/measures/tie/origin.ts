import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

/** How a tie began, as far as what was seen at or before the first sign of it can tell. */
export const ORIGINS = ['work', 'event', 'introduced', 'invitation', 'unknown'] as const
export type Origin = (typeof ORIGINS)[number]

/** What was seen of one person, as moments; null: never. */
export type OriginSigns = {
  /** what the user said of how they met; wins over everything seen */
  readonly said: Origin | null
  readonly connectedOn: Instant | null
  /** contact of any kind, in company too */
  readonly firstContact: Instant | null
  /** one turned to the other: a message, a call, a meeting of two */
  readonly firstPersonal: Instant | null
  /** the first commit that both had a part in */
  readonly workedOn: Instant | null
  /** the first event with this person on the list of who came */
  readonly gatheredOn: Instant | null
  readonly introducedOn: Instant | null
  /** whether both worked for the same employer at a moment, by what does not depend on contact (a card, a first mail) */
  readonly colleagueAt: (at: Instant) => boolean
}

/** Connections carry a day only. */
const SAME_DAY = DAY

/** `contactFirst`: personal contact is the earliest sign, so that nothing shown explains it and it was a tie at once. */
export type Began = { readonly origin: Origin; readonly at: Instant; readonly contactFirst: boolean }

/**
 * How the tie began, and when: the earliest sign is its beginning, and only what was there by then explains it, so that
 * what became of a tie never says how it began (a recommendation is written by those with whom it went well: it is no
 * sign). First that holds: the user's word; an introduction; shared work (same employer, a commit of both); a list of an
 * event; a LinkedIn connection before any contact, which somebody's invitation made; else unknown. Null without any sign.
 * @example originOf({ ...none, connectedOn: 5 * DAY, colleagueAt: () => true }) // work, at 5 * DAY
 */
export function originOf(signs: OriginSigns): Began | null {
  const { connectedOn, firstContact, firstPersonal, workedOn, gatheredOn } = signs
  const others = [connectedOn, workedOn, gatheredOn].filter(moment => moment !== null)
  const seen = [...others, firstContact, firstPersonal].filter(moment => moment !== null)
  if (seen.length === 0) return null
  const at = Math.min(...seen)
  const contactFirst = firstPersonal === at && others.every(moment => moment > at)
  return { origin: explained(signs, at), at, contactFirst }
}

function explained(
  { said, connectedOn, workedOn, gatheredOn, introducedOn, colleagueAt }: OriginSigns,
  at: Instant,
): Origin {
  const byThen = (moment: Instant | null): boolean => moment !== null && moment <= at + SAME_DAY
  if (said !== null) return said
  if (byThen(introducedOn)) return 'introduced'
  if (byThen(workedOn) || colleagueAt(at)) return 'work'
  if (byThen(gatheredOn)) return 'event'
  return byThen(connectedOn) ? 'invitation' : 'unknown'
}

/**
 * The origin that the user's own words name; null where they name none that is told apart here.
 * @example readHowMet('we were in the same team at Acme') // 'work'
 */
export function readHowMet(words: string): Origin | null {
  for (const [origin, pattern] of WORDS) if (pattern.test(words)) return origin
  return null
}

const WORDS: readonly (readonly [Origin, RegExp])[] = [
  ['introduced', /\bintro(?:duc|\b)|\bvorgestellt|\bpresent[eé]|\bvoorgesteld/i],
  ['event', /\b(?:event|conference|conf|meet-?up|fair|talk|panel|congress|workshop|summit|hackathon|messe|borrel)\b/i],
  [
    'work',
    /\b(?:work(?:ed|ing)?|colleagues?|team|project|client|boss|manager|office|kolleg\w*|arbeit|collega|werk)\b/i,
  ],
  ['invitation', /\b(?:linkedin|invit\w*|online|cold|recruiter)\b/i],
]
