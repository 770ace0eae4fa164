import type { PieceForm } from '../brand/piece.ts'
import type { Sign } from '../expectation/expectation.ts'
import type { OpportunityKind, State } from '../opportunity/opportunity.ts'
import type { DETAILS } from '../../model/detail.ts'
import type { z } from 'zod'

export type ResultForm = z.infer<typeof DETAILS.outcome.shape.form>

/** An opportunity that is known and still open: a line about it moves it on. */
export type OpenOpportunity = { readonly id: string; readonly title: string; readonly organisation: string | null }

/** What a line says of what one hopes for or what came; each is null where the line is none of it. */
export type Hopes = {
  /** something to be published, not begun or half written */
  readonly piece: { readonly form: PieceForm; readonly state: 'idea' | 'draft' } | null
  /** `known`: the open opportunity it moves on; null: a new one. `organisation`: empty where none is named */
  readonly opportunity: {
    readonly kind: OpportunityKind
    readonly state: State
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
