import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '../../src/io/world/world.ts'
import { callOperation } from '../../src/operations/call.ts'
import { OPERATIONS } from '../../src/operations/table.ts'
import { NOW, openScratchWorld, smallLife } from '../made/world.ts'
import { WRITTEN } from './written-down.ts'

// One of everything is written down on top of an imported life; then all of it is taken back, the last thing first. No measuring
// ends meanwhile, so that whatever waited for one would be seen to wait.
type Answer = Record<string, unknown>

/** Readings that follow from facts by measuring, not by asking, and lists of what happened. */
const LEFT = new Set(
  (
    'check.read plan.read plan.whatif plan.experiment review.read report.read network.variety calibration.next ' +
    'strategy.read quarter.read followups.list history.list imports.list methods.list sources.list occupations.rank ' +
    'targets.search data.doctor data.backups site.read mentors.list network.circle time.weeks'
  ).split(' '),
)
/** Changes that are no entry of the history, and why. */
const NO_ENTRY: Readonly<Record<string, string>> = {
  'accounts.add': 'reaches out, and is removed on its page',
  'accounts.change': 'is changed again on its page',
  'accounts.remove': 'asks what becomes of its entries',
  'calendars.allow': 'needs a connected account',
  'calendars.stop': 'needs a connected account',
  'cards.review': 'is taken back by cards.takeback',
  'cards.takeback': 'takes back',
  'data.backup': 'writes a file beside the data',
  'demo.close': 'leaves nothing behind',
  'feed.make': 'has a test of its own: a closed address stays closed',
  'feed.withdraw': 'has a test of its own: a closed address stays closed',
  'followups.answer': 'needs a meeting of these days; has a test of its own',
  'history.redo': 'is the history',
  'history.undo': 'is the history',
  'imports.undo': 'is the history',
  'mentorships.import': 'has a test of its own: a whole file',
  'network.name': 'needs worlds that were measured; has a test of its own',
  'people.forget': 'is for ever, and says so',
  'people.split': 'needs a merge; has a test of its own',
  'plan.answer': 'needs an action of this week; has a test of its own',
  'site.write': 'writes files beside the data',
  'suggestions.answer': 'needs a finding; has a test of its own',
  'time.correct': 'needs an hour; has a test of its own',
}

/** What one fact changes far from where it was written down. */
const FAR = new Set(['people.list', 'skills.list', 'cv.read', 'work.board'])

let world: World
let close: () => Promise<void>
beforeAll(async () => {
  const scratch = await openScratchWorld()
  close = scratch.close
  // the clock stands still, so that an answer differs by what was written alone
  world = { ...scratch, now: () => NOW }
  await call('imports.run', { files: [smallLife().file('linkedin.zip')], answers: {} })
  world = { ...world, work: { run: () => new Promise(() => undefined) } }
}, 60_000)
afterAll(() => close())

async function call(name: string, input: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  const found = OPERATIONS.find(one => one.name === name)
  if (found === undefined) throw new Error(`no operation is called ${name}`)
  return (await callOperation(found, world, input)) as Answer
}

/** What is asked answers, as text. */
async function answers(queries: readonly string[]): Promise<Record<string, string>> {
  const told: Record<string, string> = {}
  for (const name of queries) {
    const answer = await call(name)
    // whether newer numbers are on their way says nothing of what was written
    told[name] = JSON.stringify(answer).replace(/"updating":(?:true|false)/gu, '')
  }
  return told
}

test('every change is among those that are taken back here, or it is said why not', () => {
  const changes = OPERATIONS.filter(({ kind }) => kind === 'change').map(({ name }) => name)
  const written = new Set([...WRITTEN.map(([name]) => name), ...Object.keys(NO_ENTRY)])
  expect(changes.filter(name => !written.has(name))).toEqual([])
  expect([...written].filter(name => !changes.includes(name))).toEqual([])
})

test('whatever was written down, changed or removed is taken back, and nothing of it is left in any answer', async () => {
  const queries = OPERATIONS.filter(
    ({ kind, streams, inBody, name, input }) =>
      kind === 'query' && !streams && inBody !== true && !LEFT.has(name) && input.safeParse({}).success,
  ).map(({ name }) => name)
  const people = await call('people.list', { sort: 'name', offset: 3, limit: 2 })
  const [ana = '', bo = ''] = (people['rows'] as { id: string }[]).map(({ id }) => id)
  const ids = new Map([
    ['ana', ana],
    ['bo', bo],
  ])
  const made = {
    id: (as: string) => ids.get(as) ?? '',
    found: async (query: string, input: Readonly<Record<string, unknown>>, what: RegExp) =>
      what.exec(JSON.stringify(await call(query, input)))?.[1] ?? '',
  }
  const whole = await answers(queries)
  const done: { name: string; change: string; before: Record<string, string> }[] = []
  for (const [name, input, as] of WRITTEN) {
    const [noun] = name.split('.')
    const near = queries.filter(query => query.startsWith(`${noun}.`) || FAR.has(query))
    const given = await input(made)
    const before = await answers(near)
    const answer = await call(name, given)
    if (as !== undefined) ids.set(as, String(answer['id']))
    const { rows } = (await call('history.list', { limit: 1 })) as { rows: { id: string }[] }
    done.push({ name, change: String(answer['change'] ?? answer['decision'] ?? rows[0]?.id), before })
  }
  for (const { name, change, before } of done.toReversed()) {
    await call('history.undo', { id: change })
    const now = await answers(Object.keys(before))
    expect([name, ...Object.keys(before).filter(query => now[query] !== before[query])]).toEqual([name])
  }
  expect(await answers(queries)).toEqual(whole)
}, 60_000)
