import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../src/stats/random.ts'
import type { Onet } from '../../src/operations/skills/read-onet.ts'

/** What an occupation's people do, in O*NET's sentences: no part of what the product reads advertisements with. */
export type Tasks = ReadonlyMap<number, readonly string[]>

export function readTasks(folder: string, { occupations }: Onet): Tasks {
  const rows = readFileSync(join(folder, 'occupations/onet-30.2/Task Statements.txt'), 'utf8').split(/\r?\n/).slice(1)
  const tasks = new Map<number, string[]>()
  for (const row of rows) {
    const [code = '', , says = ''] = row.split('\t')
    const place = occupations.indexOf.get(code)
    if (place === undefined) continue
    const known = tasks.get(place)
    if (known === undefined) tasks.set(place, [says])
    else known.push(says)
  }
  return tasks
}

/** An advertisement for an occupation: a title held back from the reader, even tasks, some of its tools and knowledge. */
export function makeAdvert(onet: Onet, tasks: Tasks, occupation: number, title: string, random: Random): string {
  const does = pick(half(tasks, occupation, 0), 5, random)
  const [must, nice] = [pick(toolsOf(onet, occupation), 3, random), pick(toolsOf(onet, occupation), 2, random)]
  return [
    title,
    '',
    'Responsibilities:',
    ...does.map(one => `- ${one}`),
    '',
    'Requirements:',
    ...pick(knowledgeOf(onet, occupation), 2, random).map(one => `- Knowledge of ${one.toLowerCase()}`),
    ...must.map(one => `- Experience with ${one}`),
    `- ${1 + Math.floor(random() * 6)} years of experience`,
    '',
    'Nice to have:',
    ...nice.map(one => `- ${one}`),
  ].join('\n')
}

/** The same with typing mistakes, the chatter of an employer, other headings, and half of the line ends lost. */
export function withNoise(text: string, random: Random): string {
  const chatter =
    'We are a growing company with a great culture, modern offices and people who excel at what they do.\n'
  const end =
    '\n\nBenefits:\n- Health insurance and paid leave\n- Training in Excel and first aid\n\nWe are an equal opportunity employer and do not discriminate by race, religion, sex or age.'
  const [first = '', ...rest] = text.split('\n')
  const renamed = rest
    .join('\n')
    .replace('Responsibilities:', 'What you will do')
    .replace('Requirements:', 'Your profile')
    .replace('Nice to have:', 'It would be a plus if you have')
  const typed = [...renamed]
    .map(letter => (/[a-z]/.test(letter) && random() < 0.015 ? letter + letter : letter))
    .join('')
  const lines = typed.replaceAll('\n- ', dash => (random() < 0.3 ? ' • ' : dash))
  return `${first}\n\n${chatter}${lines}${end}`
}

/** A résumé of somebody of an occupation, as JSON Resume: another title of it, odd tasks, some of its tools. */
export function makeResume(onet: Onet, tasks: Tasks, occupation: number, random: Random): string {
  const from = 2026 - (1 + Math.floor(random() * 12))
  const does = pick(half(tasks, occupation, 1), 4, random)
  return JSON.stringify({
    basics: { name: 'Made Person' },
    work: [
      {
        name: 'A place',
        position: pick(titlesOf(onet, occupation), 1, random)[0] ?? onet.occupations.list[occupation]?.title,
        startDate: `${from}-03`,
        summary: does.join(' '),
      },
    ],
    skills: pick(toolsOf(onet, occupation), 5, random).map(name => ({ name })),
  })
}

/** Titles by which an occupation goes. */
export function titlesOf({ titles, occupations }: Onet, occupation: number): string[] {
  const place = titles.codes.indexOf(occupations.list[occupation]?.code ?? '')
  return [...titles.titles()].filter(title => title.includes(' ') && titles.find(title).includes(place))
}

function half(tasks: Tasks, occupation: number, rest: 0 | 1): string[] {
  return (tasks.get(occupation) ?? []).filter((_, i) => i % 2 === rest)
}

function toolsOf({ occupations: { technologyOf, technologies } }: Onet, occupation: number): string[] {
  return (technologyOf[occupation] ?? []).map(({ technology }) => technologies[technology]?.name ?? '')
}

/** The four elements that weigh most in it. */
function knowledgeOf({ occupations, elements }: Onet, occupation: number): string[] {
  const row = occupation * elements.keys.length
  return elements.names
    .map((name, i) => ({ name, worth: occupations.importance[row + i] ?? 0 }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 4)
    .map(({ name }) => name)
}

export function pick<T>(from: readonly T[], n: number, random: Random): T[] {
  const left = [...from]
  return Array.from({ length: Math.min(n, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat()
}
