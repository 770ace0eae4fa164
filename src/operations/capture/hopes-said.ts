import { NO_HOPES } from '../../levers/capture/hope.ts'
import type { Hopes } from '../../levers/capture/hope.ts'
import type { Corrections, Reading } from './shapes.ts'

type Kept = Pick<Reading, keyof Hopes>

/** What a line says of hopes and results with what the user says otherwise; nothing where it is kept as something else. */
export function hopesSaid(read: Reading, kind: Reading['kind'], said: Corrections): Kept {
  const { organisation } = said
  const by = said.by === undefined ? (read.by ?? read.ahead) : said.by
  switch (kind) {
    case 'idea': {
      const { form, state } = read.piece ?? { form: 'article', state: 'idea' }
      const stands = said.drafted === undefined ? state : said.drafted ? 'draft' : 'idea'
      return { ...NO_HOPES, piece: { form: said.pieceForm ?? form, state: stands }, by }
    }
    case 'opportunity': {
      const before = read.opportunity ?? { kind: 'role', state: 'noticed', organisation: firmOf(read), known: null }
      const opportunity = {
        kind: said.opportunityKind ?? before.kind,
        state: said.opportunityState ?? before.state,
        organisation: organisation ?? before.organisation,
        known: said.fresh === true ? null : before.known,
      }
      return { ...NO_HOPES, opportunity }
    }
    case 'result': {
      const before = read.result ?? { form: 'other', organisation: firmOf(read) }
      return {
        ...NO_HOPES,
        result: { form: said.resultForm ?? before.form, organisation: organisation ?? before.organisation },
      }
    }
    case 'expectation': {
      const { percent, sign } = read.expected ?? { percent: null, sign: 'asked' }
      return { ...NO_HOPES, expected: { percent: said.percent === undefined ? percent : said.percent, sign }, by }
    }
    default:
      return NO_HOPES
  }
}

/** An offer that is rather a result, or the other way round, stays with the same firm. */
function firmOf({ opportunity, result, company }: Reading): string {
  return opportunity?.organisation ?? result?.organisation ?? company ?? ''
}
