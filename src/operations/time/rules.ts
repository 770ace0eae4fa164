import { z } from 'zod'
import type { Rule } from '../../measures/time/rules.ts'
import { Lever } from '../../model/lever.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided, plainDecided } from '../changed.ts'
import { token } from '../hand.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { readyHours } from './ready-hours.ts'
import { RuleRow, When } from './shapes.ts'
import { isMade, openTimeBook, ownRuleId, RULES } from './time-book.ts'
import type { KeptRule } from './time-book.ts'
import { ruleSays } from './words.ts'

export const timeRules = operation({
  name: 'time.rules',
  says: 'Lists the rules by which an hour gets its lever, as sentences, in the order they are asked.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(RuleRow) }),
  cli: { command: 'time rules', plain: plainRules },
  async run(world) {
    const { hours, book } = await readyHours(world)
    return { rows: book.rules.map(rule => rowOf(rule, hours?.matched[rule.id] ?? 0, book.changed.has(rule.id))) }
  },
})

export const rulesAdd = operation({
  name: 'rules.add',
  says: 'Adds a rule that says what hours are for: by words, people, project, domain or where they are seen.',
  kind: 'change',
  input: When.extend({ lever: Lever.nullable().default(null).describe('left out: such hours are left untold') }),
  output: Decided.extend({ id: z.string() }),
  cli: { command: 'time rule add', args: ['lever'], plain: plainDecided },
  async run(world, { lever, ...when }) {
    const id = ownRuleId(token(world))
    const rule: KeptRule = { when: checked(when), lever, on: true }
    return {
      decision: await keepEntry(world, RULES, id, rule),
      id,
      says: `A new rule: ${ruleSays(when, lever)}`.replace(/\.$/, ''),
    }
  },
})

export const rulesChange = operation({
  name: 'rules.change',
  says: 'Changes a rule for hours: its conditions, its lever, or whether it is on.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(1_000),
    when: When.optional().describe('all conditions anew, like {"words":["coffee"],"people":"one"}'),
    lever: Lever.nullable().optional(),
    on: z.boolean().optional(),
  }),
  output: Decided,
  cli: { command: 'time rule change', args: ['id'], plain: plainDecided },
  async run(world, { id, when, lever, on }) {
    const before = await ruleOf(world, id)
    const rule: KeptRule = {
      when: checked(when ?? before.when),
      lever: lever === undefined ? before.lever : lever,
      on: on ?? before.on,
    }
    const decision = await keepEntry(world, RULES, id, rule)
    const says = ruleSays(rule.when, rule.lever).replace(/\.$/, '')
    return { decision, says: rule.on ? `The rule is now: ${says}` : `Switched off: ${says}` }
  },
})

export const rulesRemove = operation({
  name: 'rules.remove',
  says: 'Removes a rule of yours, or puts a built-in one back as it was.',
  kind: 'change',
  input: z.strictObject({ id: z.string().min(1).max(1_000) }),
  output: Decided,
  cli: { command: 'time rule remove', args: ['id'], plain: plainDecided },
  async run(world, { id }) {
    const rule = await ruleOf(world, id)
    const { changed } = await openTimeBook(world)
    if (!isMade(id) && !changed.has(id))
      throw new Refusal('E_RULE', 'That rule is built in or learned; switch it off instead: rule change --on false.')
    const says = ruleSays(rule.when, rule.lever).replace(/\.$/, '')
    const decision = await keepEntry(world, RULES, id, null)
    return { decision, says: isMade(id) ? `Removed: ${says}` : `Put back as it was: ${id}` }
  },
})

/** Refusal: E_RULE where nothing is asked. */
function checked(when: When): When {
  const asked = Object.values(when).filter(
    value => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  if (asked.length === 0)
    throw new Refusal('E_RULE', 'Say at least one thing by which such an hour is known, like --words coffee.')
  return when
}

async function ruleOf(world: Parameters<typeof openTimeBook>[0], id: string): Promise<Rule> {
  const found = (await openTimeBook(world)).rules.find(rule => rule.id === id)
  if (found !== undefined) return found
  throw new Refusal('E_NOT_FOUND', `There is no rule "${id}"; "time rules" lists them.`, { status: 404 })
}

function rowOf({ id, when, lever, confidence, from, on }: Rule, matched: number, isChanged: boolean): RuleRow {
  return {
    id,
    says: ruleSays(when, lever),
    when,
    lever,
    confidence,
    matched,
    from,
    on,
    removable: isMade(id) || isChanged,
  }
}

function plainRules({ rows }: { rows: RuleRow[] }): string {
  return rows
    .map(({ id, says, matched, from, on }) => `${says}  (${from}, ${matched} entries${on ? '' : ', off'})  ${id}`)
    .join('\n')
}
