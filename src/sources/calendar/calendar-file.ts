import type { Reading, SourceFile } from '../../model/source.ts'
import { contentLines } from '../text/content-lines.ts'
import { encodingNote } from '../text/encodings.ts'
import { BlockCutter } from './blocks.ts'
import type { Block } from './blocks.ts'
import { CalendarBook, uidOf } from './calendar-book.ts'
import { readEvent } from './event.ts'
import type { CalendarEvent } from './event.ts'
import { changedId } from './occurrences.ts'
import { twinsOf } from './twins.ts'
import { inZone } from './wall.ts'
import type { Wall } from './wall.ts'
import { Zones } from './zones.ts'

/** A calendar file as read: its events by UID, its zones, the name it gives itself, how many events it holds. */
export type CalendarFile = { readonly book: CalendarBook; readonly zones: Zones; readonly name: string }

/** Reads one calendar to its end. Beyond `calendarBytes` nothing is read, and the ledger says so. */
export async function readCalendarFile(file: SourceFile, reading: Reading): Promise<CalendarFile> {
  const { ledger, limits } = reading
  ledger.file(file.name, 'calendar', 'event', 'read')
  const cutter = new BlockCutter()
  const zones = new Zones(reading.zone)
  const page: Page = {
    file: file.name,
    book: new CalendarBook(),
    zones,
    reading,
    method: '',
    hasEvents: false,
    name: '',
    zone: '',
    open: [],
    waiting: [],
  }
  const note = encodingNote(file.name, ledger)
  for await (const { lines, clipped } of contentLines(capped(file, reading), limits.fieldBytes, note)) {
    if (clipped > 0) ledger.warned(file.name, 'W_ICS_LIMIT', 'A property longer than the cap fieldBytes was cut.')
    for (const block of cutter.push(lines)) take(block, page)
  }
  for (const block of cutter.end()) take(block, page)
  close(page)
  for (const event of page.waiting) enter(event, page)
  if (!page.hasEvents) ledger.file(file.name, 'calendar', 'event', 'read', NO_EVENTS)
  return { book: page.book, zones, name: page.name }
}

const NO_EVENTS = 'It holds no event: tasks, journals, free times and time zones are not read.'

type Page = {
  readonly file: string
  readonly book: CalendarBook
  readonly zones: Zones
  readonly reading: Reading
  /** what stands over the events: that they are called off, or only an answer to an invitation */
  method: string
  hasEvents: boolean
  name: string
  /** of the calendar that is being read: its zone (X-WR-TIMEZONE) and its events; a file may hold several */
  zone: string
  open: CalendarEvent[]
  /** changes of single times: which time is meant can need a zone that comes later in the file */
  readonly waiting: CalendarEvent[]
}

async function* capped(file: SourceFile, { ledger, limits }: Reading): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of file.open()) {
    read += chunk.length
    if (read > limits.calendarBytes) {
      const says = `The file is larger than the cap calendarBytes (${limits.calendarBytes}): what lies beyond was not read.`
      ledger.warned(file.name, 'W_ICS_LIMIT', says)
      return
    }
    yield chunk
  }
}

function take(block: Block, page: Page): void {
  if (block.kind === 'zone') page.zones.learn(block.lines)
  else if (block.kind === 'calendar') close(page)
  else if (block.kind === 'property') {
    if (block.name === 'METHOD') page.method = block.value.toUpperCase()
    if (block.name === 'X-WR-TIMEZONE') page.zone = block.value.slice(0, 300)
    if (block.name === 'X-WR-CALNAME' && page.name === '') page.name = block.value.slice(0, 300)
  } else takeEvent(block, page)
}

/** What people send one another about a meeting (RFC 5546): it names who answers, not who is there. */
const ANSWERS: ReadonlySet<string> = new Set(['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH'])
const ANSWER = 'It is an answer to an invitation, or a proposal, not the meeting itself.'

function takeEvent(block: Extract<Block, { kind: 'event' | 'zone' }>, page: Page): void {
  const { ledger } = page.reading
  page.hasEvents = true
  const at = { line: block.number }
  if (ANSWERS.has(page.method)) return ledger.skipped(page.file, 'calendar-reply', ANSWER, at)
  const faults = { bad: [], limits: [] }
  const event = readEvent(block.lines, block.number, faults)
  const raw = (): { line: number; raw: string } => ({ ...at, raw: block.lines.slice(0, 40).join('\n').slice(0, 2_000) })
  if (event === null) {
    ledger.failed(page.file, 'E_ICS_START', 'The event has no start that is a date.', raw())
    return
  }
  if (faults.bad.length > 0)
    ledger.warned(
      page.file,
      'W_ICS_PROPERTY',
      `Could not read ${[...new Set<string>(faults.bad)].join(', ')}: left out.`,
      raw(),
    )
  if (faults.limits.length > 0)
    ledger.warned(
      page.file,
      'W_ICS_LIMIT',
      `More ${faults.limits.join(', ')} than any event has: the rest was left out.`,
      at,
    )
  if (block.torn) ledger.warned(page.file, 'W_ICS_TORN', 'The event has no end: it was read as far as it goes.', at)
  const read = page.method === 'CANCEL' ? { ...event, cancelled: true } : event
  page.open.push(read)
}

/** At the end of one calendar its zone and those it defines are known: what is written in them is, from here on, told apart. */
function close(page: Page): void {
  const home = page.zones.knows(page.zone) ? page.zone : ''
  const twins = twinsOf(page.open)
  const settled = (wall: Wall): Wall => page.zones.settled(wall, home)
  for (const read of page.open) {
    const event = {
      ...read,
      // before the zone is put in: an event without a name is known by its start as written
      uid: uidOf(read),
      twin: twins.get(read) ?? '',
      start: settled(read.start),
      end: read.end && settled(read.end),
      recurrence: read.recurrence && settled(read.recurrence),
      added: read.added.map(one => ({ ...one, wall: settled(one.wall), end: one.end && settled(one.end) })),
      removed: read.removed.map(settled),
    }
    if (event.recurrence === null) enter(event, page)
    else page.waiting.push(event)
  }
  page.zones.endOfCalendar()
  page.open = []
  page.zone = ''
  page.method = ''
}

function enter(read: CalendarEvent, page: Page): void {
  const series = page.book.entries.get(read.uid)?.master?.start ?? null
  const recurrence = read.recurrence === null ? null : inZone(read.recurrence, (series ?? read.start).zone)
  const event = recurrence === read.recurrence ? read : { ...read, recurrence }
  const older = page.book.put(event, recurrence === null ? null : changedId(recurrence, series, page.zones))
  if (older === null) return
  const says = 'Another version of the same event in this file counts instead.'
  page.reading.ledger.skipped(page.file, 'calendar-superseded', says, { line: older.number })
}
