import { z } from 'zod'
import type { ContactRef } from '../../model/contact.ts'
import type { World } from '../../io/world/world.ts'
import { KeptProject, projectId, Visibility } from '../../levers/project/project-record.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { inOrder, momentOfDay } from '../capture/moment-of-day.ts'
import { Day } from '../capture/shapes.ts'
import { todayOf } from '../capture/today-of.ts'
import { Decided, Written } from '../changed.ts'
import { token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { factPeople, parts } from '../people/fact-people.ts'
import { findPerson } from '../people/find-person.ts'
import { entriesOf, keepEntry } from '../skills/entries.ts'
import { findProject, openProjectBook, PROJECT_ROOM } from './project-book.ts'

const Text = z.string().trim().min(1)
const Skills = z.array(Text.max(200)).max(30)
const Names = z.array(Text.max(300)).max(50)

export const projectsAdd = operation({
  name: 'projects.add',
  says: 'Writes down a project that no source shows, with those who had a part in it.',
  kind: 'change',
  input: z.strictObject({
    title: Text.max(300),
    role: Text.max(300).optional().describe('what your part was'),
    summary: Text.max(5_000).optional(),
    url: z.url().optional(),
    since: Day.optional(),
    until: Day.optional().describe('when it ended; it goes on where nothing is said'),
    skills: Skills.optional(),
    people: Names.optional().describe('who had a part: ids or whole names'),
    newcomers: Names.optional().describe('who had a part and nobody here knows yet: they are added'),
  }),
  output: Written.extend({ id: z.string() }),
  cli: { args: ['title'], plain: (o: { says: string; id: string }) => `${o.says} (${o.id}).` },
  async run(world, { title, role, summary, url, since, until, skills, people, newcomers }) {
    if (projectId(title) === '')
      throw new Refusal('E_PROJECT_NAME', `"${title}" holds no letter or digit; name the project in words.`)
    const began = since ?? (await todayOf(world))
    inOrder('A project', began, until)
    const { refs, records, cards, added } = await factPeople(world, people ?? [], newcomers)
    const fact: Observation<'project'> = {
      source: 'hand',
      ...momentOfDay(world, began),
      key: `project:${token(world)}`,
      kind: 'project',
      channel: null,
      people: [],
      lever: 'project',
      detail: {
        title,
        until: until === undefined ? null : (momentOfDay(world, until).at ?? null),
        ...(role === undefined ? {} : { role }),
        ...(summary === undefined ? {} : { summary }),
        ...(url === undefined ? {} : { url }),
        ...(skills === undefined ? {} : { keywords: skills }),
      },
    }
    // each in a fact of their own, so that one can be taken out without the project
    const withThem = refs.map(who => partFact(world, who, { title, at: fact.at, precision: fact.precision }))
    const facts = [...cards, fact, ...withThem]
    return {
      ...(await writeByHand(world, `Wrote down the project ${title}`, facts, records, added)),
      id: projectId(title),
    }
  },
})

export const projectsChange = operation({
  name: 'projects.change',
  says: 'Says something of a project otherwise than its sources do: title, role, result, who may see it, what else it is called.',
  kind: 'change',
  input: z.strictObject({
    id: Text.max(300),
    title: Text.max(300).optional(),
    role: z.string().trim().max(300).optional(),
    summary: z.string().trim().max(5_000).optional(),
    result: z.string().trim().max(2_000).optional().describe('what came of it'),
    url: z.string().trim().max(2_000).optional(),
    visibility: Visibility.optional().describe('private, shared with those in it, or public'),
    also: Names.optional().describe('other names of it: a repository, a title in a CV; they are put together'),
  }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id: named, ...given }) {
    const { id, title } = findProject(await openProjectBook(world), named)
    const before = (await entriesOf(world, PROJECT_ROOM, KeptProject)).get(id) ?? {}
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    if (Object.keys(said).length === 0)
      throw new Refusal('E_NOTHING', 'Nothing was said that could be changed; name at least one field.')
    const decision = await keepEntry(world, PROJECT_ROOM, id, { ...before, ...said })
    return { decision, says: `Changed the project ${title}` }
  },
})

export const projectsCollaborator = operation({
  name: 'projects.collaborator',
  says: 'Writes down somebody who had a part in a project, and what they did; or takes out what was written.',
  kind: 'change',
  input: z.strictObject({
    id: Text.max(300),
    person: Text.max(300).describe('an id or a whole name'),
    newcomer: z.boolean().default(false).describe('nobody here knows them yet: they are added'),
    did: Text.max(500).optional().describe('what they did'),
    remove: z.boolean().default(false).describe('takes out what you wrote; a history of commits stays as it is'),
  }),
  output: z.strictObject({ change: z.string(), says: z.string() }),
  cli: { args: ['id', 'person'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, person, newcomer, did, remove }) {
    const book = await openProjectBook(world)
    const project = findProject(book, id)
    if (remove) {
      const who = await findPerson(world, person)
      const fact = book
        .factsOf(project)
        .find(
          ({ records, observation }) =>
            observation.key.startsWith(WITH) && records.some(record => who.records.includes(record)),
        )
      if (fact === undefined)
        throw new Refusal(
          'E_NOT_BY_HAND',
          `You did not write ${who.name} down for ${project.title}; what a history shows stays.`,
        )
      const { source, key } = fact.observation
      const { id: change } = await world.store.decisions.add({ kind: 'retract', source, key }, world.now())
      return { change, says: `Took ${who.name} out of ${project.title}` }
    }
    const title = project.facts[0]?.title ?? project.title
    const when =
      project.from === null
        ? { at: world.now(), precision: 'instant' as const }
        : { at: project.from, precision: 'day' as const }
    const named = [person]
    const { refs, names, records, cards, added } = await factPeople(world, newcomer ? [] : named, newcomer ? named : [])
    const facts = refs.map(who => partFact(world, who, { title, ...when }, did))
    return writeByHand(world, `${names.join()} had a part in ${project.title}`, [...cards, ...facts], records, added)
  },
})

const WITH = 'project-with:'

/** Somebody's part in a project, as a fact of its own. */
function partFact(
  world: World,
  who: ContactRef,
  { title, at, precision }: { title: string } & Pick<Observation, 'at' | 'precision'>,
  did?: string,
): Observation<'project'> {
  return {
    source: 'hand',
    at,
    precision,
    key: `${WITH}${token(world)}`,
    kind: 'project',
    channel: null,
    people: parts([who], 'author', 'none', 0),
    lever: 'project',
    detail: { title, ...(did === undefined ? {} : { credit: did }) },
  }
}
