import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVERS } from '../model/lever.ts'
import { madeAction, madeAnswer, madeFinding, madeOpen, NOW, WEEK } from './a-plan.fixture.ts'
import type { AnsweredAction } from './action.ts'
import { ACTION_STATES } from './action.ts'
import { fromFindings, fromOpenWork } from './candidates.ts'
import { chooseActions, MOST_ACTIONS, MOST_LEVERS } from './choose-actions.ts'
import { comesBack, reasonChanged } from './comes-back.ts'
import { capOf } from './learned-caps.ts'

const DAY = 86_400_000
const time = (hours: number) => LEVERS.map(lever => ({ lever, hours }))
const names = (person: string) => (person === 'p_1' ? 'Okafor, Ada' : null)

describe('what is proposed', () => {
  test('nothing found, nothing promised: the first step of the three levers with most hours', () => {
    const hours = [
      { lever: 'skill' as const, hours: 3 },
      { lever: 'networking' as const, hours: 1 },
      { lever: 'brand' as const, hours: 2 },
      { lever: 'project' as const, hours: 0.5 },
      { lever: 'volunteering' as const, hours: 0 },
    ]
    const { proposed, focus, accepted } = chooseActions([], hours, [], NOW)
    expect(focus).toEqual(['skill', 'brand', 'networking'])
    expect(proposed.map(({ id }) => id).toSorted()).toEqual(['starter/brand', 'starter/networking', 'starter/skill'])
    expect(accepted).toEqual([])
    for (const { draft, does, why } of proposed) {
      expect(draft).toMatch(/\.\.\./)
      expect(does).toMatch(/^[A-Z]/)
      expect(why).toMatch(/\.$/)
    }
    expect(chooseActions([], [], [], NOW)).toEqual({ accepted: [], proposed: [], focus: [] })
  })

  test('overdue work of others goes before all findings, and brings its lever even without hours', () => {
    const late = madeOpen('promise/1', { due: NOW - DAY, lever: 'mentorship' })
    const candidates = [
      ...fromFindings([madeFinding('loud', { weight: 0.9 })], names),
      ...fromOpenWork([late, madeOpen('promise/2', { due: NOW + 90 * DAY })], NOW),
    ]
    const { proposed, focus } = chooseActions(candidates, [{ lever: 'networking', hours: 2 }], [], NOW)
    expect(focus[0]).toBe('mentorship')
    expect(proposed[0]).toMatchObject({
      id: 'promise/1',
      because: { kind: 'open', says: expect.stringMatching(/^Its day was \d+ \w+ \d{4}\.$/) },
    })
    expect(proposed.map(({ id }) => id)).toContain('loud/first')
    expect(proposed.map(({ id }) => id)).not.toContain('loud/second')
  })

  test('what waits already is not asked a second time by the finding that saw the same', () => {
    const work = [madeOpen('practice/data', { covers: ['fading/first'] })]
    const asked = (of: typeof work) =>
      [...fromFindings([madeFinding('fading')], names, of), ...fromOpenWork(of, NOW)].map(one => one.action.id)
    expect(asked(work)).toEqual(['fading/second', 'practice/data'])
    expect(asked([])).toEqual(['fading/first', 'fading/second'])
  })

  test('as much as the hours hold, but one step always', () => {
    const long = madeFinding('long', {
      suggests: [1, 2, 3].map(i => ({ id: `long/${i}`, does: 'x', minutes: 50, lever: 'skill' as const, why: 'y' })),
    })
    const of = (hours: number) =>
      chooseActions(fromFindings([long], names), [{ lever: 'skill', hours }], [], NOW).proposed.map(({ id }) => id)
    expect(of(0.5)).toEqual(['long/1'])
    expect(of(2)).toEqual(['long/1', 'long/2'])
    expect(of(9)).toEqual(['long/1', 'long/2', 'long/3'])
  })

  test('each says who, and has words to begin with', () => {
    const finding = madeFinding('few', {
      suggests: [
        { id: 'few/revive/p_1', does: 'Write', minutes: 10, lever: 'networking', why: 'y', people: ['p_1', 'p_gone'] },
      ],
    })
    const [action] = fromFindings([finding], names).map(one => one.action)
    expect(action).toMatchObject({ people: [{ id: 'p_1', name: 'Okafor, Ada' }], place: '/people/p_1' })
    expect(action?.draft).toMatch(/^Hello Ada, /)
    expect(action?.because).toMatchObject({ kind: 'finding', id: 'few', reading: 'act', low: 1, high: 3, value: 2 })
  })

  test('never more than ten, never more than three levers, nothing twice, always the same', () => {
    const any = fc.array(
      fc.record({
        id: fc.integer({ min: 0, max: 40 }),
        lever: fc.constantFrom(...LEVERS),
        minutes: fc.integer({ min: 5, max: 200 }),
        weight: fc.double({ min: 0, max: 1, noNaN: true }),
        state: fc.option(fc.constantFrom(...ACTION_STATES)),
        days: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(any, given => {
        const unique = [...new Map(given.map(one => [one.id, one])).values()]
        const candidates = unique.map(({ id, lever, minutes, weight }) => ({
          action: madeAction(`a/${id}`, lever, { minutes }),
          weight,
        }))
        const answers = unique.flatMap(({ id, lever, state, days }): AnsweredAction[] =>
          state === null ? [] : [madeAnswer(madeAction(`a/${id}`, lever), state, { at: NOW - days * DAY })],
        )
        const { accepted, proposed, focus } = chooseActions(candidates, time(2), answers, NOW)
        expect(accepted.length + proposed.length).toBeLessThanOrEqual(MOST_ACTIONS)
        expect(new Set(proposed.map(({ lever }) => lever)).size).toBeLessThanOrEqual(MOST_LEVERS)
        for (const { lever } of proposed) expect(focus).toContain(lever)
        expect(new Set(proposed.map(({ id }) => id)).size).toBe(proposed.length)
        const refused = new Set(answers.flatMap(({ action, state }) => (state === 'refused' ? [action.id] : [])))
        for (const { id } of proposed) expect(refused.has(id)).toBe(false)
        expect(chooseActions(candidates.toReversed(), time(2), answers, NOW)).toEqual({ accepted, proposed, focus })
      }),
    )
  })
})

describe('what was said teaches', () => {
  const action = madeAction('x')
  test('refused stays away until its reason changes', () => {
    const refused = madeAnswer(action, 'refused', { at: NOW - 400 * DAY })
    expect(comesBack(action, refused, NOW)).toBe(false)
    const because = (over: object) => ({ ...action, because: { ...action.because, ...over } })
    expect(comesBack(because({ value: 2.9 }), refused, NOW)).toBe(false)
    expect(comesBack(because({ value: 3.1 }), refused, NOW)).toBe(true)
    expect(comesBack(because({ reading: 'watch' }), refused, NOW)).toBe(true)
    expect(reasonChanged(action.because, { ...action.because, value: null })).toBe(false)
  })

  test('work that was put to another day asks again', () => {
    const [then] = fromOpenWork([madeOpen('p', { due: NOW + DAY })], NOW)
    const [now] = fromOpenWork([madeOpen('p', { due: NOW + 9 * DAY })], NOW)
    if (!then || !now) throw new Error('no candidates')
    const refused = madeAnswer(then.action, 'refused')
    expect(comesBack(then.action, refused, NOW)).toBe(false)
    expect(comesBack(now.action, refused, NOW)).toBe(true)
  })

  test('put off comes when its time has come; done rests a week, or until a finding changes', () => {
    expect(comesBack(action, madeAnswer(action, 'later', { until: NOW + 1 }), NOW)).toBe(false)
    expect(comesBack(action, madeAnswer(action, 'later', { until: NOW }), NOW)).toBe(true)
    expect(comesBack(action, madeAnswer(action, 'later', { at: NOW - 8 * DAY }), NOW)).toBe(true)
    expect(comesBack(action, madeAnswer(action, 'done', { at: NOW - 99 * DAY }), NOW)).toBe(false)
    const open = { ...action, because: { ...action.because, kind: 'open' as const } }
    expect(comesBack(open, madeAnswer(open, 'done', { at: NOW - 2 * DAY }), NOW)).toBe(false)
    expect(comesBack(open, madeAnswer(open, 'done', { at: NOW - 8 * DAY }), NOW)).toBe(true)
    expect(comesBack(action, madeAnswer(action, 'accepted'), NOW)).toBe(false)
  })

  test('a lever whose actions are refused gets fewer, and more again when they are taken up', () => {
    const answers = (state: 'refused' | 'accepted', n: number, at = NOW - DAY) =>
      Array.from({ length: n }, (_, i) => madeAnswer(madeAction(`${state}${i}`), state, { at }))
    expect(capOf('skill', [], NOW)).toBe(4)
    expect(capOf('skill', answers('refused', 1), NOW)).toBe(3)
    expect(capOf('skill', answers('refused', 4), NOW)).toBe(1)
    expect(capOf('skill', [...answers('refused', 4), ...answers('accepted', 8)], NOW)).toBe(3)
    expect(capOf('brand', answers('refused', 4), NOW)).toBe(4)
    expect(capOf('skill', answers('refused', 9, NOW - 100 * DAY), NOW)).toBe(4)
  })

  test('accepted stays in the plan as it was, first', () => {
    const kept = madeAnswer(madeAction('kept', 'brand'), 'accepted', { week: WEEK })
    const { accepted, focus } = chooseActions([], time(1), [kept], NOW)
    expect(accepted).toEqual([kept])
    expect(focus[0]).toBe('brand')
  })
})
