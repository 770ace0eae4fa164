import type { Ledger } from '../../model/ledger.ts'
import type { Candidate } from './crowd.ts'
import type { Self } from './self.ts'

/** The question which of the people in the archive is the ego. Its answer: a profile address, a name, or "none". */
export const OWN = 'linkedin:own'

export function takeAnswer(self: Self, answer: string | undefined): void {
  if (answer === undefined || answer === 'none' || answer.trim() === '') return
  if (answer.includes('/')) self.addUrl(answer.trim())
  else self.addName(answer)
}

type Known = {
  readonly owner: { readonly by: string } | null
  readonly self: Self
  readonly candidates: readonly Candidate[]
}

/**
 * Without the owner's name the direction of messages is a guess, or cannot be told: says so, and asks. What was read
 * without an answer keeps no direction, so the import is undone and done again with it.
 */
export function askOwner(file: string, { owner, self, candidates }: Known, ledger: Ledger): void {
  if (owner !== null && owner.by !== 'guess') return
  const guess = owner === null ? undefined : (self.urls[0] ?? candidates[0]?.value)
  const reason =
    guess === undefined
      ? 'It cannot be told which of the people is you, so no message counts as sent or received. Say it (see the question) or add Profile.csv; if this is imported already, undo it first.'
      : `You were taken to be the one who is in most conversations (${guess}). Add Profile.csv to be sure.`
  ledger.warned(file, 'W_OWNER_UNKNOWN', reason)
  ledger.asks({
    id: OWN,
    asks: 'Whose LinkedIn archive is this?',
    options: [
      ...candidates.map(({ value, name }) => ({ value, says: name === '' ? value : name })),
      { value: 'none', says: 'None of these' },
    ],
    assumed: guess ?? 'none',
  })
}
