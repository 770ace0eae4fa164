import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorld } from '../src/io/world/open-world.ts'
import type { World } from '../src/io/world/world.ts'
import type { Observation } from '../src/model/observation.ts'
import { advertsRead } from '../src/operations/adverts/read.ts'
import { cvRead } from '../src/operations/brand/cv.ts'
import { siteRead } from '../src/operations/brand/site.ts'
import { UNWATCHED } from '../src/operations/operation.ts'
import { cardsDue, cardsImport, cardsList, cardsReview, cardsTakeback } from '../src/operations/skills/cards.ts'
import { targetsGap } from '../src/operations/skills/gap-page.ts'
import { skillsList } from '../src/operations/skills/list.ts'
import { occupationsRank } from '../src/operations/skills/occupations.ts'
import { practiceList, practicePlan, practiceSession } from '../src/operations/skills/practice.ts'
import { skillsShow } from '../src/operations/skills/show.ts'
import { targetsSearch, targetsSet } from '../src/operations/skills/targets.ts'
import { skillsEvidence, skillsRate } from '../src/operations/skills/write.ts'
import { workBoard } from '../src/operations/work/board.ts'
import { seeded } from '../src/stats/random.ts'
import type { Row } from './row.ts'
import { timedAs } from './timed.ts'

const SKILLS = 1_000
const EVIDENCE = 5_000
const CARDS = 20_000
const REVIEWED = 4_000
const FROM = Date.UTC(2020, 0, 1)
const NOW = Date.UTC(2026, 0, 1)
const timed = timedAs('skills', 60)

/** The skill tools over 1,000 skills, 5,000 facts and 20,000 cards: 95 of 100 must answer within 50 ms, ranking within 100. */
export async function benchSkills(): Promise<Row[]> {
  const home = await mkdtemp(join(tmpdir(), 'groundwork-skills-'))
  let clock = NOW
  const world: World = { ...(await openWorld({ home, now: NOW, seed: 1 })), now: () => clock++ }
  try {
    await fill(world)
    return await rows(world)
  } finally {
    await world.close()
    await rm(home, { recursive: true, force: true })
  }
}

type Run = <I, O>(entry: { run(world: World, input: I, job: typeof UNWATCHED): Promise<O> }, input: I) => Promise<O>

const PAGE = { offset: 0, limit: 100 }
const SORTS = ['level', 'name', 'fading'] as const

async function rows(world: World): Promise<Row[]> {
  const run: Run = (entry, input) => entry.run(world, input, UNWATCHED)
  const list = (i: number) => run(skillsList, { ...PAGE, sort: SORTS[i % 3] ?? 'name' })
  const card = async (): Promise<string> => (await run(cardsDue, { fresh: 10, limit: 1 })).cards[0]?.id ?? ''
  await run(targetsSet, { occupation: '15-1211.00', needs: [] })
  await list(0)
  await run(advertsRead, { text: advert(1_000), corrections: [] })
  await card()
  return [
    await timed('list', 'the list of skills', list),
    await timed('show', 'one skill with its evidence', i => run(skillsShow, { skill: `made skill ${i}`, items: 50 })),
    await timed('rate', 'writing a rating down', i =>
      run(skillsRate, { skill: `made skill ${i}`, level: 3, by: 'self' }),
    ),
    await timed('after', 'the list after a rating', list, 50, i =>
      run(skillsRate, { skill: `made skill ${i}`, level: 4, by: 'other' }),
    ),
    ...(await afterChanges(run, card)),
    ...(await tools(run, card)),
  ]
}

/** What is asked right after a change that it depends on. */
async function afterChanges(run: Run, card: () => Promise<string>): Promise<Row[]> {
  return [
    await timed(
      'gap-after',
      'the gap to a target after a rating',
      () => run(targetsGap, {}),
      50,
      i => run(skillsRate, { skill: `made skill ${i}`, level: 2, by: 'other' }),
    ),
    await timed(
      'practice-after',
      'practice due after a session',
      () => run(practiceList, { limit: 20 }),
      50,
      i => run(practiceSession, { skills: [`made skill ${i}`], minutes: 30 }),
    ),
    await timed(
      'due-after',
      'cards to ask after an answer',
      () => run(cardsDue, { fresh: 10, limit: 20 }),
      50,
      async () => run(cardsReview, { card: await card(), grade: 'good' }),
    ),
    await timed(
      'cv-after',
      'the CV after a course',
      () => run(cvRead, { all: false }),
      50,
      i => run(skillsEvidence, { form: 'course', title: `Course ${i}`, skills: [`made skill ${i}`] }),
    ),
    await timed(
      'site-after',
      'the portfolio after a course',
      () => run(siteRead, { only: 'all' }),
      50,
      i => run(skillsEvidence, { form: 'course', title: `Another ${i}`, skills: [`made skill ${i}`] }),
    ),
    await timed(
      'work-after',
      'board and timeline after a piece',
      () => run(workBoard, { offset: 0, limit: 12 }),
      50,
      i => run(skillsEvidence, { form: 'piece', title: `Piece ${i}`, skills: [`made skill ${i}`] }),
    ),
  ]
}

async function tools(run: Run, card: () => Promise<string>): Promise<Row[]> {
  return [
    await timed('search', 'a search over 56,000 titles', i =>
      run(targetsSearch, { text: ['data', 'nurse', 'chef'][i % 3] ?? '', limit: 10 }),
    ),
    await timed('gap', 'the gap to a target', () => run(targetsGap, {})),
    await timed('rank', 'ranking all occupations', () => run(occupationsRank, { limit: 20, sort: 'alike' }), 100),
    await timed('advert', 'a job advertisement read and compared', i =>
      run(advertsRead, { text: advert(i), corrections: [] }),
    ),
    await timed('practice', 'practice due and planned', () => run(practiceList, { limit: 20 })),
    await timed('session', 'writing a session down', i =>
      run(practiceSession, { skills: [`made skill ${i}`], minutes: 30 }),
    ),
    await timed('plan', 'making a practice plan', i =>
      run(practicePlan, { skill: `made skill ${i}`, goal: 'better', every: 7, minutes: 45 }),
    ),
    await timed('due', 'cards to ask now', () => run(cardsDue, { fresh: 10, limit: 20 })),
    await timed('review', 'an answer to a card', async () => run(cardsReview, { card: await card(), grade: 'good' })),
    await timed('takeback', 'an answer taken back', () => run(cardsTakeback, {})),
    await timed('cards', 'a page of cards found by words', i => run(cardsList, { ...PAGE, search: `word ${i}` })),
  ]
}

/** Another one each time, so that nothing of it was read before. */
function advert(i: number): string {
  const asks = Array.from(
    { length: 20 },
    (_, k) => `- ${1 + (k % 5)} years of experience with made skill ${i * 20 + k}`,
  )
  return `Computer systems analyst ${i}\n\nResponsibilities:\n- Analyse data and design systems with the users\n\nRequirements:\n${asks.join('\n')}\n- Python, SQL and Excel\n\nNice to have:\n- Tableau\n- German`
}

async function fill(world: World): Promise<void> {
  const random = seeded('skills')
  const name = (): string => `made skill ${Math.floor(random() * SKILLS)}`
  const at = (): number => FROM + Math.floor(random() * (NOW - FROM))
  const facts = Array.from({ length: EVIDENCE }, (_, i): Observation => {
    const head = { source: 'made', key: `e${i}`, at: at(), precision: 'day' as const, channel: null, people: [] }
    if (i < SKILLS) return { ...head, at: null, kind: 'skill', detail: { name: `made skill ${i}` } }
    if (i % 4 === 0) return { ...head, kind: 'course', detail: { name: `A course in ${name()}`, skills: [name()] } }
    if (i % 4 === 1) return { ...head, kind: 'commit', detail: { repository: 'made', languages: [name(), name()] } }
    if (i % 4 === 2)
      return {
        ...head,
        kind: 'project',
        detail: { title: `Project ${i}`, summary: `We used ${name()} and ${name()}.`, keywords: [name()] },
      }
    return {
      ...head,
      kind: 'position',
      detail: { title: 'Computer Systems Analyst', summary: `Mostly ${name()}.`, until: null },
    }
  })
  const writer = await world.store.imports.begin('made for the benchmark', FROM, [])
  writer.write(facts)
  await writer.commit()
  const text = Array.from({ length: CARDS }, (_, i) => `front word ${i}\tback ${i}`).join('\n')
  await cardsImport.run(world, { files: [], text, deck: 'Made' }, UNWATCHED)
  const { rows: held } = await cardsList.run(world, { offset: 0, limit: 1_000 }, UNWATCHED)
  await world.store.observations.add(
    Array.from({ length: REVIEWED }, (_, i): Observation<'review'> => ({
      source: 'hand',
      key: `r${i}`,
      at: at(),
      precision: 'instant',
      kind: 'review',
      channel: null,
      people: [],
      detail: { card: held[i % held.length]?.id ?? '', grade: random() < 0.8 ? 'good' : 'again' },
    })),
  )
}
