/** Words for what is hoped for, each a list of its own. Apart from their schemas, which no page needs to load. */

/** What somebody can hope for from others. */
export const OPPORTUNITY_KINDS = ['role', 'client', 'talk', 'grant', 'collaboration', 'other'] as const

/** The way of an opportunity, in order; the last four are ends. `asked` stands for applied, pitched, submitted, proposed. */
export const OPPORTUNITY_STATES = [
  'noticed',
  'asked',
  'answered',
  'talks',
  'offered',
  'won',
  'refused',
  'unanswered',
  'withdrawn',
] as const

/** How it is known whether something expected came: a sign that a source shows, or the user's word (`asked`). */
export const SIGNS = ['reply', 'meeting', 'two-way', 'answered', 'talks', 'won', 'asked'] as const

/** How a talk stands with one event. `given` only where it was held there. */
export const TALK_STATES = ['drafted', 'submitted', 'accepted', 'declined', 'given'] as const
