/** Sixty days on which something was. */
export const DAYS: readonly Date[] = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n, 9)))
const dayOf = (day: Date): string => day.toISOString().slice(0, 10)
const stamp = (day: Date): string => `${dayOf(day).replaceAll('-', '')}T090000Z`
const numberOf = (day: Date): number => Math.round((+day - +(DAYS[0] ?? 0)) / 86_400_000)

/** Of each source a small export of what was on these days, as files: enough rows that its import writes more than once. */
export const SMALL_EXPORTS: Readonly<Record<string, (days: readonly Date[]) => Readonly<Record<string, string>>>> = {
  linkedin: days => ({
    'Connections.csv': `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${days
      .map(numberOf)
      .map(n => `Ana,Bell${n},https://www.linkedin.com/in/ana${n},,Mill,Lead,0${1 + (n % 9)} Feb 2019\n`)
      .join('')}`,
  }),
  mail: days => ({
    'Inbox.mbox': days
      .map(day => `From ana@one.example ${day.toUTCString()}\nFrom: Ana <ana@one.example>\nTo: me@own.example\nDate: ${day.toUTCString()}\nMessage-ID: <${+day}@one.example>\n\nx\n\n`)
      .join(''),
  }),
  calendar: days => ({
    'own.ics': `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:me@own.example\r\n${days
      .map(day => `BEGIN:VEVENT\r\nUID:${+day}\r\nDTSTART:${stamp(day)}\r\nDURATION:PT30M\r\nORGANIZER:mailto:me@own.example\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@one.example\r\nEND:VEVENT\r\n`)
      .join('')}END:VCALENDAR\r\n`,
  }),
  contacts: days => ({
    'cards.vcf': days
      .map(numberOf)
      .map(n => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Bell${n}\r\nEMAIL:ana${n}@one.example\r\nEND:VCARD\r\n`)
      .join(''),
  }),
  chat: days => ({
    'WhatsApp Chat with Ana Bell.txt': days
      .map(day => `${dayOf(day).split('-').toReversed().join('/')}, 09:00 - ${numberOf(day) % 2 === 0 ? 'Ana Bell' : 'Mara'}: x\n`)
      .join(''),
  }),
  feed: days => ({
    'feed.xml': `<rss version="2.0"><channel><title>Own</title>${days
      .map(day => `<item><title>Piece</title><link>https://own.example/${+day}</link><pubDate>${day.toUTCString()}</pubDate></item>`)
      .join('')}</channel></rss>`,
  }),
  git: days => ({
    'own.gitlog': days
      .map(day => `commit\t${String(+day).padStart(40, '0')}\t\t${day.toISOString()}\t${day.toISOString()}\tMara\tme@own.example\tMara\tme@own.example\twork\nCo-authored-by: Ana <ana@one.example>\n\0\n1\t0\ta.ts\n`)
      .join(''),
  }),
  log: days => ({ 'log.csv': `date,with,minutes\n${days.map(day => `${dayOf(day)},Ana Bell,30\n`).join('')}` }),
  resume: days => ({
    'resume.json': JSON.stringify({
      basics: { name: 'Mara Quell', email: 'me@own.example' },
      skills: days.map(day => ({ name: `Skill ${numberOf(day)}` })),
    }),
  }),
  time: days => ({ 'hours.csv': `date,hours,project\n${days.map(day => `${dayOf(day)},2,Mill\n`).join('')}` }),
} // prettier-ignore

/** What an import of them asks that the files do not say. */
export const SMALL_ANSWERS = {
  'mail:own': 'me@own.example',
  'calendar:own': 'me@own.example',
  'git:who': 'me@own.example',
} as const
