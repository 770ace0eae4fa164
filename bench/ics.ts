import ICAL from 'ical.js'
import { readingFor } from './read-alone.ts'
import { calendar } from '../src/sources/calendar/calendar.ts'
import { ratioRow } from './row.ts'
import type { Row } from './row.ts'

const EVENTS = 50_000
const FROM = Date.UTC(2016, 0, 4, 8)

/** 50,000 made events to observations, against the bare parse of ical.js, which makes a tree of the same text; best of three. */
export async function benchIcs(): Promise<Row[]> {
  const text = madeCalendar()
  const bytes = new TextEncoder().encode(text)
  const ours: number[] = []
  const theirs: number[] = []
  for (let i = 0; i < 3; i++) {
    theirs.push(timed(() => ICAL.parse(text)))
    const from = performance.now()
    let kept = 0
    for await (const batch of calendar.read([fileOf(bytes)], readingFor('own@made.example'))) kept += batch.length
    ours.push((performance.now() - from) / 1000)
    if (kept < EVENTS * 0.9) throw new Error(`only ${kept} of ${EVENTS} events were kept`)
  }
  const peer = { says: 'ICAL.parse of the same text', value: Math.min(...theirs) }
  return [ratioRow('ics-time', `${EVENTS} events to observations`, Math.min(...ours), 's', peer, 3)]
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return (performance.now() - from) / 1000
}

/** Meetings of one to four people, one in fifty of them weekly, with zones, folded lines and a text. */
export function madeCalendar(): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//made//for the benchmark//EN']
  for (let i = 0; i < EVENTS; i++) {
    const start = new Date(FROM + i * 5_400_000)
    lines.push(
      'BEGIN:VEVENT',
      `UID:${i}-${(i * 7919) % 1_000_003}@made.example`,
      'DTSTAMP:20251101T080000Z',
      `DTSTART;TZID=Europe/Berlin:${stamp(start)}`,
      `DTEND;TZID=Europe/Berlin:${stamp(new Date(start.getTime() + 3_600_000))}`,
      `SUMMARY:Meeting ${i}\\, about what is next`,
      `DESCRIPTION:Some words about it that are long enough to be folded over two\r\n  lines of the file\\, number ${i}.`,
      'ORGANIZER;CN=Own Name:mailto:own@made.example',
    )
    for (let n = 0; n <= i % 4; n++)
      lines.push(
        `ATTENDEE;CN=Person ${(i * 3 + n) % 900};PARTSTAT=ACCEPTED:mailto:person${(i * 3 + n) % 900}@made.example`,
      )
    if (i % 50 === 0) lines.push('RRULE:FREQ=WEEKLY;COUNT=6')
    lines.push('STATUS:CONFIRMED', 'SEQUENCE:0', 'END:VEVENT')
  }
  return `${lines.join('\r\n')}\r\nEND:VCALENDAR\r\n`
}

function stamp(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+Z/g, '')
}

function fileOf(bytes: Uint8Array) {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1 << 18) yield bytes.subarray(at, at + (1 << 18))
  }
  return { name: 'made.ics', size: bytes.length, open }
}
