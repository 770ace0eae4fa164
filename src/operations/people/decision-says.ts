import type { DecisionBody } from '../../model/decision.ts'

const ANSWERS = { yes: 'yes', no: 'no', unsure: "don't know" } as const
const SUGGESTED = { accepted: 'Accepted', done: 'Did', later: 'Put off', refused: 'Refused' } as const

/** A decision in a few plain words, for the history. */
export function says(body: DecisionBody): string {
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
      return `${body.value === null ? 'Removed' : 'Wrote down'} ${ROOMS[body.room] ?? `an entry in ${body.room}`}`
  }
}

/** What lever tools keep, as the history names it. */
const ROOMS: Readonly<Record<string, string>> = {
  'world-name': 'the name of a world',
  'skill-target': 'a target role',
  'practice-plan': 'a practice plan',
  'time-rule': 'a rule for hours',
  'time-budget': 'hours a week for a lever',
  'time-lever': 'what an hour was for',
  'practice-step': 'a step of practice as done',
  mentorship: 'an agreement of mentorship',
  'mentorship-promise': 'a promise',
  strategy: 'your strategy',
  'plan-week': 'the hours of a week',
  'plan-action': 'an answer to a planned action',
  'plan-feed': 'the address of the plan as a feed',
  'plan-writing': 'whether the plan is written into a calendar',
  review: 'a step of a weekly review',
  experiment: 'an experiment with two levers',
  piece: 'a piece to publish',
  'piece-match': 'which piece an imported fact shows',
  'piece-reach': 'the reach of a piece as it was reported',
  'piece-came': 'something that came of a piece',
  'cv-line': 'how a line of the CV reads',
  'cv-order': 'the order of a section of the CV',
  'site-public': 'what the site shows',
  'site-setting': 'how the site is called',
  opportunity: 'an opportunity',
  'outcome-worth': 'what a kind of result is worth',
  'outcome-seen': 'whether a result counts',
  'journey-touches': 'what led to a result',
  testimony: 'your word on what made the difference',
  forecast: 'an expectation',
  project: 'what a project is called and what it was',
  talk: 'a talk and where it was sent',
  volunteering: 'who can confirm a role',
  'volunteering-said': 'what a role of yours is',
  'event-expected': 'what an event is to you',
  'introduction-outcome': 'what came of an introduction',
  'follow-up': 'an answer to a follow-up',
}
