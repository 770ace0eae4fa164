import type { Opportunity, Outcome, Results } from '../api/results.ts'
import { leverWord } from '../words/labels.ts'
import { counted } from '../words/numbers.ts'

export const FORM_WORDS: Readonly<Record<Outcome['form'], string>> = {
  offer: 'an offer, a new position',
  raise: 'a raise',
  promotion: 'a promotion',
  client: 'a client',
  publication: 'a publication',
  invitation: 'an invitation',
  award: 'an award',
  other: 'something else',
}

export const KIND_WORDS: Readonly<Record<Opportunity['kind'], string>> = {
  role: 'a role',
  client: 'a client',
  talk: 'a talk',
  grant: 'a grant',
  collaboration: 'working together',
  other: 'something else',
}

export const STATE_WORDS: Readonly<Record<Opportunity['state'], string>> = {
  noticed: 'noticed',
  asked: 'asked or applied',
  answered: 'answered',
  talks: 'in talks',
  offered: 'offered',
  won: 'came true',
  refused: 'refused',
  unanswered: 'no answer',
  withdrawn: 'withdrawn by you',
}

/** Columns of the board, each with the states that stand in it. */
export const COLUMNS: readonly { readonly name: string; readonly states: readonly Opportunity['state'][] }[] = [
  { name: 'Noticed', states: ['noticed'] },
  { name: 'Asked or applied', states: ['asked'] },
  { name: 'Answered, in talks', states: ['answered', 'talks'] },
  { name: 'Offered', states: ['offered'] },
  { name: 'Came true', states: ['won'] },
]

/** Kept and never hidden: without them nothing can be learned. */
export const NOTHING = {
  name: 'Came to nothing',
  states: ['refused', 'unanswered', 'withdrawn'] as readonly Opportunity['state'][],
}

export const STATES = Object.keys(STATE_WORDS) as Opportunity['state'][]
export const FORMS = Object.keys(FORM_WORDS) as Outcome['form'][]

/** The page in one sentence. */
export function headingOf({ outcomes, worksBest, journeys }: Results): string {
  if (outcomes.length === 0) return 'No result is known yet'
  if (worksBest.best !== null) return `Most results an hour came with ${leverWord(worksBest.best)}`
  return `${counted(journeys.came, 'result')}; what works best cannot be told yet`
}

export function leadOf({ outcomes, worksBest, told, untold, journeys }: Results): string {
  if (outcomes.length === 0)
    return 'A result is something you can point at: an offer, a raise, a client, a publication, an invitation.'
  const nothing = journeys.all - journeys.came
  const seen = `${counted(told, 'result has', 'results have')} something seen before ${told === 1 ? 'it' : 'them'}, ${untold} nothing; ${counted(nothing, 'opportunity', 'opportunities')} ended in nothing.`
  return worksBest.best === null ? `${worksBest.says} ${seen}` : `${worksBest.says} Together, not therefore. ${seen}`
}
