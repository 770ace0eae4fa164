import type { z } from 'zod'
import type * as keepLine from '../../operations/capture/keep.ts'
import type * as readLine from '../../operations/capture/read.ts'
import type { Corrections as Fixes } from '../../operations/capture/shapes.ts'
import type * as events from '../../operations/contributions/events.ts'
import type * as followUps from '../../operations/contributions/follow-ups.ts'
import type * as introductions from '../../operations/contributions/introductions.ts'
import type * as roles from '../../operations/contributions/roles.ts'
import type * as talks from '../../operations/contributions/talks.ts'
import type * as showProject from '../../operations/projects/show.ts'
import type * as endProject from '../../operations/projects/end.ts'
import type * as writeProject from '../../operations/projects/write.ts'
import type * as board from '../../operations/work/board.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the place Work asks for. */
export type WorkQueries = {
  'work.board': Op<typeof board.workBoard>
  'capture.read': Op<typeof readLine.captureRead>
  'projects.show': Op<typeof showProject.projectsShow>
  'talks.list': Op<typeof talks.talksList>
  'events.list': Op<typeof events.eventsList>
  'contributions.list': Op<typeof roles.contributionsList>
  'introductions.list': Op<typeof introductions.introductionsList>
  'followups.list': Op<typeof followUps.followupsList>
}

export type WorkChanges = {
  'capture.keep': Op<typeof keepLine.captureKeep>
  'projects.add': Op<typeof writeProject.projectsAdd>
  'projects.end': Op<typeof endProject.projectsEnd>
  'followups.answer': Op<typeof followUps.followupsAnswer>
}

export type Reading = WorkQueries['capture.read']['output']
export type Corrections = Fixes

export type Board = WorkQueries['work.board']['output']
export type WorkItem = Board['columns'][number]['rows'][number]
export type WorkColumn = WorkItem['column']
