import type { World } from '../../io/world/world.ts'
import type { Finding } from '../../model/finding.ts'
import type { Action, AnsweredAction } from '../../plan/action.ts'
import { fromFindings, fromOpenWork } from '../../plan/candidates.ts'
import type { Candidate } from '../../plan/candidates.ts'
import { chooseActions } from '../../plan/choose-actions.ts'
import type { Chosen, LeverTime } from '../../plan/choose-actions.ts'
import { dayFor } from '../../plan/week-days.ts'
import type { StoredCheck } from '../check/report.ts'
import { readOpenWork } from './open-work.ts'
import type { PlanBasis } from './plan-basis.ts'
import { daysOf } from './plan-week.ts'
import type { ShownAction } from './shapes.ts'

const WEEK = 7 * 24 * 3_600_000

/** The actions of a week: chosen from findings and open work, after what was said to them before. */
export async function readActions(world: World, { book }: PlanBasis, time: readonly LeverTime[]): Promise<Chosen> {
  const candidates = await readCandidates(world)
  return chooseActions(candidates, time, book.answers, world.now())
}

/** All that could be done now, whatever was said to it. */
export async function readCandidates(world: World): Promise<Candidate[]> {
  const check = (await world.store.derived.get<StoredCheck>('check'))?.value
  const findings = check?.findings ?? []
  const answered = await answeredElsewhere(world)
  const open = findings.map(finding => ({
    ...finding,
    suggests: finding.suggests.filter(({ id }) => !answered.has(id)),
  }))
  const names = await namesOf(world, open)
  const work = await readOpenWork(world)
  return [...fromFindings(open, person => names.get(person) ?? null, work), ...fromOpenWork(work, world.now())]
}

/** Suggestions that were answered where they stand, on the page of findings; "later" holds for a week. */
async function answeredElsewhere(world: World): Promise<Set<string>> {
  const answered = new Set<string>()
  for (const { body, at } of await world.store.decisions.list({ kinds: ['suggestion'], undone: false })) {
    if (body.kind !== 'suggestion' || body.answer === 'accepted') continue
    if (body.answer !== 'later' || at >= world.now() - WEEK) answered.add(body.id)
  }
  return answered
}

async function namesOf(world: World, findings: readonly Finding[]): Promise<Map<string, string>> {
  const ids = new Set(findings.flatMap(({ suggests }) => suggests.flatMap(({ people }) => people ?? [])))
  const names = new Map<string, string>()
  for (const id of ids) {
    const person = await world.store.people.get(id)
    if (person) names.set(id, person.name)
  }
  return names
}

/** Actions as a page shows them: what was accepted first, then what is proposed, each on its day. */
export function shownActions({ accepted, proposed }: Chosen, week: string, notBefore: string): ShownAction[] {
  const days = daysOf(week)
  return [
    ...accepted.map((answer, i) => shownAnswer(answer, dayFor(days, i, notBefore))),
    ...proposed.map((action, i) => shownProposal(action, dayFor(days, accepted.length + i, notBefore))),
  ]
}

export function shownAnswer({ action, state, start }: AnsweredAction, day: string): ShownAction {
  return { ...action, state, start, day }
}

function shownProposal(action: Action, day: string): ShownAction {
  return { ...action, state: 'proposed', start: null, day }
}
