import { z } from 'zod'
import { HAND } from '../../model/detail-hand.ts'
import type { Observation } from '../../model/observation.ts'
import { momentOfDay } from '../capture/moment-of-day.ts'
import { Day } from '../capture/shapes.ts'
import { todayOf } from '../capture/today-of.ts'
import { plainWritten, Written } from '../changed.ts'
import { token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { findProject, openProjectBook } from './project-book.ts'

export const projectsEnd = operation({
  name: 'projects.end',
  says: 'Ends a project with what came of it: evidence of the skills it took, and a result where there was one. One undo takes all of it back.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300),
    result: z.string().trim().min(1).max(2_000).describe('what came of it, in a sentence'),
    day: Day.optional().describe('when it ended; today where nothing is said'),
    skills: z.array(z.string().trim().min(1).max(200)).max(30).default([]).describe('skills it is evidence of'),
    outcome: HAND.outcome.shape.form.optional().describe('a tangible result it led to'),
    organisation: z.string().trim().max(300).optional().describe('who gave that result'),
    value: z.number().min(0).optional().describe('what it is worth, in your own money'),
  }),
  output: Written,
  cli: { args: ['id', 'result'], plain: plainWritten },
  async run(world, { id, result, day, skills, outcome, organisation, value }) {
    const project = findProject(await openProjectBook(world), id)
    const on = momentOfDay(world, day ?? (await todayOf(world)))
    const key = token(world)
    const title = project.facts[0]?.title ?? project.title
    const end: Observation<'project'> = {
      source: 'hand',
      at: project.from === null || (on.at !== null && project.from > on.at) ? on.at : project.from,
      precision: 'day',
      key: `project-end:${key}`,
      kind: 'project',
      channel: null,
      people: [],
      lever: 'project',
      detail: { title, result, until: on.at, ...(skills.length > 0 ? { keywords: skills } : {}) },
    }
    const came: Observation<'outcome'>[] =
      outcome === undefined
        ? []
        : [
            {
              source: 'hand',
              ...on,
              key: `outcome:${key}`,
              kind: 'outcome',
              channel: null,
              people: [],
              lever: 'project',
              detail: {
                form: outcome,
                what: `${title}: ${result}`,
                ...(organisation ? { organisation } : {}),
                ...(value === undefined ? {} : { value }),
              },
            },
          ]
    return writeByHand(world, `Ended the project ${project.title}: ${result}`, [end, ...came], [])
  },
})
