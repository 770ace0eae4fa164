import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { milestonesBetween, minutesOverall, practiceFor, progressOf, stepId } from '../../levers/skill/practice-plan.ts'
import type { KeptMilestone, KeptPlan, PracticeFact } from '../../levers/skill/practice-plan.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided, plainWritten, Written } from '../changed.ts'
import { begun, past, token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { keepEntry } from './entries.ts'
import { readCardBook } from './card-store.ts'
import { daySays, timeSays } from './plain-words.ts'
import { dueSessions } from './due-sessions.ts'
import { readFacts } from './read-facts.ts'
import { PLAN_ROOM, readPlans, readSteps, STEP_ROOM } from './read-plans.ts'
import { PracticePage } from './shapes.ts'
import type { Plan, Session } from './shapes.ts'
import { readSkills } from './skill-book.ts'

const MOST_SESSIONS = 20
/** So much of a step's id is shown: enough to tell thousands apart, and short enough to type. */
const SHORT_ID = 6
const Words = z.string().trim().max(2_000).optional()

export const practiceList = operation({
  name: 'practice.list',
  says: 'Shows your practice: sessions due and coming, plans with their milestones, hours counted once.',
  kind: 'query',
  input: z.strictObject({
    skill: z.string().max(200).optional().describe('only what serves this skill'),
    limit: z.number().int().min(1).max(200).default(20),
  }),
  output: PracticePage,
  cli: { command: 'practice', args: ['skill'], plain: plainPractice },
  async run(world, { skill, limit }) {
    const now = world.now()
    const [book, allPlans, steps, facts, cards] = await Promise.all([
      readSkills(world),
      readPlans(world),
      readSteps(world),
      practiceFacts(world),
      readCardBook(world),
    ])
    const key = skill === undefined ? null : skillKey(skill)
    const isMine = (one: { skill: string }): boolean => key === null || one.skill === key
    const plans = [...allPlans].filter(([, plan]) => isMine(plan))
    const kept = plans.map(([, plan]) => plan)
    const practised = facts.map(({ fact }) => fact)
    const sessions = dueSessions(book, [...allPlans.values()], steps, practised).filter(isMine)
    return {
      asOf: book.asOf,
      due: sessions.filter(({ at }) => at <= book.asOf).slice(0, limit),
      coming: sessions.filter(({ at }) => at > book.asOf).slice(0, limit),
      plans: plans.map(([id, plan]) => planOf(id, plan, steps, facts)),
      hours: minutesOverall(kept, practised) / 60,
      cardsDue: cards.dueCount(now),
    }
  },
})

export const practicePlan = operation({
  name: 'practice.plan',
  says: 'Makes or changes a practice plan for a skill: a goal, milestones, how often and how long.',
  kind: 'change',
  input: z.strictObject({
    skill: z.string().trim().min(1).max(200),
    goal: z.string().trim().min(1).max(2_000),
    id: z.string().max(100).optional().describe('the plan to change'),
    level: z.number().min(0).max(7).optional().describe('the level to reach, from which milestones are made'),
    milestones: z.array(z.string().trim().min(1).max(500)).max(50).optional().describe('steps in your own words'),
    by: z.number().int().nullable().optional().describe('when it should be reached; null: no day any more'),
    every: z.number().min(1).max(365).default(7).describe('days from one session to the next'),
    minutes: z.number().min(5).max(1440).default(45).describe('length of a session'),
  }),
  output: Decided.extend({ id: z.string() }),
  cli: { args: ['skill', 'goal'], plain: (o: { says: string; id: string }) => `${o.says} (${o.id}).` },
  async run(world, { skill: named, goal, id: given, level, milestones, by, every, minutes }) {
    const skill = skillKey(named)
    if (skill === '') throw new Refusal('E_SKILL_NAME', `"${named}" holds no letter or digit; name the skill in words.`)
    const plans = await readPlans(world)
    const before = given === undefined ? undefined : plans.get(given)
    if (given !== undefined && before === undefined) throw noPlan(given)
    if (by !== undefined && by !== null && by < world.now() && by !== before?.by)
      throw new Refusal('E_PLAN_OVER', 'That day is over; give the plan a day to come, or none.')
    const known = (await readSkills(world)).assess(skill, named)
    const own = milestones?.map(says => ({ step: stepId(skill, says), says, level: null, hours: null }))
    const from = known.now.mean
    const made = own ?? (level === undefined ? before?.milestones : undefined)
    const plan: KeptPlan = {
      skill,
      name: known.name,
      goal,
      since: before?.since ?? world.now(),
      by: by === undefined ? (before?.by ?? null) : by,
      every,
      minutes,
      milestones: made ?? milestonesBetween(skill, known.name, from, level ?? Math.min(7, Math.ceil(from + 0.5))),
    }
    const id = given ?? `plan-${token(world)}`
    const decision = await keepEntry(world, PLAN_ROOM, id, plan)
    return { decision, id, says: `${before ? 'Changed' : 'Made'} a plan for ${known.name}: ${goal}` }
  },
})

export const practiceRemove = operation({
  name: 'practice.remove',
  says: 'Removes a practice plan; the hours and the steps done stay.',
  kind: 'change',
  input: z.strictObject({ id: z.string().min(1).max(200).describe('its id, or the skill that it alone is for') }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id }) {
    const [key, plan] = planNamed(await readPlans(world), id)
    return { decision: await keepEntry(world, PLAN_ROOM, key, null), says: `Removed the plan for ${plan.name}` }
  },
})

export const practiceDone = operation({
  name: 'practice.done',
  says: 'Marks a milestone as done, in every plan that holds it, or as not done.',
  kind: 'change',
  input: z.strictObject({
    step: z.string().trim().min(1).max(500).describe('the beginning of its id, or words that only it has'),
    done: z.boolean().default(true),
    at: z.number().int().optional(),
  }),
  output: Decided,
  cli: { args: ['step'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { step: named, done, at }) {
    const steps = [...(await readPlans(world)).values()].flatMap(({ milestones }) => milestones)
    const { step, says } = stepNamed(steps, named)
    const decision = await keepEntry(world, STEP_ROOM, step, done ? { doneAt: past(world, at) } : null)
    return { decision, says: `${done ? 'Done' : 'Not done'}: ${says}` }
  },
})

export const practiceSession = operation({
  name: 'practice.session',
  says: 'Writes down a session of practice: what you aimed at, what feedback you got, what you take from it.',
  kind: 'change',
  input: z.strictObject({
    skills: z.array(z.string().trim().min(1).max(200)).min(1).max(10),
    minutes: z.number().min(1).max(1440),
    goal: Words,
    feedback: Words,
    reflection: Words,
    at: z.number().int().optional(),
  }),
  output: Written,
  cli: { args: ['skills...'], plain: plainWritten },
  async run(world, { skills, minutes, goal, feedback, reflection, at }) {
    const words = Object.entries({ goal, feedback, reflection }).filter(([, text]) => text !== undefined && text !== '')
    const session: Observation<'hours'> = {
      source: 'hand',
      key: `session:${token(world)}`,
      at: begun(world, at, minutes),
      precision: 'minute',
      kind: 'hours',
      channel: null,
      people: [],
      minutes,
      lever: 'skill',
      detail: { what: goal ?? skills.join(', '), skills, ...Object.fromEntries(words) },
    }
    return writeByHand(world, `Practised ${skills.join(', ')} for ${timeSays(minutes)}`, [session], [])
  },
})

/** A step by its id, the beginning of it, or words of it. Refusals: E_NOT_FOUND, E_AMBIGUOUS. */
function stepNamed(steps: readonly KeptMilestone[], named: string): KeptMilestone {
  const words = named.toLowerCase()
  const once = [...new Map(steps.map(one => [one.step, one])).values()]
  const begins = once.filter(({ step }) => named.length >= SHORT_ID - 2 && step.startsWith(words))
  const found = begins.length > 0 ? begins : once.filter(({ says }) => says.toLowerCase().includes(words))
  const exact = found.find(({ step, says }) => step === named || says.toLowerCase() === words)
  const [only] = found
  if (only === undefined)
    throw new Refusal('E_NOT_FOUND', `No plan of yours has a step "${named}"; "practice" shows them.`, { status: 404 })
  if (exact !== undefined || found.length === 1) return exact ?? only
  const names = found.slice(0, 5).map(({ says, step }) => `${says} (${step.slice(0, SHORT_ID)})`)
  throw new Refusal('E_AMBIGUOUS', `"${named}" could be ${names.join(', ')}; use the id.`, { status: 409 })
}

type Practised = { readonly fact: PracticeFact; readonly session: Session }

/** Hours that were written down for a skill. */
async function practiceFacts(world: World): Promise<Practised[]> {
  const { lists } = await readFacts(world, ['hours'])
  return lists.flat().flatMap(({ id, observation }): Practised[] => {
    if (observation.kind !== 'hours' || observation.at === null || !observation.minutes) return []
    const { skills = [], goal = null, feedback = null, reflection = null } = observation.detail
    if (skills.length === 0) return []
    const { at, minutes } = observation
    return [
      {
        fact: { observation: id, skills: skills.map(skillKey), at, minutes },
        session: { id, at, minutes, skill: skills.join(', '), goal, feedback, reflection },
      },
    ]
  })
}

function planOf(id: string, plan: KeptPlan, steps: ReadonlyMap<string, number>, facts: readonly Practised[]): Plan {
  const mine = new Set(
    practiceFor(
      plan,
      facts.map(({ fact }) => fact),
    ).map(({ observation }) => observation),
  )
  const progress = progressOf(
    plan,
    steps,
    facts.map(({ fact }) => fact),
  )
  return {
    id,
    skill: plan.skill,
    name: plan.name,
    goal: plan.goal,
    by: plan.by,
    every: plan.every,
    minutes: plan.minutes,
    milestones: plan.milestones.map(({ step, says, level, hours }) => ({
      id: step,
      says,
      level,
      hours,
      doneAt: steps.get(step) ?? null,
    })),
    progress: progress.share,
    hours: progress.minutes / 60,
    sessions: facts
      .flatMap(({ session }) => (mine.has(session.id) ? [session] : []))
      .toSorted((a, b) => b.at - a.at)
      .slice(0, MOST_SESSIONS),
  }
}

/** A plan by its id, or by the skill that no other plan is for. Refusals: E_NOT_FOUND, E_AMBIGUOUS. */
function planNamed(plans: ReadonlyMap<string, KeptPlan>, named: string): readonly [string, KeptPlan] {
  const exact = plans.get(named)
  if (exact !== undefined) return [named, exact]
  const found = [...plans].filter(([, { skill, name }]) => skill === skillKey(named) || name === named)
  const [only] = found
  if (only === undefined) throw noPlan(named)
  if (found.length > 1)
    throw new Refusal(
      'E_AMBIGUOUS',
      `There are ${found.length} plans for ${named}: ${found.map(([id, { goal }]) => `${id} (${goal.slice(0, 40)})`).join(', ')}; use the id.`,
      { status: 409 },
    )
  return only
}

function noPlan(id: string): Refusal {
  return new Refusal('E_NOT_FOUND', `There is no practice plan ${id}; "practice" lists them.`, { status: 404 })
}

function plainPractice({ due, coming, plans, cardsDue }: PracticePage): string {
  if (due.length + coming.length + plans.length + cardsDue === 0)
    return 'Nothing to practise yet. Make a plan: groundwork practice plan "sql" "read query plans without help".'
  return [
    ...due.map(one => `now: ${one.name}, ${timeSays(one.minutes)}: ${one.goal}. ${one.why}`),
    ...coming.slice(0, 5).map(one => `${daySays(one.at)}: ${one.name}, ${timeSays(one.minutes)}: ${one.goal}`),
    ...plans.flatMap(plan => [
      `plan ${plan.id}: ${plan.name}, ${plan.goal} (${Math.round(plan.progress * 100)} %, ${Number(plan.hours.toFixed(1))} h)`,
      ...plan.milestones.map(
        step => `  [${step.doneAt === null ? ' ' : 'x'}] ${step.id.slice(0, SHORT_ID)}  ${step.says}`,
      ),
    ]),
    ...(cardsDue > 0 ? [`${cardsDue} ${cardsDue === 1 ? 'card is' : 'cards are'} due: groundwork cards`] : []),
  ].join('\n')
}
