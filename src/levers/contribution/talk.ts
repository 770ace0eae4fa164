import { z } from 'zod'
import { TALK_STATES } from '../../model/hope-words.ts'
import { fold } from '../../sources/text/fold.ts'

export const TalkState = z.enum(TALK_STATES)
export type TalkState = z.infer<typeof TalkState>

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** One event that a talk was, or will be, sent to. Days in the user's own time, as `2026-05-03`. */
export const Submission = z.strictObject({
  event: z.string().min(1).max(300),
  state: TalkState,
  /** the last day to send it in */
  deadline: Day.nullable(),
  /** when the event is, or was */
  day: Day.nullable(),
  /** when the state last changed */
  since: z.number(),
})
export type Submission = z.infer<typeof Submission>

/** A talk, written once and sent to many. */
export const KeptTalk = z.strictObject({
  title: z.string().min(1).max(300),
  abstract: z.string().max(5_000),
  skills: z.array(z.string().max(200)).max(30),
  since: z.number(),
  submissions: z.array(Submission).max(200),
  /** what it was called before, so that facts of it are still found */
  also: z.array(z.string()).max(50).optional(),
})
export type KeptTalk = z.infer<typeof KeptTalk>

/** The talk with an event added, or changed where it is there already: one line an event, however often it is told. */
export function withSubmission(
  talk: KeptTalk,
  given: Pick<Submission, 'event' | 'state' | 'since'> & Partial<Pick<Submission, 'deadline' | 'day'>>,
): KeptTalk {
  const isSame = (one: Submission): boolean => fold(one.event) === fold(given.event)
  const before = talk.submissions.find(isSame)
  const next: Submission = {
    event: before?.event ?? given.event,
    state: given.state,
    since: before !== undefined && before.state === given.state ? before.since : given.since,
    deadline: given.deadline === undefined ? (before?.deadline ?? null) : given.deadline,
    day: given.day === undefined ? (before?.day ?? null) : given.day,
  }
  return {
    ...talk,
    submissions:
      before === undefined ? [...talk.submissions, next] : talk.submissions.map(one => (isSame(one) ? next : one)),
  }
}

/** How the talk stands as a whole: the furthest it came anywhere; drafted where it was sent to nobody. */
export function stateOf({ submissions }: Pick<KeptTalk, 'submissions'>): TalkState {
  const order: readonly TalkState[] = ['given', 'accepted', 'submitted', 'drafted', 'declined']
  return order.find(state => submissions.some(one => one.state === state)) ?? 'drafted'
}

/** What the talk waits for, the nearest day first: to be sent by a deadline, or to be given. */
export function dueOf({ submissions }: Pick<KeptTalk, 'submissions'>, today: string): { day: string; does: string }[] {
  return submissions
    .flatMap(({ event, state, deadline, day }) => {
      if (state === 'drafted' && deadline !== null && deadline >= today)
        return [{ day: deadline, does: `Send it to ${event}` }]
      if (state === 'accepted' && day !== null && day >= today) return [{ day, does: `Give it at ${event}` }]
      return []
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** The talk among some that goes by a title, however it is written; null where none does. */
export function talkByTitle<T extends Pick<KeptTalk, 'title' | 'also'>>(
  talks: Iterable<readonly [string, T]>,
  title: string,
): string | null {
  const wanted = fold(title)
  if (wanted === '') return null
  for (const [id, { title: own, also = [] }] of talks) if ([own, ...also].some(name => fold(name) === wanted)) return id
  return null
}
