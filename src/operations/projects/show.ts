import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { tellingOf } from '../../levers/project/credit.ts'
import type { ProjectRecord } from '../../levers/project/project-record.ts'
import { measureProjectWork } from '../../measures/work/project-work.ts'
import { isKnown } from '../../model/measured.ts'
import { fold } from '../../sources/text/fold.ts'
import { seeded } from '../../stats/random.ts'
import { operation } from '../operation.ts'
import { readFacts } from '../skills/read-facts.ts'
import { shareSays } from '../skills/plain-words.ts'
import { collaboratorsOf, readParts } from './collaborators.ts'
import { findProject, openProjectBook } from './project-book.ts'
import { rowOf } from './project-row.ts'
import { ProjectShown } from './shapes.ts'
import type { Collaborator } from './shapes.ts'

export const projectsShow = operation({
  name: 'projects.show',
  says: 'Shows one project: your part by days, who else had a part, ties that grew in it, how it is told, what came of it.',
  kind: 'query',
  input: z.strictObject({ id: z.string().min(1).max(300).describe('its id, or its name') }),
  output: ProjectShown,
  cli: { args: ['id'], plain: plainProject },
  async run(world, { id }) {
    const book = await openProjectBook(world)
    const project = findProject(book, id)
    const read = await readParts(world, book, project)
    const work = measureProjectWork(read.parts, world.now(), seeded(`project ${project.id}`))
    const { rows, ties } = await collaboratorsOf(world, read, work.companions)
    const outcomes = await outcomesOf(world, project)
    const telling = tellingOf([project.summary, project.result].filter(Boolean).join('\n'), rows)
    const { days, reviewsGiven, reviewsHad, shared, first, last } = work
    return {
      project: rowOf(project, rows.length),
      work:
        read.parts.length === 0
          ? null
          : { days, reviewsGiven, reviewsHad, shared, first, last, areas: [...work.areas] },
      collaborators: rows,
      ties: { began: ties.began.length, grew: ties.grew.length, twoWay: ties.twoWay },
      telling,
      outcomes,
      facts: project.facts.map(({ id: fact, source, title }) => ({ id: fact, source, title })),
      next: nextOf(project, rows, telling.suggests, outcomes.length),
    }
  },
})

/** Results that were written down for this project: they name it. */
async function outcomesOf(world: World, { title, facts }: ProjectRecord): Promise<ProjectShown['outcomes']> {
  const { lists } = await readFacts(world, ['outcome'])
  const names = [...new Set([title, ...facts.map(fact => fact.title)])].map(fold).filter(name => name.length > 2)
  return lists.flat().flatMap(({ id, observation: { kind, at, detail } }) => {
    if (kind !== 'outcome' || !names.some(name => fold(detail.what).includes(name))) return []
    return [{ id, at, form: detail.form, what: detail.what }]
  })
}

/** What to do next with it, the nearest thing first. */
function nextOf(
  { open, until, result, title, role }: ProjectRecord,
  people: readonly Collaborator[],
  suggests: string | null,
  outcomes: number,
): ProjectShown['next'] {
  const ended = until !== null && !open
  return [
    ...(people.length === 0
      ? [
          {
            does: `Write down who had a part in ${title}`,
            minutes: 2,
            why: 'Nothing says so yet, and they remember it.',
          },
        ]
      : []),
    ...(suggests === null ? [] : [{ does: 'Tell it with those who had a part in it', minutes: 5, why: suggests }]),
    ...(role === null ? [{ does: 'Say what your part was', minutes: 2, why: 'A line of a CV needs it.' }] : []),
    ...(ended && result === null && outcomes === 0
      ? [{ does: 'Write down what came of it', minutes: 5, why: 'It ended, and no result is known.' }]
      : []),
  ]
}

function plainProject(shown: z.infer<typeof ProjectShown>): string {
  const { project, work, collaborators, ties, telling, outcomes, next } = shown
  const { title, role, result, visibility, open, skills } = project
  const days = work !== null && isKnown(work.days) ? `${work.days.value} days of work in its history` : null
  return [
    `${title}${role === null ? '' : `, ${role}`} (${open ? 'goes on' : 'ended or quiet'}, ${visibility})`,
    ...(days === null || work === null ? [] : [`${days}; with others: ${shareSays(work.shared)}`]),
    ...(work === null || work.areas.length === 0
      ? []
      : [`mostly on: ${work.areas.map(({ area, days: n }) => `${area} (${n})`).join(', ')}`]),
    ...collaborators.map(
      ({ name, days: n, did, grew }) =>
        `  with ${name}${n > 0 ? `, ${n} days` : ''}${did === null ? '' : `: ${did}`}${grew ? ' (a two-way tie grew in it)' : ''}`,
    ),
    ...(ties.began > 0 ? [`${ties.began} ties began in it; two-way within a year: ${shareSays(ties.twoWay)}`] : []),
    ...(skills.length > 0 ? [`skills: ${skills.join(', ')}`] : []),
    ...(result === null ? [] : [`came of it: ${result}`]),
    ...outcomes.map(({ form, what }) => `outcome: ${form}, ${what}`),
    ...(telling.line === null ? [] : [`to name everybody: ${telling.line}`]),
    ...next.map(({ does, minutes, why }) => `next: ${does} (${minutes} min). ${why}`),
  ].join('\n')
}
