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
  mentoringTrial: {
    class: 'A',
    says: 'Women in economics who were drawn by lot for a two-day mentoring workshop had about three papers and 0.4 grants more five years later.',
    source: 'CeMENT, a trial with those of 2004',
  },
  mentoringSmall: {
    class: 'C',
    says: 'People who are mentored are more satisfied with their work; with pay and promotion mentoring goes together only a little.',
    source: 'Allen and others 2004',
  },
  mentoringRelationship: {
    class: 'C',
    says: 'Over 173 studies, practical support by a mentor goes with satisfaction (.36), and the quality of the relationship with ties to others (.54).',
    source: 'Eby and others 2013',
  },
  mentoringOtherCauses: {
    class: 'C',
    says: 'That mentored people are more satisfied holds up beside other explanations; their pay and promotions are mostly explained by those.',
    source: 'Kammeyer-Mueller and Judge 2008',
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
  volunteeringCallbacks: {
    class: 'B',
    says: 'In a Belgian experiment with applications, one entry of volunteering raised call-backs by 7.3 points; more entries did not add.',
    source: 'Baert and Vujic 2018, Journal of Population Economics',
  },
  conferences: {
    class: 'B',
    says: 'When a conference was cancelled, those who would have met there were 16 % less likely to write a paper together: events can begin shared work.',
    source: 'Campos, Leon and McQuillin 2018',
  },
  ranksNotVolume: {
    class: 'B',
    says: 'Among people who contributed to Apache projects, contributing more did not raise wages; a rank given by the others did.',
    source: 'Hann and others 2013',
  },
  tracesOfWork: {
    class: 'C',
    says: 'Employers who were interviewed took traces of activity in shared projects as reliable signs of what somebody can do.',
    source: 'Marlow and Dabbish 2013',
  },
  personalBrand: {
    class: 'C',
    says: 'People who work on their personal brand feel more employable, and more satisfied through that. Both are what people say of themselves; no trial was found.',
    source: 'Gorbatov and others 2019',
  },
  linkedinTraining: {
    class: 'A',
    says: 'Training job seekers to use LinkedIn raised employment by 7 points, and the gain lasted a year.',
    source: 'Wheeler and others 2022, American Economic Journal: Applied Economics',
  },
  networkingPay: {
    class: 'C',
    says: 'Over three years, people who networked more earned more and their pay grew faster. That is seen together, not caused.',
    source: 'Wolff and Moser 2009, Journal of Applied Psychology',
  },
  coursesPay: {
    class: 'B',
    says: 'A training course goes with about 2.6 % more pay, and with less in the more careful studies.',
    source: 'Haelermans and Borghans 2012, British Journal of Industrial Relations',
  },
  searchSkills: {
    class: 'B',
    says: 'Programmes for job seekers raised the odds of a job 2.67 times (odds, not chances), but only those that built skills and motivation both.',
    source: 'Liu, Huang and Wang 2014, Psychological Bulletin',
  },
  goalMonitoring: {
    class: 'A',
    says: 'Recording and reviewing progress helps people reach goals (138 trials, d = 0.40).',
    source: 'Harkin and others 2016, Psychological Bulletin',
  },
  skillFading: {
    class: 'B',
    says: 'Without use, trained skills lose half of what training added in about 6.5 to 13 months; they come back faster than they came.',
    source: 'Tatel and Ackerman 2024, Psychological Bulletin',
  },
  selfRatings: {
    class: 'B',
    says: 'What people say of their own skill agrees only weakly with what they do (correlation about .29 over 22 reviews); more so for specific, familiar tasks.',
    source: 'Zell and Krizan 2014',
  },
} as const satisfies Record<string, Research>
