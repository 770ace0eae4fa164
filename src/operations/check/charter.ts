import type { Finding } from '../../model/finding.ts'

/** A row of the charter that the data at hand cannot answer, as a question with the shortest way to an answer. */
export type CharterRow = { readonly charter: string; readonly asks: string; readonly shortest: string }

/** What a reality check answers, in the order of the charter. */
const CHARTER: readonly CharterRow[] = [
  {
    charter: 'M1',
    asks: 'How many of your connections are two-way ties?',
    shortest: 'Import your LinkedIn archive.',
  },
  {
    charter: 'M2',
    asks: 'What led to your results: offers, clients, publications, invitations?',
    shortest: 'Write down your last results on the page of results.',
  },
  {
    charter: 'M3',
    asks: 'Does what you expect of contacts and events come?',
    shortest: 'Import your LinkedIn archive with messages, or write down what you expect of the next one.',
  },
  {
    charter: 'D1',
    asks: 'How much of your contact is one-way or written from a template?',
    shortest: 'Import your LinkedIn archive with messages and invitations.',
  },
  {
    charter: 'D2',
    asks: 'Do your skills keep up with your networking, and which of them fade?',
    shortest: 'Import your LinkedIn archive with skills, then a calendar or a time tracker.',
  },
  {
    charter: 'D3',
    asks: 'Did your count grow and your ties not? How much of your work is shared?',
    shortest: 'Import your LinkedIn archive with messages, and the history of a repository you work in.',
  },
  {
    charter: 'D4',
    asks: 'How varied are the people you are really in touch with?',
    shortest: 'Import your LinkedIn archive; job titles come with it.',
  },
  {
    charter: 'A1',
    asks: 'What stands between you and the role you aim at?',
    shortest: 'Say on the page of skills which role you aim at.',
  },
  {
    charter: 'A2',
    asks: 'Who could help you with what you still lack, and do you keep to what you agreed?',
    shortest: 'Say on the page of skills which role you aim at; who could mentor you follows from titles.',
  },
  {
    charter: 'A3',
    asks: 'Does your work speak where others can find it, and what came of that?',
    shortest: 'Import the feed of your blog or podcast, or write down an idea under Work, Pieces.',
  },
  {
    charter: 'A4',
    asks: 'Do ties that began by working together last better than those from events?',
    shortest: 'Import your LinkedIn archive with positions and messages, then your mail.',
  },
  {
    charter: 'A5',
    asks: 'Do you always meet the same people?',
    shortest: 'Import a calendar in which talks, conferences and other gatherings stand.',
  },
  {
    charter: 'B',
    asks: 'Do your hours lie where you want them?',
    shortest: 'Say on the page of strategy what you want from your hours, then import a calendar or a time tracker.',
  },
]

/** Every row of the charter with the point it answers, in order: what a complete report has to speak of. */
export const CHARTER_POINTS: readonly { readonly charter: string; readonly point: string }[] = [
  { charter: 'M1', point: 'Quantity or quality of ties' },
  { charter: 'M2', point: 'What led to results' },
  { charter: 'M3', point: 'Expectations and what came' },
  { charter: 'D1', point: 'Give and take' },
  { charter: 'D2', point: 'Skills beside networking' },
  { charter: 'D3', point: 'Time, visibility and shared work' },
  { charter: 'D4', point: 'Variety of the circle' },
  { charter: 'A1', point: 'The way to a role' },
  { charter: 'A2', point: 'Mentors and peers' },
  { charter: 'A3', point: 'Work that others can find' },
  { charter: 'A4', point: 'Ties through work' },
  { charter: 'A5', point: 'Rooms and contributions' },
  { charter: 'B', point: 'Balance' },
]

/** Rows of the charter that no finding answered. */
export function unanswered(answered: ReadonlySet<string>, findings: readonly Finding[] = []): CharterRow[] {
  return CHARTER.filter(({ charter }) => !answered.has(charter)).map(row => {
    // who has written down results already is not told to write some down: the finding knows what is missing
    const next = findings.find(one => one.charter === row.charter && one.reading === 'unknown')?.suggests[0]
    return next === undefined ? row : { ...row, shortest: `${next.does} (${next.minutes} min).` }
  })
}
