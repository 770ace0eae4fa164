import type { Lever } from '../../model/lever.ts'
import { folded, subjectOf } from './rules.ts'
import type { Rule, When } from './rules.ts'
import type { Stretch } from './stretch.ts'

/** A share of corrections that agree below this teaches nothing. */
const LEAST = 0.6

/** What the user said an hour was for. */
export type Correction = { readonly stretch: Pick<Stretch, 'title' | 'project'>; readonly lever: Lever | null }

/**
 * Rules from the user's corrections: hours under one title (numbers aside) are probably for the same, and so, less surely, are
 * those of one project. Confidence of a title (agreeing + 1) / (corrections + 2), so that one correction is worth 2/3; of a
 * project (agreeing + 0.5) / (corrections + 2), so that it takes two. None where they disagree. Titles first, each kind by how
 * often it was corrected.
 * @example two corrections of "Pairing with Ana" to mentorship: { subject: 'pairing with ana' } to mentorship at 0.75
 */
export function learnedRules(corrected: readonly Correction[]): Rule[] {
  const projectOf = ({ title, project }: Correction['stretch']): string =>
    project === null || title === '' ? '' : folded(project)
  return [
    ...taughtBy(corrected, subjectOf, 1, subject => ({ id: `learned ${subject}`, when: { subject } })),
    ...taughtBy(corrected, projectOf, 0.5, project => ({ id: `learned project ${project}`, when: { project } })),
  ]
}

function taughtBy(
  corrected: readonly Correction[],
  by: (stretch: Correction['stretch']) => string,
  credit: number,
  rule: (name: string) => { readonly id: string; readonly when: When },
): Rule[] {
  const taught = Map.groupBy(corrected, ({ stretch }) => by(stretch))
  return [...taught]
    .filter(([name]) => name !== '')
    .flatMap(([name, said]) => {
      const counts = Map.groupBy(said, ({ lever }) => lever)
      const [lever, agreeing] = [...counts].sort((a, b) => b[1].length - a[1].length)[0] ?? [null, []]
      const confidence = (agreeing.length + credit) / (said.length + 2)
      if (confidence < LEAST) return []
      return [{ rule: { ...rule(name), lever, confidence, from: 'learned' as const, on: true }, n: said.length }]
    })
    .sort((a, b) => b.n - a.n || (a.rule.id < b.rule.id ? -1 : 1))
    .map(({ rule: one }) => one)
}
