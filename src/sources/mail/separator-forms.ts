/**
 * What an mbox separator that does not end as asctime writes shows of itself. `dated`: it holds a moment, any header may
 * follow. `bare`: a moment as hardly any program writes it, or a mark of one; it must also stand after a blank line.
 * `headed`: a sender at most; `unsaid`: not even that. Those two need the head of a real message behind them as well.
 * `empty`: nothing at all, and `dash`: the dash of Mozilla alone, which hardly any letter holds on a line of its own.
 */
type Form = 'dated' | 'bare' | 'dash' | 'empty' | 'headed' | 'unsaid'

/** Which form the line `From ...` has. */
export function formOf(line: string): Form {
  const text = line.trimEnd()
  if (text === 'From') return 'empty'
  if (text === 'From -') return 'dash'
  const moment = MOMENT.exec(text)
  // a day and an hour alone may be an appointment
  if (moment !== null && (saysYear(moment) || isAddressed(text.slice(5, moment.index)))) return 'dated'
  if (EARLY.test(text)) return 'dated'
  if (FOREIGN.test(text) || BARE.test(text)) return 'bare'
  const figures = FIGURES.exec(text)
  if (figures !== null) return isNamed(text.slice(5, figures.index)) ? 'bare' : 'unsaid'
  return isSender(text.slice(5)) ? 'headed' : 'unsaid'
}

/** Whether a line follows that is one message's first, known as mail's alone: the more the separator shows, the less it need be. */
export function opensMessage(next: string, form: Form): boolean {
  return (form === 'empty' ? ANY_HEAD : form === 'unsaid' ? SURE_HEAD : HEAD).test(next)
}

/** The date that the separator line itself holds, as text after its sender; '' where there is none. */
export function separatorDate(line: string): string {
  const text = line.trimEnd()
  const found = MOMENT.exec(text)?.[0] ?? EARLY.exec(text)?.[1] ?? FIGURES.exec(text)?.[0] ?? DAY.exec(text)?.[0] ?? ''
  return found.trim()
}

/** One word, or words with an address in them. */
function isSender(text: string): boolean {
  return /^\S*$/.test(text.trim()) || isAddressed(text)
}

/** An address, or what writers put where there is none. */
function isNamed(text: string): boolean {
  return /^(?:-|MAILER-DAEMON)$/.test(text.trim()) || isAddressed(text)
}

function isAddressed(text: string): boolean {
  return text.includes('@') || / at \S+\.\S/.test(text)
}

function saysYear([, weekday, before, within, rest]: RegExpExecArray): boolean {
  return (weekday ?? before ?? within) !== undefined || /\d{3}/.test(rest ?? '')
}

const WEEKDAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*'
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*'
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?`
/** Zones by name or offset, comments with their names, a year: no words of a letter. Counted, so that no line takes long. */
const REST = String.raw`(?: +(?:[+-]\d{1,2}:?\d{0,2}|\d{2,4}|"?[A-Z]{1,5}"?(?:[+-]?\d{1,4}(?:[A-Z]{3})?)?|\([^()]{1,60}\)|[A-Z][a-z]{2,9} (?:Standard|Daylight|Summer) Time)|[+-]\d{2}:\d{2}|Z| ?[AaPp]\.?[Mm]\.?){0,6}`
const REMOTE = String.raw`(?: remote from \S+(?: .*)?)?`

/** As asctime, RFC 5322 and JavaScript write, or near to it, up to the line's end. */
const MOMENT = new RegExp(
  String.raw`\s(${WEEKDAY},?\s+)?(?:${MONTH} +\d{1,2}(,? +\d{4})?|\d{1,2}[ -]${MONTH}([ -]\d{2,4})?),? +${CLOCK}(${REST})${REMOTE}$`,
)
/** One word of a sender, a whole date, and anything behind it. */
const EARLY = new RegExp(String.raw`^From +\S+ +(${WEEKDAY} +${MONTH} +\d{1,2} +\d{2}:\d{2}:\d{2} +\d{4}) +\S`)
/** Asctime with the names of other languages. */
const FOREIGN = new RegExp(
  String.raw`\s[^\s\d]{2,12},? +(?:[^\s\d]{3,12} +\d{1,2}|\d{1,2}\.? +[^\s\d]{3,12}) +(?:\d{4} +${CLOCK}|\d{1,2}:\d{2}:\d{2}(?: +[A-Z]{3,5})? +\d{4})$`,
)
const FIGURES = new RegExp(
  String.raw`\s(?:\d{4}[-/]\d{2}[-/]\d{2}[T ]${CLOCK}(?:Z|${REST})|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? +${CLOCK}${REST})$`,
)
const DAY = new RegExp(
  String.raw`\s(?:${WEEKDAY},? +)?(?:\d{1,2}[ -]${MONTH}[ -]\d{4}|${MONTH} +\d{1,2},? +\d{4}|\d{4}-\d{2}-\d{2})$`,
)
/** Some writers give an address alone, or a number that an archive of newsgroups counts by. */
const BARE = /^From +(?:\S+@\S+|-?\d{9,20})$/

const HEAD =
  /^(?:From|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|X-(?:Mozilla|Google|GM|Gmail)-[\w-]+|X-Account-Key|X-UIDL): ?/i
/** Behind a line of nothing but "From " no letter goes on like this; Thunderbird writes it before whatever a message begins with. */
const ANY_HEAD =
  /^(?:From|Date|Sender|Received|Return-Path|Delivered-To|Message-ID|References|In-Reply-To|MIME-Version|Content-[\w-]+|User-Agent|DKIM-Signature|DomainKey-Signature|Authentication-Results|ARC-[\w-]+|List-[\w-]+|Received-SPF|X-[\w-]+): ?/i
const SURE_HEAD =
  /^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|X-(?:Mozilla|Google|GM|Gmail)-[\w-]+|X-Account-Key|X-UIDL): ?/i
