import { z } from 'zod'
import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { OpenOpportunity } from '../../model/hopes.ts'
import { hopeOf } from '../../levers/capture/hope-signs.ts'
import { wordsOfNames } from '../../levers/capture/people-named.ts'
import type { Named } from '../../levers/capture/people-named.ts'
import { readLine } from '../../levers/capture/read-line.ts'
import type { LineReading } from '../../levers/capture/read-line.ts'
import { namedSkills } from '../../measures/skill/find-evidence.ts'
import { operation } from '../operation.ts'
import { readOpportunities } from '../outcomes/opportunity-book.ts'
import { openProjectBook } from '../projects/project-book.ts'
import { readFacts } from '../skills/read-facts.ts'
import { missingIn, readingSays } from './reading-says.ts'
import { Reading } from './shapes.ts'
import { todayOf } from './today-of.ts'

const MOST_OF_A_NAME = 20
const MOST_OF_A_COMPANY = 12

export const captureRead = operation({
  name: 'capture.read',
  says: 'Reads one line as you would jot it down ("2h workshop on negotiation yesterday") and shows how it was understood. Keeps nothing.',
  kind: 'query',
  input: z.strictObject({ text: z.string().max(1_000) }),
  output: Reading,
  cli: { args: ['text'], plain: plainReading },
  run: (world, { text }) => readCaptured(world, text),
})

/** One line, read against the network and the skills there are. */
export async function readCaptured(world: World, text: string): Promise<Reading> {
  const [today, directory, skills, { projects }, opportunities] = await Promise.all([
    todayOf(world),
    directoryFor(world, text),
    skillNames(world),
    openProjectBook(world),
    openOpportunities(world, text),
  ])
  const line = readLine(text, { today, directory, skills, projects: projects.map(({ title }) => title), opportunities })
  const fromCompany = line.company === null ? [] : await peopleOf(world, line.company, line)
  return finished({ ...mutable(line), fromCompany })
}

/** With its sentence, and what is missing. */
export function finished(reading: Omit<Reading, 'says' | 'missing'>): Reading {
  return { ...reading, says: readingSays(reading), missing: missingIn(reading) }
}

/** Everybody whose name has one of the line's words; lower-case lines are searched word by word as well. */
async function directoryFor(world: World, text: string): Promise<Named[]> {
  const words = new Set([...wordsOfNames(text), ...text.split(/[^\p{L}\p{M}'’-]+/u).filter(word => word.length > 2)])
  const found = new Map<string, Named>()
  for (const search of [...words].slice(0, 40)) {
    const { rows } = await world.store.people.list({ search, offset: 0, limit: MOST_OF_A_NAME })
    for (const row of rows) found.set(row.id, namedOf(row))
  }
  return [...found.values()]
}

async function peopleOf(world: World, company: string, { people }: LineReading): Promise<Named[]> {
  const { rows } = await world.store.people.list({ search: company, offset: 0, limit: 50 })
  return rows
    .filter(
      row => row.company?.toLowerCase().includes(company.toLowerCase()) && !people.some(({ id }) => id === row.id),
    )
    .slice(0, MOST_OF_A_COMPANY)
    .map(namedOf)
}

async function skillNames(world: World): Promise<string[]> {
  const { lists } = await readFacts(world, ['skill', 'rating', 'hours', 'course'])
  return [...namedSkills(lists.flat(), world.now()).values()]
}

/** Opportunities that a line may move on; they are looked for only where it speaks of one. */
async function openOpportunities(world: World, text: string): Promise<OpenOpportunity[]> {
  if (hopeOf(text)?.kind !== 'opportunity') return []
  const open = (await readOpportunities(world)).filter(({ standing }) => standing.endedAt === null)
  return open.map(({ id, title, organisation }) => ({ id, title, organisation }))
}

export function namedOf({ id, name, company }: Pick<PersonRow, 'id' | 'name' | 'company'>): Named {
  return { id, name, company }
}

function mutable(line: LineReading): Omit<Reading, 'fromCompany' | 'says' | 'missing'> {
  const { people, unclear, unknown, skills, parts } = line
  return {
    ...line,
    people: [...people],
    unclear: unclear.map(one => ({ word: one.word, among: [...one.among] })),
    unknown: [...unknown],
    skills: [...skills],
    parts: [...parts],
  }
}

/** The reading for the command line: the sentence, then word by word, then what is missing. */
export function plainReading({ says, parts, unclear, fromCompany, missing }: Reading): string {
  return [
    says,
    ...parts.map(({ words, as }) => `  "${words}": ${as}`),
    ...unclear.flatMap(({ word, among }) =>
      among.map(({ id, name, company }) => `  ${word}? ${id}  ${name}${company ? `, ${company}` : ''}`),
    ),
    ...(fromCompany.length > 0
      ? [
          `  You know there: ${fromCompany.map(({ name, id }) => `${name} (${id})`).join(', ')}; name them with --people.`,
        ]
      : []),
    ...(missing === null ? [] : [`Not ready to be kept: ${missing}`]),
  ].join('\n')
}
