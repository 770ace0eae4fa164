/**
 * A rule of vCalendar 1.0 ("D1 #5", "W2 MO WE 19971224T000000", "MP1 1+ MO #3") as the parts of an RRULE; null where it is
 * none. "#0" is without end; a rule that says neither how often nor until when holds twice, as the format has it. A rule
 * inside a rule ("YM1 6 MP1 1+ SA #5") narrows it down. Times of day in a rule are as at the start.
 * @example readOldRule('MP1 1+ MO 2- FR #3') // { freq: 'MONTHLY', interval: '1', count: '3', byday: ['1MO', '-2FR'] }
 */
export function readOldRule(text: string): Readonly<Record<string, unknown>> | null {
  const [head = '', ...words] = text.trim().toUpperCase().split(/\s+/).slice(0, 200)
  const first = HEAD.exec(head)
  if (first === null) return null
  let kind = first[1] ?? ''
  let ends: Readonly<Record<string, string>> = { count: '2' }
  let nth = ''
  const lists: Record<string, string[]> = {}
  for (const word of words) {
    const inner = HEAD.exec(word)
    if (inner !== null) kind = inner[1] ?? ''
    else if (word.startsWith('#')) ends = word === '#0' ? {} : { count: word.slice(1) }
    else if (/^\d{8}(?:T\d{6}Z?)?$/.test(word)) ends = { until: word }
    else if (kind === 'MP' && /^\d[+-]$/.test(word)) nth = signed(word)
    else if (WEEKDAY.test(word)) list(lists, 'byday').push(`${kind === 'MP' ? nth : ''}${word}`)
    else if (kind === 'MD' && word === 'LD') list(lists, 'bymonthday').push('-1')
    else if (kind in NUMBERED && /^\d{1,3}[+-]?$/.test(word)) list(lists, NUMBERED[kind] ?? '').push(signed(word))
    else if (!/^\d{4}$/.test(word)) return null
  }
  return { freq: FREQUENCIES[first[1] ?? ''], interval: first[2], ...ends, ...lists }
}

const HEAD = /^(MP|MD|YM|YD|D|W|M)(\d{1,4})$/
const WEEKDAY = /^(?:MO|TU|WE|TH|FR|SA|SU)$/
const FREQUENCIES: Readonly<Record<string, string>> = {
  M: 'MINUTELY', D: 'DAILY', W: 'WEEKLY', MP: 'MONTHLY', MD: 'MONTHLY', YM: 'YEARLY', YD: 'YEARLY',
} // prettier-ignore
const NUMBERED: Readonly<Record<string, string>> = { MD: 'bymonthday', YM: 'bymonth', YD: 'byyearday' }

/** "2-" is the second from the end. */
function signed(word: string): string {
  const number = Number.parseInt(word, 10)
  return word.endsWith('-') ? `-${number}` : `${number}`
}

function list(lists: Record<string, string[]>, name: string): string[] {
  return (lists[name] ??= [])
}
