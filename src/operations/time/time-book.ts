import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { BUILT_IN } from '../../measures/time/built-in-rules.ts'
import { learnedRules } from '../../measures/time/learned-rules.ts'
import type { Rule } from '../../measures/time/rules.ts'
import type { Stretch } from '../../measures/time/stretch.ts'
import { Lever } from '../../model/lever.ts'
import { entriesOf } from '../skills/entries.ts'
import { Budget, When } from './shapes.ts'

export const RULES = 'time-rule'
export const BUDGETS = 'time-budget'
export const CORRECTIONS = 'time-lever'

/** How sure a rule of the user's own is: they know, and titles change what they mean. */
const OWN_CONFIDENCE = 0.95

const KeptRule = z.strictObject({ when: When, lever: Lever.nullable(), on: z.boolean() })
export type KeptRule = z.infer<typeof KeptRule>
/** What the user said of one entry, with what it is recognised again by. */
const Correction = z.strictObject({ lever: Lever.nullable(), subject: z.string() })
export type Correction = z.infer<typeof Correction>

/** What the user decided about hours. */
export type TimeBook = {
  /** the user's own first, then learned, then built in; what is switched off is among them */
  readonly rules: readonly Rule[]
  /** by the id of the entry */
  readonly corrections: ReadonlyMap<string, Lever | null>
  readonly budgets: readonly Budget[]
}

export async function openTimeBook(world: World): Promise<TimeBook> {
  const kept = await entriesOf(world, RULES, KeptRule)
  const said = await entriesOf(world, CORRECTIONS, Correction)
  const budgets = await entriesOf(world, BUDGETS, Budget)
  const own = [...kept].filter(([id]) => id.startsWith('own ')).toReversed()
  const changed = (rule: Rule): Rule => ({ ...rule, ...kept.get(rule.id) })
  const learned = learnedRules(
    [...said.values()].map(({ lever, subject }) => ({ stretch: likeSubject(subject), lever })),
  )
  return {
    rules: [
      ...own.map(([id, rule]): Rule => ({ id, ...rule, confidence: OWN_CONFIDENCE, from: 'yours' })),
      ...learned.map(changed),
      ...BUILT_IN.map(changed),
    ],
    corrections: new Map([...said].map(([id, { lever }]) => [id, lever])),
    budgets: [...budgets.values()],
  }
}

/** Corrections teach by what they are recognised by; the hour itself may be gone with its import. */
function likeSubject(subject: string): Pick<Stretch, 'title' | 'project'> {
  return { title: subject, project: null }
}
