import type { z } from 'zod'
import type * as board from '../../operations/work/board.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the place Work asks for. */
export type WorkQueries = {
  'work.board': Op<typeof board.workBoard>
}

export type Board = WorkQueries['work.board']['output']
export type WorkItem = Board['columns'][number]['rows'][number]
export type WorkColumn = WorkItem['column']
