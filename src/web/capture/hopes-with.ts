import type { Corrections, Reading } from '../api/work.ts'

type Hopes = Pick<Reading, 'piece' | 'opportunity' | 'result' | 'expected' | 'by'>

const NONE: Hopes = { piece: null, opportunity: null, result: null, expected: null, by: null }

/** What is hoped for or came, as it will be kept: nothing of it where the line is kept as something else. */
export function hopesWith(read: Reading, fixes: Corrections, kind: Reading['kind']): Hopes {
  const by = fixes.by === undefined ? (read.by ?? read.ahead) : fixes.by
  const organisation =
    fixes.organisation ?? read.opportunity?.organisation ?? read.result?.organisation ?? read.company ?? ''
  switch (kind) {
    case 'idea': {
      const { form = 'article', state = 'idea' } = read.piece ?? {}
      const stands = fixes.drafted === undefined ? state : fixes.drafted ? 'draft' : 'idea'
      return { ...NONE, piece: { form: fixes.pieceForm ?? form, state: stands }, by }
    }
    case 'opportunity': {
      const before = read.opportunity
      const known = fixes.fresh === true ? null : (before?.known ?? null)
      const of = fixes.opportunityKind ?? before?.kind ?? 'role'
      const state = fixes.opportunityState ?? before?.state ?? 'noticed'
      return { ...NONE, opportunity: { kind: of, state, organisation, known } }
    }
    case 'result':
      return { ...NONE, result: { form: fixes.resultForm ?? read.result?.form ?? 'other', organisation } }
    case 'expectation': {
      const { percent = null, sign = 'asked' } = read.expected ?? {}
      return { ...NONE, expected: { percent: fixes.percent === undefined ? percent : fixes.percent, sign }, by }
    }
    default:
      return NONE
  }
}

/** Kept where hopes are kept: without minutes, lever, skills or promise. */
export function isHope(kind: Reading['kind']): boolean {
  return kind === 'idea' || kind === 'opportunity' || kind === 'result' || kind === 'expectation'
}
