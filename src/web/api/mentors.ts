import type { z } from 'zod'
import type * as agreements from '../../operations/mentorship/agreements.ts'
import type * as carry from '../../operations/mentorship/carry.ts'
import type * as draft from '../../operations/mentorship/draft.ts'
import type * as mentors from '../../operations/mentorship/mentors.ts'
import type * as mentorships from '../../operations/mentorship/mentorships.ts'
import type * as promises from '../../operations/mentorship/promises.ts'
import type * as sessions from '../../operations/mentorship/sessions.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the screens of mentorship ask for. */
export type MentorQueries = {
  'mentors.list': Op<typeof mentors.mentorsList>
  'mentorships.list': Op<typeof mentorships.mentorshipsList>
  'mentorships.show': Op<typeof mentorships.mentorshipsShow>
  'mentorships.draft': Op<typeof draft.mentorshipsDraft>
}

/** What they change. */
export type MentorChanges = {
  'mentorships.start': Op<typeof agreements.mentorshipsStart>
  'mentorships.change': Op<typeof agreements.mentorshipsChange>
  'mentorships.end': Op<typeof agreements.mentorshipsEnd>
  'mentorships.session': Op<typeof sessions.mentorshipsSession>
  'mentorships.rate': Op<typeof sessions.mentorshipsRate>
  'mentorships.promise': Op<typeof promises.mentorshipsPromise>
  'mentorships.settle': Op<typeof promises.mentorshipsSettle>
  'mentorships.import': Op<typeof carry.mentorshipsImport>
}

export type Mentors = MentorQueries['mentors.list']['output']
export type Candidate = Mentors['rows'][number]
export type MentorOrder = Mentors['order']
export type Mentorships = MentorQueries['mentorships.list']['output']
export type MentorshipRow = Mentorships['rows'][number]
export type Mentorship = MentorQueries['mentorships.show']['output']
export type PromiseRow = Mentorship['promises'][number]
export type MovedSkill = Mentorship['skills'][number]
export type StartInput = MentorChanges['mentorships.start']['input']
export type DraftForm = NonNullable<MentorQueries['mentorships.draft']['input']['form']>
export type RateInput = MentorChanges['mentorships.rate']['input']
export type SessionInput = MentorChanges['mentorships.session']['input']
