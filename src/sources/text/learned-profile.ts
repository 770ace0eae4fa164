import type { Observation } from '../../model/observation.ts'
import { hashOf } from './hash.ts'

/**
 * Addresses that an import showed to be the ego's, as a fact about the ego; the key begins with "own:", so that it can be
 * told from what the user said.
 */
export function learnedProfile(source: 'calendar' | 'mail', emails: readonly string[]): Observation<'profile'> {
  return {
    source,
    key: `own:${hashOf(emails)}`,
    at: null,
    precision: 'none',
    kind: 'profile',
    channel: null,
    people: [],
    detail: { emails: [...emails] },
  }
}
