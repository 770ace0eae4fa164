import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openScratchWorld } from '../../tests/made/world.ts'
import { smallTerminal } from '../../tests/surfaces/small-terminal.ts'
import type { World } from '../io/world/world.ts'
import { callOperation } from '../operations/call.ts'
import { forecastsAdd } from '../operations/forecasts/forecasts.ts'
import type { Operation } from '../operations/operation.ts'
import { planAnswer } from '../operations/plan/answer-action.ts'
import type { PlanPage } from '../operations/plan/shapes.ts'
import type { ReviewPage } from '../operations/plan/review-shapes.ts'
import { reviewAnswer, reviewFinish, reviewRead } from '../operations/plan/review.ts'
import { keysIn, openKeys } from './keys.ts'
import type { Keys } from './keys.ts'
import { run } from './run.ts'

const call = <T>(world: World, entry: unknown, input: unknown = {}) =>
  callOperation(entry as Operation, world, input) as Promise<T>
const DAY = 86_400_000

/** A terminal on which somebody has typed ahead; it ends when all of it is read. */
function typed(text: string): Keys & { shown(): string } {
  const input = Object.assign(new EventEmitter(), {
    setRawMode: () => undefined,
    setEncoding: () => undefined,
    resume: () => undefined,
    pause: () => undefined,
  })
  let shown = ''
  const keys = openKeys(input, part => void (shown += part))
  input.emit('data', text)
  input.emit('end', '')
  return { ...keys, shown: () => shown }
}

async function review(world: World, text: string, ...options: string[]): Promise<string> {
  const keys = typed(text)
  const terminal = smallTerminal({ keys })
  const parts = { operations: [reviewRead], starters: [], version: '0', open: async () => keptOpen(world) }
  expect(await run(['review', ...options], { ...parts, operations: [reviewRead] as never }, terminal)).toBe(0)
  return terminal.outText() + keys.shown()
}

const keptOpen = (world: World): World => ({ ...world, close: async () => undefined })
const state = async (world: World) => {
  const { at, steps, finishedAt } = await call<ReviewPage>(world, reviewRead)
  return { at, finishedAt, answered: steps.filter(({ answered }) => answered).map(({ id }) => id) }
}

describe('keys', () => {
  test('arrows are one key, letters one each, and what leaves is q', () => {
    expect(keysIn('a\u001b[Cb\r\u001b[D\u0003é\u001b')).toEqual([
      'a',
      'right',
      'b',
      'enter',
      'left',
      'q',
      'é',
      'escape',
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(keysIn(text.replaceAll('\u001b', ''))).toHaveLength([...text.replaceAll('\u001b', '')].length)
      }),
    )
  })

  test('a line takes letters, erases whole ones, and is left by Escape; nothing of it can move the cursor', async () => {
    const keys = typed('aé\u007fb\rx\u001b\r \rc\u0007\r')
    expect(await keys.line('?')).toBe('ab')
    expect(await keys.line('?')).toBe(null)
    expect(await keys.line('?')).toBe(null)
    expect(await keys.line('?')).toBe(null)
    expect(await keys.line('?')).toBe('c\u0007')
    expect(keys.shown()).toContain('c\\x07')
    expect(await keys.next()).toBe('q')
    expect(await keys.line('?')).toBe(null)
  })
})

describe('the review by keys', () => {
  test('is left at once by q with nothing changed, and from where it was left it goes on', async () => {
    const world = await openScratchWorld()
    expect(await review(world, 'q')).toContain('1 of 7. Is this what happened?')
    expect(await state(world)).toMatchObject({ at: 'happened', answered: [] })
    const some = await review(world, '\r\rs?q')
    expect(some).toContain('4 of 7. What did you promise, and what waits?')
    expect(some).toContain('u: take the last answer back')
    expect(await state(world)).toMatchObject({ at: 'promised', answered: ['happened', 'planned', 'expected'] })
    const { steps } = await call<ReviewPage>(world, reviewRead)
    expect(steps.map(({ skipped }) => skipped)).toEqual([false, false, true, false, false, false, false])
    const next = await review(world, 'bq')
    expect(next.indexOf('4 of 7')).toBeLessThan(next.indexOf('3 of 7'))
    await world.close()
  })

  test('answers actions, expectations and results one at a time, takes back, and ends with the hours decided', async () => {
    const world = await openScratchWorld()
    const by = world.now() + DAY
    await call(world, forecastsAdd, { says: 'They write back', probability: 0.4, by })
    const monday: World = { ...world, now: () => by + 3 * DAY }
    for (const lever of ['skill', 'project'])
      await call(monday, planAnswer, { id: `starter/${lever}`, answer: 'accept', week: '2026-11-16' })
    const said = await review(
      monday,
      // happened; skill done, project not, for a reason; it came, taken back, it did not; promised; an award; learned
      '\rxrno time\ryubd\rw7Best talk\r\r\rAsk sooner.\r',
    )
    const answers = async (): Promise<string[]> => {
      const { happened: _, ...page } = await call<ReviewPage>(monday, reviewRead)
      return [
        ...page.actions.map(({ id, state: said }) => `${id} ${said}`),
        ...page.expected.map(({ says }) => says),
        ...page.outcomes.map(({ what, form }) => `${form} ${what}`),
        page.steps.find(({ id }) => id === 'learned')?.text ?? '',
      ]
    }
    expect(said).toContain('6 of 7. What is one thing that you learned?')
    expect(await answers()).toEqual(['starter/skill done', 'award Best talk', 'Ask sooner.'])
    const end = await review(monday, 'a' + '\r'.repeat(12))
    expect(end).toContain('The hours of next week are decided.')
    expect(await state(monday)).toMatchObject({ at: null, finishedAt: monday.now() })
    const { next } = await call<ReviewPage>(monday, reviewRead)
    expect([
      next.kept,
      next.actions.filter((one: PlanPage['actions'][number]) => one.state === 'accepted').length,
    ]).toEqual([true, 1])
    await world.close()
  })

  test('with --json, and where nobody can be asked, it is printed as it was', async () => {
    const world = await openScratchWorld()
    const printed = JSON.parse(await review(world, 'q', '--json')) as ReviewPage
    expect(printed.steps).toHaveLength(7)
    const terminal = smallTerminal()
    const open = async (): Promise<World> => keptOpen(world)
    expect(
      await run(['review'], { operations: [reviewRead] as never, starters: [], version: '0', open }, terminal),
    ).toBe(0)
    expect(terminal.outText()).toContain('7. Are these the hours of next week?')
    expect(await state(world)).toMatchObject({ answered: [] })
    await call(world, reviewAnswer, { step: 'learned', text: 'x' })
    await call(world, reviewFinish)
    expect(await review(world, 'q')).toContain('is looked back at already')
    await world.close()
  })
})
