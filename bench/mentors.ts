import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorld } from '../src/io/world/open-world.ts'
import type { World } from '../src/io/world/world.ts'
import type { Observation } from '../src/model/observation.ts'
import { mentorshipsAgenda, mentorshipsList, mentorshipsShow } from '../src/operations/mentorship/mentorships.ts'
import { mentorshipsStart } from '../src/operations/mentorship/agreements.ts'
import { mentorsList } from '../src/operations/mentorship/mentors.ts'
import { mentorshipsSession } from '../src/operations/mentorship/sessions.ts'
import { UNWATCHED } from '../src/operations/operation.ts'
import { refresh } from '../src/operations/refresh/keep-fresh.ts'
import { targetsSet } from '../src/operations/skills/targets.ts'
import { skillsRate } from '../src/operations/skills/write.ts'
import { seeded } from '../src/stats/random.ts'
import { amountRow } from './row.ts'
import type { Row } from './row.ts'

const PEOPLE = 10_000
/** Messages each way with everybody, so that all 10,000 are in two-way contact: more than anybody has. */
const EACH_WAY = 3
const NOW = Date.UTC(2026, 0, 1)
const READS = 60
const TITLES = ['Data Scientist', 'Accountant', 'Sales Manager', 'Software Developer', 'Registered Nurse', 'Chef']
const SKILLS = ['Negotiation', 'Mathematics', 'Programming', 'Persuasion']

/** Who could mentor what, over 10,000 people in two-way contact: 95 of 100 must answer within 50 ms. */
export async function benchMentors(): Promise<Row[]> {
  const home = await mkdtemp(join(tmpdir(), 'groundwork-mentors-'))
  let clock = NOW
  const world: World = { ...(await openWorld({ home, now: NOW, seed: 1 })), now: () => clock++ }
  try {
    await fill(world)
    await refresh(world)
    await targetsSet.run(world, { occupation: '15-2051.00', needs: [] }, UNWATCHED)
    const list = (i: number) =>
      mentorsList.run(
        world,
        { ...(i % 5 === 0 ? {} : { skill: SKILLS[i % 4] ?? '' }), order: 'would-answer', limit: 20 },
        UNWATCHED,
      )
    await list(0)
    const agreement = {
      people: ['person1@example.org'],
      role: 'mentee' as const,
      goals: ['Lead'],
      skills: SKILLS,
      every: 14,
      minutes: 45,
    }
    const { id } = await mentorshipsStart.run(world, mentorshipsStart.input.parse(agreement), UNWATCHED)
    await list(0)
    const rate = (i: number) =>
      skillsRate.run(world, { skill: SKILLS[i % 4] ?? '', level: 1 + (i % 3), by: 'self' }, UNWATCHED)
    return [
      await timed('list', 'who could mentor a skill', list),
      await timed('after', 'the same after a rating', list, rate),
      await timed('show', 'one mentorship', () => mentorshipsShow.run(world, { id }, UNWATCHED)),
      await timed('agenda', 'its agenda', () => mentorshipsAgenda.run(world, { id }, UNWATCHED)),
      await timed('all', 'all mentorships', () => mentorshipsList.run(world, { ended: false }, UNWATCHED)),
      await timed('session', 'writing a session down', () =>
        mentorshipsSession.run(world, mentorshipsSession.input.parse({ id, minutes: 45 }), UNWATCHED),
      ),
      await timed('later', 'the list after a session', list, () =>
        mentorshipsSession.run(world, mentorshipsSession.input.parse({ id, minutes: 45 }), UNWATCHED),
      ),
    ]
  } finally {
    await world.close()
    await rm(home, { recursive: true, force: true })
  }
}

/** `before`: what happens each time first and is not timed. */
async function timed(
  id: string,
  says: string,
  act: (i: number) => Promise<unknown>,
  before?: (i: number) => Promise<unknown>,
): Promise<Row> {
  const took: number[] = []
  for (let i = 0; i < READS; i++) {
    await before?.(i)
    const from = performance.now()
    await act(i)
    took.push(performance.now() - from)
  }
  took.sort((a, b) => a - b)
  return amountRow(`mentors-${id}`, `${says}, p95`, took[Math.floor(READS * 0.95)] ?? 0, 'ms', 50)
}

async function fill(world: World): Promise<void> {
  const random = seeded('mentors')
  const writer = await world.store.imports.begin('made for the benchmark', NOW, [])
  for (let i = 0; i < PEOPLE; i++) writer.write(personFacts(i, random))
  await writer.commit()
}

function personFacts(i: number, random: () => number): Observation[] {
  const name = `Person ${i}`
  const who = { keys: [{ kind: 'email' as const, value: `person${i}@example.org` }], name }
  const head = { source: 'made', precision: 'instant' as const }
  const card: Observation<'card'> = {
    ...head,
    key: `card ${i}`,
    at: NOW - 400 * 86_400_000,
    kind: 'card',
    channel: null,
    people: [{ who, role: 'subject', direction: 'none', weight: 0 }],
    detail: { name, title: TITLES[i % TITLES.length] ?? '', company: `Company ${i % 400}` },
  }
  const talk = Array.from({ length: EACH_WAY * 2 }, (_, n): Observation<'message'> => {
    const out = n % 2 === 0
    return {
      ...head,
      key: `message ${i} ${n}`,
      at: NOW - Math.floor(random() * 900 * 86_400_000),
      kind: 'message',
      channel: 'mail',
      people: [{ who, role: out ? 'to' : 'from', direction: out ? 'out' : 'in', weight: 1 }],
      detail: { chars: 300, recipients: 1 },
    }
  })
  return [card, ...talk]
}
