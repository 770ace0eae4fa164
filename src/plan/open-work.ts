import type { Instant } from '../model/instant.ts'
import type { Lever } from '../model/lever.ts'

/** Rooms that hold work with a date. Whoever keeps such work hands it over in this form; the plan knows nothing else of it. */
export const OPEN_ROOMS = [
  'promise',
  'follow-up',
  'session',
  'deadline',
  'forecast',
  'opportunity',
  'practice',
  'cards',
  'piece',
] as const
export type OpenRoom = (typeof OPEN_ROOMS)[number]

/** One thing that waits to be done. */
export type OpenWork = {
  /** the same as long as it is the same thing; a new date of the same thing keeps it */
  readonly id: string
  readonly room: OpenRoom
  /** what to do, as a request: "Send Ada the draft" */
  readonly does: string
  readonly minutes: number
  readonly lever: Lever
  /** null: whenever there is time */
  readonly due: Instant | null
  /** why it is there, in words: "you promised it on 3 November" */
  readonly why: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** where in the app it is done */
  readonly place: string | null
  /** words to begin with: a message, a first sentence */
  readonly draft: string | null
  /** suggestions of findings, by id, that ask for the same thing: it is proposed once, as this */
  readonly covers?: readonly string[]
}

/** How pressing each room is by itself, 0 to 1: what somebody else waits for comes first. */
export const PRESSING: Readonly<Record<OpenRoom, number>> = {
  promise: 0.8,
  deadline: 0.75,
  session: 0.65,
  'follow-up': 0.6,
  opportunity: 0.6,
  forecast: 0.45,
  practice: 0.5,
  piece: 0.4,
  cards: 0.35,
}
