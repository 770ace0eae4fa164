import type { Chance } from './chance.ts'
import type { Job, Met, Person, TieClass, World } from './life.ts'
import { DAY, MONTH } from './moments.ts'
import { nameMaker } from './naming.ts'
import { CITIES, INDUSTRIES, SCHOOLS } from './words/companies.ts'
import { SENIORITIES, TITLES } from './words/titles.ts'
import { SHARES, UNCONNECTED } from './worlds.ts'

/** Latent strength by class: where it lies in [0, 1] and how widely. */
const STRENGTH: Record<TieClass, readonly [number, number]> = {
  genuine: [0.72, 0.16],
  transactional: [0.3, 0.13],
  acquaintance: [0.37, 0.17],
  never: [0.08, 0.06],
}
const MET: Record<string, Met> = {
  employer: 'work',
  school: 'school',
  volunteering: 'volunteering',
  conference: 'event',
  meetup: 'event',
  'open source': 'project',
  outreach: 'invitation',
  private: 'introduction',
}

/** Everybody in the life with their true attributes; hard cases are laid over them afterwards. */
export function makePeople(chance: Chance, worlds: readonly World[], now: number, share: number): Person[] {
  const nameOf = nameMaker(chance.fork('names'))
  const people: Person[] = []
  const add = (table: typeof SHARES, connected: boolean) => {
    for (const world of worlds)
      for (const tie of ['genuine', 'transactional', 'acquaintance', 'never'] as const) {
        const count = Math.round((table[world.id]?.[tie] ?? 0) * share)
        for (let i = 0; i < count; i++) {
          const id = `p${String(people.length + 1).padStart(4, '0')}`
          people.push(makePerson({ id, chance: chance.fork(id), world, worlds, tie, connected, now, nameOf }))
        }
      }
  }
  add(SHARES, true)
  add(UNCONNECTED, false)
  introduce(chance.fork('introductions'), people)
  return people
}

type Making = {
  id: string
  chance: Chance
  world: World
  worlds: readonly World[]
  tie: TieClass
  connected: boolean
  now: number
  nameOf: ReturnType<typeof nameMaker>
}

function makePerson({ id, chance, world, worlds, tie, connected, now, nameOf }: Making): Person {
  const { local, ...name } = nameOf(world.id !== 'elsewhere')
  const [mean, spread] = STRENGTH[tie]
  const metAt = metBetween(chance, world, now)
  const work = workOf(chance, world)
  const seniority = chance.weighted(SENIORITIES.filter(([level]) => TITLES[work]?.[level]))
  const jobs = jobsOf(chance, world, metAt, work, seniority, now)
  const also = worlds.filter(
    other =>
      other !== world &&
      other.kind !== 'outreach' &&
      other.kind !== 'private' &&
      chance.yes(tie === 'genuine' ? 0.1 : 0.025),
  )
  return {
    ...name,
    id,
    otherNames: [],
    emails: addressesOf(chance, local, jobs, tie),
    phone: chance.yes(tie === 'genuine' ? 0.7 : 0.1) ? `+31 6 555${id.slice(1)}${chance.int(10, 99)}` : null,
    tie,
    strength: Math.min(0.98, Math.max(0.01, chance.normal(mean, spread))),
    industry: industryOf(jobs, chance),
    work,
    seniority,
    jobs,
    school: world.kind === 'school' ? world.name : chance.yes(0.7) ? chance.pick(SCHOOLS) : null,
    city: chance.weighted(CITIES),
    worlds: [world.id, ...also.map(other => other.id)],
    met: MET[world.kind] ?? 'event',
    metAt,
    introducedBy: null,
    knows: [],
    connectedOn: connected
      ? Math.min(now - DAY, Math.max(metAt, Date.UTC(2010, 0, 1)) + Math.round(chance.exponential(50) * DAY))
      : null,
    showsEmail: chance.yes(0.11),
    hardCase: null,
  }
}

function metBetween(chance: Chance, world: World, now: number): number {
  const end = Math.min(world.until, now - 20 * DAY)
  const early = world.kind === 'employer' || world.kind === 'school' ? chance.next() ** 1.8 : chance.next()
  return Math.floor((world.from + early * (end - world.from)) / DAY) * DAY
}

const AT_WORK: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  brightwater: [
    ['Data and analytics', 6],
    ['Consulting', 2],
    ['Marketing', 3],
    ['Sales', 2],
    ['Operations', 2],
    ['Engineering', 1],
  ],
  halden: [
    ['Data and analytics', 5],
    ['Engineering', 6],
    ['Operations', 7],
    ['Product', 3],
    ['Finance and legal', 2],
    ['People and recruiting', 1],
    ['Sales', 1],
  ],
  quillmark: [
    ['Data and analytics', 6],
    ['Engineering', 6],
    ['Health care', 4],
    ['Product', 4],
    ['Design', 2],
    ['Finance and legal', 2],
    ['People and recruiting', 2],
    ['Operations', 2],
  ],
  oosterveld: [
    ['Data and analytics', 4],
    ['Engineering', 3],
    ['Education and research', 4],
    ['Finance and legal', 3],
    ['Marketing', 2],
    ['Consulting', 2],
    ['Other', 1],
  ],
  harbour: [
    ['Education and research', 4],
    ['Engineering', 4],
    ['Design', 2],
    ['Operations', 2],
    ['Other', 1],
  ],
  recruiters: [
    ['People and recruiting', 7],
    ['Sales', 3],
  ],
  gristmill: [
    ['Engineering', 6],
    ['Data and analytics', 5],
    ['Education and research', 1],
  ],
  elsewhere: [
    ['Health care', 2],
    ['Education and research', 2],
    ['Finance and legal', 2],
    ['Operations', 2],
    ['Design', 1],
    ['Other', 2],
  ],
}
const ANYWHERE = [
  ['Data and analytics', 10],
  ['Engineering', 7],
  ['Product', 3],
  ['Consulting', 3],
  ['General management', 3],
  ['Marketing', 2],
  ['Sales', 2],
  ['Other', 1],
] as const

function workOf(chance: Chance, world: World): string {
  return chance.weighted(AT_WORK[world.id] ?? ANYWHERE)
}

function jobsOf(chance: Chance, world: World, metAt: number, work: string, seniority: string, now: number): Job[] {
  const title = () => chance.pick((TITLES[work]?.[seniority] ?? 'Employee').split('|').map(one => one.trim()))
  const company = () => chance.pick(companiesOf(world.kind === 'outreach' ? world.industry : '', chance))
  const jobs: Job[] = []
  let from = metAt - chance.exponential(24) * MONTH
  const leaves =
    world.kind === 'employer'
      ? metAt + (8 + chance.exponential(40)) * MONTH
      : from + (10 + chance.exponential(40)) * MONTH
  jobs.push({ title: title(), company: world.kind === 'employer' ? world.name : company(), from, until: leaves })
  for (let until = leaves; until < now;) {
    from = until
    until = from + (10 + chance.exponential(38)) * MONTH
    jobs.push({ title: title(), company: company(), from, until })
  }
  const last = jobs.at(-1)
  if (last) last.until = null
  return jobs
}

function companiesOf(industry: string, chance: Chance): string[] {
  const drawn = industry || chance.weighted(INDUSTRIES.map(([name, weight]) => [name, weight] as const))
  const stems = INDUSTRIES.find(([name]) => name === drawn)?.[2] ?? 'Tallyform'
  return stems.includes('|') ? stems.split('|') : stems.split(' ')
}

function industryOf(jobs: readonly Job[], chance: Chance): string {
  const company = jobs.at(-1)?.company ?? ''
  const found = INDUSTRIES.find(([, , stems]) => stems.includes(company))?.[0]
  const own = {
    'Brightwater Analytics': 'Market Research',
    'Halden Logistics': INDUSTRIES[2]?.[0],
    'Quillmark Health': INDUSTRIES[1]?.[0],
  }[company]
  return found ?? own ?? chance.weighted(INDUSTRIES.map(([name, weight]) => [name, weight] as const))
}

/** Private address first, then one per employer for people who write often. */
function addressesOf(chance: Chance, local: string, jobs: readonly Job[], tie: TieClass): string[] {
  const provider = chance.pick([
    'postbus.example',
    'mailhaven.example',
    'brievenhuis.example',
    'inbox.example.org',
    'zolder.example.net',
  ])
  const all = [`${local}@${provider}`]
  const job = jobs.at(-1)
  const first = jobs[0]
  if (job) all.unshift(`${local}@${domainOf(job.company)}`)
  if (first && first !== job && (tie === 'genuine' || chance.yes(0.2)))
    all.push(`${local.replace('.', '')}@${domainOf(first.company)}`)
  return chance.yes(0.3) ? all.toReversed() : all
}

/** `Brightwater Analytics` -> `brightwater.example` */
export function domainOf(company: string): string {
  const word = company
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .split(' ')
  const skip = ['Gemeente', 'Ministry', 'Stichting', 'Polytechnic', 'Hogeschool', 'Code', 'Open']
  const stem = skip.includes(word[0] ?? '') ? word.join('') : word[0]
  return `${(stem ?? 'firm').toLowerCase()}.example`
}

function introduce(chance: Chance, people: readonly Person[]): void {
  const genuine = people.filter(person => person.tie === 'genuine')
  for (const person of people) {
    if (person.met === 'invitation' || person.tie === 'never' || !chance.yes(0.05)) continue
    const by = genuine.find(
      other =>
        other !== person && other.worlds.some(world => person.worlds.includes(world)) && other.metAt < person.metAt,
    )
    if (!by) continue
    person.introducedBy = by.id
    person.met = 'introduction'
  }
}
