import type { z } from 'zod'
import type { DETAILS } from './detail.ts'
import type { OPPORTUNITY_KINDS, OPPORTUNITY_STATES, SIGNS } from './hope-words.ts'

type PieceForm = z.infer<typeof DETAILS.piece.shape.form>
export type ResultForm = z.infer<typeof DETAILS.outcome.shape.form>
type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number]
type OpportunityState = (typeof OPPORTUNITY_STATES)[number]
type Sign = (typeof SIGNS)[number]

/** An opportunity that is known and still open: a line about it moves it on. */
export type OpenOpportunity = { readonly id: string; readonly title: string; readonly organisation: string | null }

/** What a line says of what one hopes for or what came; each is null where the line is none of it. */
export type Hopes = {
  /** something to be published, not begun or half written */
  readonly piece: { readonly form: PieceForm; readonly state: 'idea' | 'draft' } | null
  /** `known`: the open opportunity it moves on; null: a new one. `organisation`: empty where none is named */
  readonly opportunity: {
    readonly kind: OpportunityKind
    readonly state: OpportunityState
    readonly organisation: string
    readonly known: OpenOpportunity | null
  } | null
  readonly result: { readonly form: ResultForm; readonly organisation: string } | null
  /** `percent`: 1 to 99, null where none is said */
  readonly expected: { readonly percent: number | null; readonly sign: Sign } | null
  /** the day by which a piece should be out, or what is expected comes or does not */
  readonly by: string | null
}

export const NO_HOPES: Hopes = { piece: null, opportunity: null, result: null, expected: null, by: null }

/** What the user says of hopes otherwise than a line was read; what is undefined stays as it was read. */
export type HopeCorrections = {
  readonly pieceForm?: PieceForm | undefined
  readonly drafted?: boolean | undefined
  readonly opportunityKind?: OpportunityKind | undefined
  readonly opportunityState?: OpportunityState | undefined
  /** a new opportunity, not the known one */
  readonly fresh?: boolean | undefined
  readonly resultForm?: ResultForm | undefined
  readonly organisation?: string | undefined
  readonly percent?: number | null | undefined
  readonly by?: string | null | undefined
}

/** `ahead`: a day to come that the line names; `company`: the one it names. */
type Read = Hopes & { readonly ahead: string | null; readonly company: string | null }

/**
 * What a line says of hopes and results, as it is kept: with what the user says otherwise, and nothing of it where the line is
 * kept as something else (`kind`). The page that shows a line and the operation that keeps it both ask this.
 * @example correctedHopes({ ...NO_HOPES, ahead: null, company: 'Acme' }, 'result', {}).result // { form: 'other', organisation: 'Acme' }
 */
export function correctedHopes(read: Read, kind: string, said: HopeCorrections): Hopes {
  const by = said.by === undefined ? (read.by ?? read.ahead) : said.by
  // an offer that is rather a result, or the other way round, stays with the same firm
  const firm = read.opportunity?.organisation ?? read.result?.organisation ?? read.company ?? ''
  const organisation = said.organisation ?? firm
  switch (kind) {
    case 'idea': {
      const { form, state } = read.piece ?? { form: 'article', state: 'idea' }
      const stands = said.drafted === undefined ? state : said.drafted ? 'draft' : 'idea'
      return { ...NO_HOPES, piece: { form: said.pieceForm ?? form, state: stands }, by }
    }
    case 'opportunity': {
      const before = read.opportunity ?? { kind: 'role', state: 'noticed', known: null }
      const known = said.fresh === true ? null : before.known
      const [of, state] = [said.opportunityKind ?? before.kind, said.opportunityState ?? before.state]
      return { ...NO_HOPES, opportunity: { kind: of, state, organisation, known } }
    }
    case 'result':
      return { ...NO_HOPES, result: { form: said.resultForm ?? read.result?.form ?? 'other', organisation } }
    case 'expectation': {
      const { percent, sign } = read.expected ?? { percent: null, sign: 'asked' }
      return { ...NO_HOPES, expected: { percent: said.percent === undefined ? percent : said.percent, sign }, by }
    }
    default:
      return NO_HOPES
  }
}

/** True of lines kept where hopes are kept: without minutes, lever, skills or promise. @example isHope('idea') // true */
export function isHope(kind: string): boolean {
  return kind === 'idea' || kind === 'opportunity' || kind === 'result' || kind === 'expectation'
}
