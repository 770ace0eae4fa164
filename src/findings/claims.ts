import type { Research } from '../model/finding.ts'

/**
 * The claims register: the only research that any text of the product may cite. Class A: randomised or natural experiment
 * on the outcome; B: mixed; C: correlational. What is contested or misquoted elsewhere stays out; docs/measures/claims.md says why.
 */
export const CLAIMS = {
  weakTies: {
    class: 'A',
    says: 'Experiments on LinkedIn with millions of people found that moderately weak ties help people change jobs most; neither the closest nor the most distant ones.',
    source: 'Rajkumar and others 2022, Science',
  },
  oneStrongTie: {
    class: 'C',
    says: 'Most people find jobs through weak ties because they have many of them; one strong tie is worth more than one weak tie.',
    source: 'Gee, Jones and Burke 2017',
  },
  dormantTies: {
    class: 'B',
    says: 'Executives who asked dormant ties for advice got ideas as new as from weak ties, with the trust of strong ones.',
    source: 'Levin, Walter and Murnighan 2011, Organization Science',
  },
  underestimateHelp: {
    class: 'A',
    says: 'People underestimate by as much as half how many others agree to help when asked directly.',
    source: 'Flynn and Lake 2008',
  },
  reciprocity: {
    class: 'C',
    says: 'Whether contact goes both ways predicts best which ties last.',
    source: 'Hidalgo and Rodriguez-Sickert 2008',
  },
  regularMeetings: {
    class: 'A',
    says: 'Managers who met in fixed groups of about ten every month for a year raised revenue by 8.1 %; regular meetings made more partnerships than one-time ones.',
    source: 'Cai and Szeidl 2018, Quarterly Journal of Economics',
  },
  adviceMeetings: {
    class: 'A',
    says: 'Structured meetings to ask a random colleague for advice raised sales by more than 15 %, and the gain lasted.',
    source: 'Sandvik and others 2020, Quarterly Journal of Economics',
  },
  searchQuality: {
    class: 'B',
    says: 'In 378 samples, how hard people searched predicted interviews and offers but not the quality of the job found; the quality of the search did.',
    source: 'van Hooft and others 2021, Journal of Applied Psychology',
  },
  structuralHoles: {
    class: 'C',
    says: 'People whose ties reach into separate groups report more access to information and sponsorship. That is a correlation: a varied circle is something to try, not a grade.',
    source: 'Seibert, Kraimer and Liden 2001',
  },
  goalMonitoring: {
    class: 'A',
    says: 'Recording and reviewing progress helps people reach goals (138 trials, d = 0.40).',
    source: 'Harkin and others 2016, Psychological Bulletin',
  },
} as const satisfies Record<string, Research>
