import type { z } from 'zod'
import type * as keepLine from '../../operations/capture/keep.ts'
import type * as readLine from '../../operations/capture/read.ts'
import type { Corrections as Fixes } from '../../operations/capture/shapes.ts'
import type * as events from '../../operations/contributions/events.ts'
import type * as followUps from '../../operations/contributions/follow-ups.ts'
import type * as introductions from '../../operations/contributions/introductions.ts'
import type * as roles from '../../operations/contributions/roles.ts'
import type * as talks from '../../operations/contributions/talks.ts'
import type * as listProjects from '../../operations/projects/list.ts'
import type * as showProject from '../../operations/projects/show.ts'
import type * as endProject from '../../operations/projects/end.ts'
import type * as writeProject from '../../operations/projects/write.ts'
import type * as writeEvents from '../../operations/contributions/write-events.ts'
import type * as board from '../../operations/work/board.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the place Work asks for. */
export type WorkQueries = {
  'work.board': Op<typeof board.workBoard>
  'capture.read': Op<typeof readLine.captureRead>
  'projects.list': Op<typeof listProjects.projectsList>
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
  'projects.change': Op<typeof writeProject.projectsChange>
  'projects.collaborator': Op<typeof writeProject.projectsCollaborator>
  'talks.keep': Op<typeof talks.talksKeep>
  'talks.change': Op<typeof talks.talksChange>
  'talks.remove': Op<typeof talks.talksRemove>
  'contributions.add': Op<typeof roles.contributionsAdd>
  'contributions.change': Op<typeof roles.contributionsChange>
  'contributions.hours': Op<typeof roles.contributionsHours>
  'contributions.confirm': Op<typeof roles.contributionsConfirm>
  'events.add': Op<typeof writeEvents.eventsAdd>
  'events.change': Op<typeof writeEvents.eventsChange>
  'events.remove': Op<typeof writeEvents.eventsRemove>
  'introductions.add': Op<typeof introductions.introductionsAdd>
  'introductions.change': Op<typeof introductions.introductionsChange>
  'introductions.remove': Op<typeof introductions.introductionsRemove>
  'followups.answer': Op<typeof followUps.followupsAnswer>
}

export type Reading = WorkQueries['capture.read']['output']
export type Corrections = Fixes

export type Board = WorkQueries['work.board']['output']
export type WorkItem = Board['columns'][number]['rows'][number]
export type WorkColumn = WorkItem['column']

export type ProjectShown = WorkQueries['projects.show']['output']
export type Project = ProjectShown['project']
export type TalkRow = WorkQueries['talks.list']['output']['rows'][number]
export type EventRow = WorkQueries['events.list']['output']['rows'][number]
export type RoleRow = WorkQueries['contributions.list']['output']['rows'][number]
export type IntroductionRow = WorkQueries['introductions.list']['output']['rows'][number]
export type FollowUps = WorkQueries['followups.list']['output']
