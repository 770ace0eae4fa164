import type { Lever } from './lever.ts'

/** The seven levers as people say them, in the middle of a sentence. Apart from their schema, which no page needs to load. */
export const LEVER_NAMES: Readonly<Record<Lever, string>> = {
  networking: 'networking',
  skill: 'skill',
  mentorship: 'mentorship',
  brand: 'being visible',
  project: 'projects',
  volunteering: 'volunteering',
  'core-work': 'core work',
}
