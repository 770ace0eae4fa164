import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { MONTH } from '../../measures/skill/fading.ts'
import { KeptPlan, milestonesBetween, minutesOverall, practiceFor, progressOf, stepId } from './practice-plan.ts'
import type { PracticeFact } from './practice-plan.ts'
import { planSessions, refreshers } from './practice-sessions.ts'
import type { FadingSkill } from './practice-sessions.ts'

const plan = (over: Partial<KeptPlan> = {}): KeptPlan => ({
  skill: 'sql',
  name: 'SQL',
  goal: 'read plans alone',
  since: 0,
  by: null,
  every: 7,
  minutes: 45,
  milestones: milestonesBetween('sql', 'SQL', 2.4, 4),
  ...over,
})
const practised = (day: number, over: Partial<PracticeFact> = {}): PracticeFact => ({
  observation: `o_${day}`,
  skills: ['sql'],
  at: day * DAY,
  minutes: 30,
  ...over,
})

test('what was over before a plan was made does not serve it; what went on then does', () => {
  const made = plan({ since: 2 * DAY })
  const ended = practised(2, { at: 2 * DAY - 31 * 60_000 })
  const going = practised(3, { at: 2 * DAY - 29 * 60_000 })
  expect(practiceFor(made, [ended, going])).toEqual([going])
  expect(practiceFor(made, [practised(4, { skills: ['go'] })])).toEqual([])
})

describe('milestones', () => {
  test('a level each, with hours that grow', () => {
    expect(milestonesBetween('sql', 'SQL', 2.4, 4).map(({ level, hours }) => [level, hours])).toEqual([
      [3, 30],
      [4, 100],
    ])
  })

  test.each([
    [3.9, 4, [4]],
    [0, 2.5, [1, 2, 2.5]],
    [5, 3, [3]],
  ])('from %f to %f: %j', (from, to, levels) => {
    expect(milestonesBetween('sql', 'SQL', from, to).map(({ level }) => level)).toEqual(levels)
  })

  test('one at least, never beyond the aim, and a whole plan', () => {
    const level = fc.float({ min: 0, max: 7, noNaN: true })
    fc.assert(
      fc.property(level, level, (from, to) => {
        const made = milestonesBetween('sql', 'SQL', from, to)
        expect(made.length).toBeGreaterThan(0)
        for (const step of made) expect(step.level).toBeLessThanOrEqual(to)
        expect(KeptPlan.safeParse(plan({ milestones: made })).success).toBe(true)
      }),
    )
  })

  test('the same step of a skill is one step in all plans', () => {
    expect(stepId('SQL', 'Read a plan ')).toBe(stepId('sql', 'read a plan'))
    expect(stepId('sql', 'Read a plan')).not.toBe(stepId('python', 'Read a plan'))
  })
})

describe('progress', () => {
  const [first] = plan().milestones

  test('a step done counts in every plan that holds it', () => {
    const done = new Map([[first?.step ?? '', 5]])
    expect(progressOf(plan(), done, [])).toEqual({ done: 1, of: 2, share: 0.5, minutes: 0 })
    expect(progressOf(plan({ goal: 'another' }), done, []).share).toBe(0.5)
  })

  test('an hour that serves two plans counts once over all', () => {
    const both = practised(1, { skills: ['sql', 'python'] })
    const plans = [plan(), plan({ skill: 'python', name: 'Python' })]
    expect(plans.map(one => progressOf(one, new Map(), [both]).minutes)).toEqual([30, 30])
    expect(minutesOverall(plans, [both, practised(2)])).toBe(60)
  })

  test('practice before the plan, and of other skills, is not its own', () => {
    const facts = [practised(1), practised(9), practised(9, { skills: ['chess'], observation: 'o_x' })]
    expect(practiceFor(plan({ since: 5 * DAY }), facts).map(({ at }) => at)).toEqual([9 * DAY])
  })

  test('no plan without steps is ever complete', () => {
    expect(progressOf(plan({ milestones: [] }), new Map(), []).share).toBe(0)
  })
})

describe('sessions of plans', () => {
  test('at once when there was none, then so many days after the last', () => {
    expect(planSessions([plan()], new Map(), [])).toMatchObject([{ skill: 'sql', form: 'plan', at: 0, minutes: 45 }])
    expect(planSessions([plan()], new Map(), [practised(3), practised(10)])[0]?.at).toBe(17 * DAY)
  })

  test('aim at the first step not done; none when all are', () => {
    const [one, two] = plan().milestones
    const done = new Map([[one?.step ?? '', 1]])
    expect(planSessions([plan()], done, [])[0]?.goal).toBe(two?.says)
    done.set(two?.step ?? '', 2)
    expect(planSessions([plan()], done, [])).toEqual([])
  })

  test('two plans for one skill ask once, for the sooner', () => {
    const sessions = planSessions([plan({ every: 30 }), plan({ every: 2 })], new Map(), [practised(3)])
    expect(sessions.map(({ at }) => at)).toEqual([5 * DAY])
  })
})

describe('refreshers', () => {
  const skill = (over: Partial<FadingSkill> = {}): FadingSkill => ({
    skill: 'rust',
    name: 'Rust',
    kind: 'tool',
    lastUsed: 0,
    dueAt: 6 * MONTH,
    matters: 0.5,
    ...over,
  })

  test('when the refresh rule says so, with what is typically lost', () => {
    const [one] = refreshers([skill()], 12 * MONTH)
    expect(one).toMatchObject({ form: 'refresher', at: 6 * MONTH, minutes: 60 })
    expect(one?.why).toContain('Not used for 12 months')
  })

  test('due ones first, what matters most first among them, then by date', () => {
    const list = [
      skill({ skill: 'later', dueAt: 30 * MONTH }),
      skill({ skill: 'soon', dueAt: 20 * MONTH }),
      skill({ skill: 'due', dueAt: 2 * MONTH, matters: 0.1 }),
      skill({ skill: 'asked for', dueAt: 10 * MONTH, matters: 0.9 }),
    ]
    expect(refreshers(list, 12 * MONTH).map(one => one.skill)).toEqual(['asked for', 'due', 'soon', 'later'])
  })

  test('none where no use was seen', () => {
    expect(refreshers([skill({ lastUsed: null, dueAt: null })], 0)).toEqual([])
  })
})
