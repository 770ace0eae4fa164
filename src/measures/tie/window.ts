import type { Channel } from '../../model/channel.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

/** How far a measure looks back (`history`, h), how far ahead it speaks (`horizon`, f), and how long an answer may take. All in ms. */
export type TieWindow = {
  readonly history: number
  readonly horizon: number
  readonly replyWithin: Readonly<Record<Channel, number>>
}

const REPLY_WITHIN: Readonly<Record<Channel, number>> = {
  linkedin: 14 * DAY,
  mail: 7 * DAY,
  meeting: 7 * DAY,
  chat: 7 * DAY,
  phone: 7 * DAY,
  'shared-work': 7 * DAY,
  'in-person': 7 * DAY,
}

/** A year back, half a year ahead. */
export const LONG_WINDOW: TieWindow = { history: 365 * DAY, horizon: 180 * DAY, replyWithin: REPLY_WITHIN }

/** Half a year back, a quarter ahead: for an archive that holds less than a year and a half. */
export const SHORT_WINDOW: TieWindow = { history: 180 * DAY, horizon: 90 * DAY, replyWithin: REPLY_WITHIN }

/**
 * The window that an archive can carry: the long one if it reaches back over a whole history and a whole horizon before
 * it (so that the last completed half year can correct the model), else the short one.
 * @example windowFor(asOf - 300 * DAY, asOf) === SHORT_WINDOW // true
 */
export function windowFor(first: Instant, asOf: Instant): TieWindow {
  return asOf - first >= LONG_WINDOW.history + LONG_WINDOW.horizon ? LONG_WINDOW : SHORT_WINDOW
}
