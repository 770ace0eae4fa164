import { z } from 'zod'
import { Lever } from '../../model/lever.ts'

/** What stands on the board of work. A column is what a person would look for, not how a source calls it. */
export const WORK_COLUMNS = ['pieces', 'projects', 'volunteering', 'events', 'applications'] as const
export const WorkColumn = z.enum(WORK_COLUMNS)
export type WorkColumn = z.infer<typeof WorkColumn>

/** One thing worked on, shown, attended or applied for. Moments are milliseconds since 1970. */
export const WorkItem = z.strictObject({
  /** the observation, or the entry, it comes from */
  id: z.string(),
  column: WorkColumn,
  lever: Lever,
  title: z.string(),
  /** what it is, in a few words: "post", "open source", "role at Code Harbour" */
  says: z.string(),
  /** the sources that tell of it, each once: one thing is one line, wherever it was told */
  told: z.array(z.string()),
  at: z.number().nullable(),
  precision: z.enum(['instant', 'minute', 'day', 'month', 'year', 'none']),
  /** null: it has no end, or still goes on; see `open` */
  until: z.number().nullable(),
  /** still going on, as far as its source says */
  open: z.boolean(),
  /** not out or not there yet: an idea, a talk that was accepted */
  planned: z.boolean(),
  url: z.string().nullable(),
})
export type WorkItem = z.infer<typeof WorkItem>

/** A picture's lane: spans for what lasts, moments for what happens at once; all of it, not only the rows shown. */
export const WorkLane = z.strictObject({
  column: WorkColumn,
  lever: Lever,
  spans: z.array(z.strictObject({ from: z.number(), until: z.number(), title: z.string() })),
  moments: z.array(z.number()),
})
export type WorkLane = z.infer<typeof WorkLane>

export const WorkBoard = z.strictObject({
  asOf: z.number(),
  columns: z.array(
    z.strictObject({
      column: WorkColumn,
      total: z.number().int(),
      /** how many of them go on */
      open: z.number().int(),
      /** how many of them are planned */
      planned: z.number().int(),
      rows: z.array(WorkItem),
    }),
  ),
  lanes: z.array(WorkLane),
})
export type WorkBoard = z.infer<typeof WorkBoard>
