import type { Chance } from './chance.ts'
import type { Application, Attended, Career, Course, Job, Lever, Outcome, Person, Piece, SkillTruth } from './life.ts'
import { DAY, HOUR } from './moments.ts'
import { COURSES, EVENTS, OUTCOMES, PIECES, SKILLS } from './words/career-words.ts'
import { INDUSTRIES } from './words/companies.ts'

type At = (date: string) => number

/** Ego's own working life: three employers, skills that grow and fade, what was learned, tried, published and got. */
export function makeCareer(chance: Chance, at: At, now: number, people: readonly Person[]): Career {
  return {
    jobs: jobsOf(at),
    skills: skillsOf(at, now),
    courses: coursesOf(at, now),
    applications: applicationsOf(chance.fork('applications'), at),
    outcomes: outcomesOf(at, people),
    pieces: piecesOf(at),
    attended: attendedOf(chance.fork('attended'), at, now, people),
  }
}

function jobsOf(at: At): Job[] {
  const job = (title: string, company: string, from: string, until: string | null): Job => ({
    title,
    company,
    from: at(from),
    until: until ? at(until) : null,
  })
  return [
    job('Junior Data Analyst', 'Brightwater Analytics', '2014-09-01', '2016-03-31'),
    job('Data Analyst', 'Brightwater Analytics', '2016-04-01', '2017-12-22'),
    job('Data Engineer', 'Halden Logistics', '2018-02-05', '2020-06-30'),
    job('Senior Data Engineer', 'Halden Logistics', '2020-07-01', '2022-04-29'),
    job('Lead Data Engineer', 'Quillmark Health', '2022-06-06', '2025-02-28'),
    job('Data Platform Manager', 'Quillmark Health', '2025-03-03', null),
  ]
}

function skillsOf(at: At, now: number): SkillTruth[] {
  return SKILLS.map(([name, kind, from, until, level]) => ({
    name,
    kind,
    from: at(from),
    lastUsed: until ? at(until) : now - 3 * DAY,
    level,
  }))
}

function coursesOf(at: At, now: number): Course[] {
  return COURSES.map(([name, provider, date, completed, skills]) => ({
    name,
    provider,
    at: Math.min(at(date), now - DAY),
    completed,
    skills: skills.split(', '),
  }))
}

function piecesOf(at: At): Piece[] {
  return PIECES.map(([date, form, title, text]) => {
    const slug = title
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/^-|-$/g, '')
    return {
      at: at(date) + 9 * HOUR,
      form,
      title,
      text,
      url: `https://varonde.example/${form === 'episode' ? 'podcast' : form === 'talk' ? 'talks' : 'blog'}/${slug}`,
    }
  })
}

/** Three rounds of looking for work; the second is the phase of networking a lot. */
function applicationsOf(chance: Chance, at: At): Application[] {
  const rounds = [
    ['2017-09-04', 14, 90],
    ['2021-10-04', 38, 190],
    ['2025-09-01', 3, 60],
  ] as const
  const titles = [
    'Data Engineer',
    'Senior Data Engineer',
    'Analytics Engineer',
    'Lead Data Engineer',
    'Data Platform Engineer',
    'Head of Data',
  ]
  const companies = INDUSTRIES.flatMap(([, , stems]) => stems.split(stems.includes('|') ? '|' : ' '))
  return rounds
    .flatMap(([from, count, days]) =>
      Array.from({ length: count }, (): Application => {
        const through = chance.weighted<Lever>([
          ['networking', 3],
          ['core-work', 5],
          ['brand', 1],
          ['project', 1],
        ])
        const outcome = chance.weighted<Application['outcome']>([
          ['no answer', 52],
          ['refused', 30],
          ['interview', through === 'project' || through === 'brand' ? 40 : 13],
        ])
        return {
          at: at(from) + Math.floor(chance.next() * days) * DAY + 18 * HOUR,
          company: chance.pick(companies),
          title: chance.pick(titles),
          outcome,
          through,
        }
      }),
    )
    .concat([
      {
        at: at('2017-11-13') + 19 * HOUR,
        company: 'Halden Logistics',
        title: 'Data Engineer',
        outcome: 'offer',
        through: 'skill',
      },
      {
        at: at('2022-03-21') + 20 * HOUR,
        company: 'Quillmark Health',
        title: 'Lead Data Engineer',
        outcome: 'offer',
        through: 'project',
      },
    ])
    .sort((a, b) => a.at - b.at)
}

function outcomesOf(at: At, people: readonly Person[]): Outcome[] {
  return OUTCOMES.map(([date, kind, what, through, world]) => ({
    at: at(date),
    kind,
    what,
    through: Object.entries(through).map(([lever, share]) => ({ lever: lever as Lever, share })),
    people: people
      .filter(person => person.tie === 'genuine' && person.worlds[0] === world)
      .slice(0, 1)
      .map(person => person.id),
  }))
}

function attendedOf(chance: Chance, at: At, now: number, people: readonly Person[]): Attended[] {
  const events: Attended[] = EVENTS.map(([name, date, hours]) => ({ name, at: at(date), hours, met: [] }))
  for (let month = at('2017-03-14'); month < now - 30 * DAY; month += 28 * DAY) {
    const phase = month > at('2021-09-06') && month < at('2022-05-27')
    if (chance.yes(phase ? 1 : 0.35)) events.push({ name: 'Utrecht Data Evenings', at: month, hours: 3, met: [] })
    if (phase)
      events.push({
        name: chance.pick([
          'Tech Leaders Drinks',
          'Career Connect Night',
          'Rotterdam Startup Mixer',
          'Women in Data Breakfast',
        ]),
        at: month + 9 * DAY,
        hours: 3,
        met: [],
      })
  }
  events.sort((a, b) => a.at - b.at)
  for (const person of people) {
    if (person.met !== 'event') continue
    const wanted = person.worlds[0] === 'pipeline' ? 'Pipeline Days' : 'Utrecht Data Evenings'
    const nearest = events
      .filter(event => event.name.startsWith(wanted))
      .reduce<Attended | null>(
        (best, event) => (!best || Math.abs(event.at - person.metAt) < Math.abs(best.at - person.metAt) ? event : best),
        null,
      )
    if (!nearest) continue
    nearest.met.push(person.id)
    person.metAt = nearest.at
    if (person.connectedOn !== null)
      person.connectedOn = Math.min(now - DAY, nearest.at + Math.round(chance.exponential(12) * DAY))
  }
  return events
}
