import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { BUILT_IN } from '../../measures/time/built-in-rules.ts'
import { learnedRules } from '../../measures/time/learned-rules.ts'
import type { Rule } from '../../measures/time/rules.ts'
import { Lever } from '../../model/lever.ts'
import { lastEntries } from '../skills/entries.ts'
import { Budget, When } from './shapes.ts'

export const RULES = 'time-rule'
export const BUDGETS = 'time-budget'
export const CORRECTIONS = 'time-lever'
/** agreements of mentorship say what time with somebody was for */
const AGREEMENTS = 'mentorship'
const ROOMS: ReadonlySet<string> = new Set([RULES, BUDGETS, CORRECTIONS])

/** How sure a rule of the user's own is: they know, and titles change what they mean. */
const OWN_CONFIDENCE = 0.98
const OWN = 'own '
const ALIKE = 'alike '

export const KeptRule = z.strictObject({ when: When, lever: Lever.nullable(), on: z.boolean() })
export type KeptRule = z.infer<typeof KeptRule>
/** What the user said of one entry, with what it is recognised again by. */
const Correction = z.strictObject({ lever: Lever.nullable(), subject: z.string(), project: z.string().nullable() })
export type Correction = z.infer<typeof Correction>

/** What the user decided about hours. */
export type TimeBook = {
  /** in the order they are asked: said of all that are alike, the user's own, learned, built in; those switched off too */
  readonly rules: readonly Rule[]
  /** ids of built-in and learned rules that the user changed or switched off */
  readonly changed: ReadonlySet<string>
  /** by the id of the entry */
  readonly corrections: ReadonlyMap<string, Lever | null>
  readonly budgets: readonly Budget[]
  /** changes with every one of these decisions, made or taken back */
  readonly sign: string
}

/** Reads what the user decided about hours: rules, corrections and budgets that were not taken back. */
export async function openTimeBook(world: World): Promise<TimeBook> {
  const all = await world.store.decisions.list({ kinds: ['entry'], undone: false })
  const mine = all.filter(({ body }) => body.kind === 'entry' && ROOMS.has(body.room))
  const kept = lastEntries(mine, RULES, KeptRule)
  const said = lastEntries(mine, CORRECTIONS, Correction)
  const named = (prefix: string): Rule[] =>
    [...kept]
      .filter(([id]) => id.startsWith(prefix))
      .toReversed()
      .map(([id, rule]) => ({
        id,
        ...rule,
        confidence: OWN_CONFIDENCE,
        from: prefix === OWN ? 'yours' : 'learned',
      }))
  const changed = (rule: Rule): Rule => changedBy(rule, kept.get(rule.id))
  const learned = learnedRules(
    [...said.values()].map(({ lever, subject, project }) => ({ stretch: { title: subject, project }, lever })),
  )
  return {
    rules: [...named(ALIKE), ...named(OWN), ...learned.map(changed), ...BUILT_IN.map(changed)],
    changed: new Set([...kept.keys()].filter(id => !isMade(id))),
    corrections: new Map([...said].map(([id, { lever }]) => [id, lever])),
    budgets: [...lastEntries(mine, BUDGETS, Budget).values()],
    sign: [...mine, ...all.filter(({ body }) => body.kind === 'entry' && body.room === AGREEMENTS)]
      .map(({ id }) => id)
      .join(' '),
  }
}

/** A rule that the user set right is as sure as their own; one that they only switched off stands as it was. */
function changedBy(rule: Rule, kept: KeptRule | undefined): Rule {
  if (kept === undefined) return rule
  const isSame = kept.lever === rule.lever && JSON.stringify(kept.when) === JSON.stringify(rule.when)
  return { ...rule, ...kept, confidence: isSame ? rule.confidence : OWN_CONFIDENCE }
}

/** The id of a new rule of the user's own. */
export function ownRuleId(token: string): string {
  return `${OWN}${token}`
}

/** The id of the rule that all hours like one are for the same. */
export function alikeRuleId(subject: string): string {
  return `${ALIKE}${subject}`
}

/** True for rules that were made by the user and can be removed; others are changed or switched off. */
export function isMade(id: string): boolean {
  return id.startsWith(OWN) || id.startsWith(ALIKE)
}
