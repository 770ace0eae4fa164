import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorld } from '../src/io/world/open-world.ts'
import type { Observation } from '../src/model/observation.ts'
import { UNWATCHED } from '../src/operations/operation.ts'
import { peopleList } from '../src/operations/people/list.ts'
import { peopleShow } from '../src/operations/people/show.ts'
import { peopleTimeline } from '../src/operations/people/timeline.ts'
import { refresh } from '../src/operations/refresh/keep-fresh.ts'
import { seeded } from '../src/stats/random.ts'
import type { Row } from './row.ts'
import { timedAs } from './timed.ts'

export const PEOPLE = 10_000
const OBSERVATIONS = 1_000_000
export const FROM = Date.UTC(2016, 0, 1)
export const SPAN = 10 * 365 * 86_400_000
const timed = timedAs('reads', 200)

/** Reads as the screens make them, over 10,000 people and 1,000,000 observations: 95 of 100 must answer within 50 ms. */
export async function benchReads(): Promise<Row[]> {
  const home = await mkdtemp(join(tmpdir(), 'groundwork-reads-'))
  const world = await openWorld({ home, now: FROM + SPAN })
  try {
    await fill(world.store.imports)
    await refresh(world)
    const random = seeded('reads')
    const { rows } = await peopleList.run(world, { sort: 'last', descending: true, offset: 0, limit: 1000 }, UNWATCHED)
    const someone = (): string => rows[Math.floor(random() * rows.length)]?.id ?? ''
    const sorts = ['name', 'two-way', 'last'] as const
    return [
      await timed('people-list', 'a page of the people list', i =>
        peopleList.run(
          world,
          {
            sort: sorts[i % 3] ?? 'name',
            descending: i % 2 === 0,
            offset: Math.floor(random() * 90) * 100,
            limit: 100,
          },
          UNWATCHED,
        ),
      ),
      await timed('people-search', 'a search in the people list', i =>
        peopleList.run(
          world,
          { search: `person ${i}`, sort: 'name', descending: false, offset: 0, limit: 50 },
          UNWATCHED,
        ),
      ),
      await timed('person-page', 'a person page', () => peopleShow.run(world, { id: someone() }, UNWATCHED)),
      await timed('timeline', 'a page of evidence', () =>
        peopleTimeline.run(world, { id: someone(), limit: 50 }, UNWATCHED),
      ),
    ]
  } finally {
    await world.close()
    await rm(home, { recursive: true, force: true })
  }
}

/** Contact is heavy-tailed, as in life: a few people have thousands of messages, most have a handful. */
export async function fill(imports: Awaited<ReturnType<typeof openWorld>>['store']['imports']): Promise<void> {
  const writer = await imports.begin('made for the benchmark', FROM, [])
  const random = seeded('fill')
  const refs = Array.from({ length: PEOPLE }, (_, i) => ({
    keys: [{ kind: 'email' as const, value: `person${i}@made.example` }],
    name: `Person ${i} ${String.fromCharCode(65 + (i % 26))}`,
  }))
  for (let done = 0; done < OBSERVATIONS; done += 2_000) {
    const batch = Array.from({ length: 2_000 }, (_, i): Observation<'message'> => {
      const who = refs[Math.floor(PEOPLE * random() ** 3)] ?? {
        keys: [{ kind: 'email' as const, value: 'nobody@made.example' }],
      }
      const out = random() < 0.5
      return {
        source: 'mail',
        key: `m${done + i}`,
        at: FROM + Math.floor(random() * SPAN),
        precision: 'instant',
        kind: 'message',
        channel: 'mail',
        people: [{ who, role: out ? 'to' : 'from', direction: out ? 'out' : 'in', weight: 1 }],
        detail: { thread: `t${(done + i) % 5000}` },
      }
    })
    writer.write(batch)
  }
  await writer.commit()
}
