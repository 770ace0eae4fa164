import type { Rule, When } from './rules.ts'

/** Words of five languages that calendars and timers are written in; first those that say most. Our judgement, editable. */
const TABLE: readonly (readonly [id: string, lever: Rule['lever'], confidence: number, when: When])[] = [
  [
    'private',
    null,
    0.85,
    {
      words: words(
        'private|personal|dentist|doctor|birthday|holiday|vacation|gym|school run|zahnarzt|urlaub|geburtstag|prive|vakantie|verjaardag|vacances|anniversaire|vacaciones',
      ),
    },
  ],
  [
    'mentoring',
    'mentorship',
    0.85,
    { words: words('mentor*|mentee*|coaching|office hours|sponsor talk|mentorat|mentoria') },
  ],
  [
    'volunteering',
    'volunteering',
    0.85,
    {
      words: words(
        'volunteer*|pro bono|charity|food bank|non-?profit|ehrenamt*|verein*|vrijwillig*|benevol*|voluntari*',
      ),
    },
  ],
  [
    'learning',
    'skill',
    0.8,
    {
      words: words(
        'course|class|lesson|study|studying|learning|training|tutorial|certif*|exam|practice|practise|kata|reading group|workshop|bootcamp|kurs|lernen|schulung|weiterbildung|cursus|studie|opleiding|oefenen|formation|cours|curso|estudio',
      ),
    },
  ],
  [
    'publishing',
    'brand',
    0.75,
    {
      words: words(
        'blog|blogging|newsletter|podcast|article|linkedin post|post draft|keynote|slides for|talk prep*|speaking|portfolio|personal site|vortrag|artikel|beitrag|lezing',
      ),
    },
  ],
  [
    'events',
    'networking',
    0.85,
    {
      words: words(
        'meet-?up|conference|conf|networking|mixer|summit|expo|trade fair|after-?work|borrel|stammtisch|drinks|user group|unconference|alumni|messe|kongress|congres|congreso|salon',
      ),
    },
  ],
  // after what a title says outright: a conference with one's mentor is a conference
  ['with-mentor', 'mentorship', 0.8, { mentor: true, people: 'one' }],
  ['with-mentors', 'mentorship', 0.6, { mentor: true, people: 'few' }],
  [
    'coffee',
    'networking',
    0.65,
    {
      words: words(
        'coffee|catch-?up|intro call|introduction|get to know|lunch with|breakfast with|dinner with|kaffee|koffie|cafe with|kennenlernen|kennismaking|bijpraten',
      ),
    },
  ],
  [
    'interviews',
    'networking',
    0.5,
    { words: words('recruiter|recruiting call|interview|job fair|bewerbung*|sollicitatie*') },
  ],
  [
    'side-project',
    'project',
    0.75,
    { words: words('side project|open source|oss|hackathon|hobby project|nebenprojekt|zijproject') },
  ],
  ['linkedin', 'networking', 0.7, { channel: 'linkedin', clock: 'mail' }],
  [
    'standing',
    'core-work',
    0.85,
    {
      words: words(
        'stand-?up|daily|sprint|planning|retro*|refinement|grooming|all hands|town hall|1:1|1-1|one on one|review|demo|deploy*|incident|on-?call|kick-?off|jour fixe|weekly|team',
      ),
    },
  ],
  ['series', 'core-work', 0.6, { clock: 'meeting', series: true }],
  ['timer-at-work', 'core-work', 0.9, { clock: 'timer', free: false }],
  ['screen-at-work', 'core-work', 0.8, { clock: 'device', free: false }],
  ['commits-at-work', 'core-work', 0.75, { clock: 'commit', free: false }],
  ['commits-in-free-time', 'project', 0.8, { clock: 'commit', free: true }],
  ['mail-at-work', 'core-work', 0.6, { channel: 'mail', clock: 'mail', free: false }],
  ['group-meeting', 'core-work', 0.45, { clock: 'meeting', people: 'few' }],
]

/** The rules that are there before the user says anything, the surest first. */
export const BUILT_IN: readonly Rule[] = TABLE.map(([id, lever, confidence, when]) => ({
  id,
  when,
  lever,
  confidence,
  from: 'built-in',
  on: true,
}))

/** `a-?b` stands for both spellings. */
function words(text: string): string[] {
  return text
    .split('|')
    .flatMap(word =>
      word.includes('-?') ? [word.replace('-?', ''), word.replace('-?', '-'), word.replace('-?', ' ')] : [word],
    )
}
