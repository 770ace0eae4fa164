import type { DecisionBody } from '../../model/decision.ts'
import { entrySays } from './entry-says.ts'

const ANSWERS = { yes: 'yes', no: 'no', unsure: "don't know" } as const
const SUGGESTED = { accepted: 'Accepted', done: 'Did', later: 'Put off', refused: 'Refused' } as const

/** A decision in a few plain words, for the history. `before`: what stood in the same entry until then; null where nothing did. */
export function says(body: DecisionBody, before: unknown = null): string {
  switch (body.kind) {
    case 'merge':
      return `Put together ${body.records.length} records as one person`
    case 'split':
      return `Took ${body.records.length === 1 ? 'a record' : `${body.records.length} records`} apart from a person`
    case 'distinct':
      return 'Said that two people are not the same'
    case 'label':
      return `Answered "${ANSWERS[body.answer]}" to: would they go out of their way for you?`
    case 'correction':
      return body.value === null
        ? `Removed the ${body.field} of a person`
        : `Corrected the ${body.field} of a person to ${body.value}`
    case 'context':
      return `Marked a person as ${body.context}`
    case 'forget':
      return 'Forgot a person everywhere'
    case 'suggestion':
      return `${SUGGESTED[body.answer]} a suggestion${body.why ? `: ${body.why}` : ''}`
    case 'own-address':
      return `Said that ${body.key.value} is ${body.mine ? '' : 'not '}yours`
    case 'setting':
      return `Changed the setting ${body.name}`
    case 'retract':
      return 'Took back something written by hand'
    case 'entry':
      return entrySays(body, before)
  }
}
