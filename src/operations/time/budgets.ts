import { z } from 'zod'
import { Lever, LEVERS } from '../../model/lever.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided, plainDecided } from '../changed.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { Hours } from './shapes.ts'
import type { Budget } from './shapes.ts'
import { BUDGETS, openTimeBook } from './time-book.ts'
import { LEVER_NAMES } from '../../model/lever-names.ts'

const A_WEEK = 168

export const budgetsSet = operation({
  name: 'budgets.set',
  says: 'Sets hours a week for a lever: the least, the most, what you promised somebody. What is left out stays as it was.',
  kind: 'change',
  input: z.strictObject({
    lever: Lever,
    floor: Hours.nullable().optional().describe('at least'),
    ceiling: Hours.nullable().optional().describe('at most'),
    commitment: Hours.nullable().optional().describe('promised to somebody'),
    clear: z.boolean().default(false).describe('takes all limits of this lever away'),
  }),
  output: Decided,
  cli: { command: 'time budget', args: ['lever'], plain: plainDecided },
  personOnly: true,
  async run(world, { lever, clear, ...given }) {
    const { budgets } = await openTimeBook(world)
    const before = budgets.find(one => one.lever === lever) ?? { lever, floor: null, ceiling: null, commitment: null }
    if (!clear && Object.values(given).every(limit => limit === undefined))
      throw new Refusal('E_BUDGET', 'Say how many hours a week: --floor, --ceiling or --commitment; or --clear.')
    const after: Budget = clear
      ? { lever, floor: null, ceiling: null, commitment: null }
      : {
          lever,
          floor: given.floor === undefined ? before.floor : given.floor,
          ceiling: given.ceiling === undefined ? before.ceiling : given.ceiling,
          commitment: given.commitment === undefined ? before.commitment : given.commitment,
        }
    check(after, budgets)
    const isEmpty = after.floor === null && after.ceiling === null && after.commitment === null
    const decision = await keepEntry(world, BUDGETS, lever, isEmpty ? null : after)
    return { decision, says: `${LEVER_NAMES[lever]}: ${isEmpty ? 'nothing set' : limitsSay(after)}` }
  },
})

/** @example limitsSay({ floor: 2, ceiling: 5, commitment: null }) // 'at least 2 h, at most 5 h a week' */
function limitsSay({ floor, ceiling, commitment }: Omit<Budget, 'lever'>): string {
  const parts = [
    floor === null ? '' : `at least ${floor} h`,
    ceiling === null ? '' : `at most ${ceiling} h`,
    commitment === null ? '' : `promised ${commitment} h`,
  ]
  return `${parts.filter(part => part !== '').join(', ')} a week`
}

/** Refusal: E_BUDGET for what cannot be kept. */
function check({ lever, floor, ceiling, commitment }: Budget, budgets: readonly Budget[]): void {
  const due = Math.max(floor ?? 0, commitment ?? 0)
  if (ceiling !== null && due > ceiling)
    throw new Refusal('E_BUDGET', `The most (${ceiling} h) is less than what is due (${due} h); change one of them.`)
  const others = LEVERS.filter(one => one !== lever).reduce((sum, one) => {
    const budget = budgets.find(other => other.lever === one)
    return sum + Math.max(budget?.floor ?? 0, budget?.commitment ?? 0)
  }, 0)
  if (others + due > A_WEEK)
    throw new Refusal('E_BUDGET', `With this, ${others + due} hours are due in a week that has ${A_WEEK}.`)
}
