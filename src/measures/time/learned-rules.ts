import type { Lever } from '../../model/lever.ts'
import { subjectOf } from './rules.ts'
import type { Rule } from './rules.ts'
import type { Stretch } from './stretch.ts'

/** A share of corrections that agree below this teaches nothing. */
const LEAST = 0.6

/**
 * Rules from the user's corrections: hours under one title (numbers aside), or of one project where there is no title, are
 * probably for the same. Confidence (agreeing + 1) / (corrections + 2), so that one correction is worth 2/3; none where they
 * disagree. The most corrected first.
 * @example two corrections of "Pairing with Ana" to mentorship: { subject: 'pairing with ana' } to mentorship at 0.75
 */
export function learnedRules(
  corrected: readonly { readonly stretch: Pick<Stretch, 'title' | 'project'>; readonly lever: Lever | null }[],
): Rule[] {
  const taught = Map.groupBy(corrected, ({ stretch }) => subjectOf(stretch))
  return [...taught]
    .filter(([subject]) => subject !== '')
    .flatMap(([subject, said]) => {
      const counts = Map.groupBy(said, ({ lever }) => lever)
      const [lever, agreeing] = [...counts].sort((a, b) => b[1].length - a[1].length)[0] ?? [null, []]
      const confidence = (agreeing.length + 1) / (said.length + 2)
      if (confidence < LEAST) return []
      const rule: Rule = { id: `learned ${subject}`, when: { subject }, lever, confidence, from: 'learned', on: true }
      return [{ rule, n: said.length }]
    })
    .sort((a, b) => b.n - a.n || (a.rule.id < b.rule.id ? -1 : 1))
    .map(({ rule }) => rule)
}
