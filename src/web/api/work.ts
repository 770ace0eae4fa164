import type { z } from 'zod'
import type * as keepLine from '../../operations/capture/keep.ts'
import type * as readLine from '../../operations/capture/read.ts'
import type { Corrections as Fixes } from '../../operations/capture/shapes.ts'
import type * as board from '../../operations/work/board.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the place Work asks for. */
export type WorkQueries = {
  'work.board': Op<typeof board.workBoard>
  'capture.read': Op<typeof readLine.captureRead>
}

export type WorkChanges = {
  'capture.keep': Op<typeof keepLine.captureKeep>
}

export type Reading = WorkQueries['capture.read']['output']
export type Corrections = Fixes

export type Board = WorkQueries['work.board']['output']
export type WorkItem = Board['columns'][number]['rows'][number]
export type WorkColumn = WorkItem['column']
