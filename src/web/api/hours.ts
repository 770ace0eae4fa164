import type { z } from 'zod'
import type * as budgets from '../../operations/time/budgets.ts'
import type * as correct from '../../operations/time/correct.ts'
import type * as day from '../../operations/time/day.ts'
import type * as rules from '../../operations/time/rules.ts'
import type * as weeks from '../../operations/time/weeks.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the screens of hours ask for. */
export type HoursQueries = {
  'time.weeks': Op<typeof weeks.timeWeeks>
  'time.day': Op<typeof day.timeDay>
  'time.rules': Op<typeof rules.timeRules>
}

/** What they change. */
export type HoursChanges = {
  'time.correct': Op<typeof correct.timeCorrect>
  'rules.add': Op<typeof rules.rulesAdd>
  'rules.change': Op<typeof rules.rulesChange>
  'rules.remove': Op<typeof rules.rulesRemove>
  'budgets.set': Op<typeof budgets.budgetsSet>
}
