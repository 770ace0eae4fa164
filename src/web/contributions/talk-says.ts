import type { TalkRow } from '../api/work.ts'

export type TalkState = TalkRow['state']

export const TALK_WORDS: Readonly<Record<TalkState, string>> = {
  drafted: 'drafted',
  submitted: 'submitted',
  accepted: 'accepted',
  declined: 'declined',
  given: 'given',
}

/** What a talk given at no named event is listed under. */
export const NO_EVENT = 'an event'
