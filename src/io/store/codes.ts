import type { Channel } from '../../model/channel.ts'
import type { Involvement, Role } from '../../model/contact.ts'
import type { Lever } from '../../model/lever.ts'
import type { Observation, ObservationKind } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'

/*
 * Small numbers for the closed word lists of the model, because a word repeated a million times is most of a database.
 * They are written in every existing database: add at the end, never renumber (codes.test.ts holds a copy).
 */

export const KIND_CODES = {
  message: 1,
  meeting: 2,
  call: 3,
  encounter: 4,
  connection: 5,
  invitation: 6,
  endorsement: 7,
  recommendation: 8,
  card: 9,
  acquaintance: 10,
  introduction: 11,
  profile: 20,
  position: 21,
  education: 22,
  skill: 23,
  language: 24,
  certificate: 25,
  course: 26,
  honor: 27,
  volunteering: 28,
  application: 29,
  saved: 30,
  follow: 31,
  interest: 32,
  reference: 33,
  project: 40,
  publication: 41,
  piece: 42,
  comment: 43,
  reaction: 44,
  event: 45,
  commit: 46,
  'time-entry': 47,
  note: 60,
  hours: 61,
  outcome: 62,
  rating: 63,
  flashcard: 70,
  review: 71,
  mentorship: 80,
} as const satisfies Record<ObservationKind, number>

export const CHANNEL_CODES = {
  linkedin: 1,
  mail: 2,
  meeting: 3,
  chat: 4,
  phone: 5,
  'shared-work': 6,
  'in-person': 7,
} as const satisfies Record<Channel, number>

export const ROLE_CODES = {
  from: 1,
  to: 2,
  cc: 3,
  organiser: 4,
  attendee: 5,
  author: 6,
  subject: 7,
  other: 8,
} as const satisfies Record<Role, number>

export const DIRECTION_CODES = { none: 0, out: 1, in: 2, both: 3 } as const satisfies Record<
  Involvement['direction'],
  number
>

export const PRECISION_CODES = {
  none: 0,
  instant: 1,
  minute: 2,
  day: 3,
  month: 4,
  year: 5,
} as const satisfies Record<Observation['precision'], number>

export const LEVER_CODES = {
  networking: 1,
  skill: 2,
  mentorship: 3,
  brand: 4,
  project: 5,
  volunteering: 6,
  'core-work': 7,
} as const satisfies Record<Lever, number>

/** Words by their code, for reading back. @example const word = words(ROLE_CODES); word(1) // 'from' */
export function words<W extends string>(codes: Readonly<Record<W, number>>): (code: number) => W {
  const list: (W | undefined)[] = []
  for (const word of Object.keys(codes) as W[]) list[codes[word]] = word
  return code => {
    const word = list[code]
    if (word === undefined)
      throw new Refusal(
        'E_DB_DAMAGED',
        `The database holds the code ${code}, which no list knows; run "groundwork doctor".`,
        {
          status: 500,
        },
      )
    return word
  }
}

export const kindOf = words<ObservationKind>(KIND_CODES)
export const channelOf = words<Channel>(CHANNEL_CODES)
export const roleOf = words<Role>(ROLE_CODES)
export const directionOf = words<Involvement['direction']>(DIRECTION_CODES)
export const precisionOf = words<Observation['precision']>(PRECISION_CODES)
export const leverOf = words<Lever>(LEVER_CODES)

/** Stands for "no date" in columns that must hold a number: one millisecond before the earliest date there is. */
export const NO_DATE = -8_640_000_000_000_001
