import { expect, test } from 'vitest'
import { BlockCutter } from './blocks.ts'

function cut(text: string): string[] {
  const cutter = new BlockCutter()
  return [...cutter.push(text.split('|')), ...cutter.end()].map(block =>
    block.kind === 'property'
      ? `${block.name}=${block.value}`
      : block.kind === 'calendar'
        ? block.kind
        : `${block.kind}${block.number}${block.torn ? '!' : ''}(${block.lines.join()})`,
  )
}

test.each([
  [
    'one event',
    'BEGIN:VCALENDAR|VERSION:2.0|BEGIN:VEVENT|a:1|END:VEVENT|END:VCALENDAR',
    ['calendar', 'VERSION=2.0', 'event1(a:1)'],
  ],
  ['small letters', 'begin:vcalendar|begin:vevent|a:1|end:vevent', ['calendar', 'event1(a:1)']],
  ['no calendar around it', 'BEGIN:VEVENT|a:1|END:VEVENT', ['event1(a:1)']],
  ['an alarm inside', 'BEGIN:VEVENT|a:1|BEGIN:VALARM|x:1|END:VALARM|b:2|END:VEVENT', ['event1(a:1,b:2)']],
  ['no end before the next', 'BEGIN:VEVENT|a:1|BEGIN:VEVENT|b:2|END:VEVENT', ['event1!(a:1)', 'event2(b:2)']],
  ['no end at all', 'BEGIN:VEVENT|a:1', ['event1!(a:1)']],
  [
    'the calendar ends first',
    'BEGIN:VEVENT|a:1|END:VCALENDAR|BEGIN:VEVENT|b:2|END:VEVENT',
    ['event1!(a:1)', 'event2(b:2)'],
  ],
  [
    'an alarm without end',
    'BEGIN:VEVENT|a:1|BEGIN:VALARM|x:1|END:VEVENT|BEGIN:VEVENT|b:2|END:VEVENT',
    ['event1(a:1)', 'event2(b:2)'],
  ],
  ['a to-do', 'BEGIN:VTODO|x:1|END:VTODO|METHOD:CANCEL', ['METHOD=CANCEL']],
  ['a to-do without end', 'BEGIN:VTODO|x:1|BEGIN:VEVENT|a:1|END:VEVENT|P;x=1:2', ['event1(a:1)', 'P=2']],
  [
    'a zone with its parts',
    'BEGIN:VTIMEZONE|TZID:x|BEGIN:STANDARD|a:1|END:STANDARD|END:VTIMEZONE',
    ['zone1(TZID:x,BEGIN:STANDARD,a:1,END:STANDARD)'],
  ],
  [
    'properties that mail has broken',
    `BEGIN:VEVENT|ATTENDEE;CN="'ana|@x.example'":mailto:ana@x.example|ATTENDEE;CN="Bo"|:| mailto:b@x.example|UID;x=1|DTSTART:1|END:VEVENT`,
    [
      `event1(ATTENDEE;CN="'ana@x.example'":mailto:ana@x.example,ATTENDEE;CN="Bo":, mailto:b@x.example,UID;x=1,DTSTART:1)`,
    ],
  ],
  ['ends without beginnings', 'END:VEVENT|END:X|A:1', ['A=1']],
  ['lines that are nothing', 'x|:y||', []],
])('%s', (_what, text, expected) => expect(cut(text)).toEqual(expected))

test('the same however the lines come', () => {
  const lines = 'BEGIN:VEVENT|a:1|BEGIN:VALARM|x:1|END:VALARM|b:2|END:VEVENT|BEGIN:VEVENT|c:3|END:VEVENT'.split('|')
  const cutter = new BlockCutter()
  const one = lines.flatMap(line => cutter.push([line]))
  expect(one).toEqual(new BlockCutter().push(lines))
})

test('an event of a million lines is cut', () => {
  const cutter = new BlockCutter()
  const lines = ['BEGIN:VEVENT', ...Array.from({ length: 1_000_000 }, () => 'x:1'), 'END:VEVENT']
  const [block] = cutter.push(lines)
  expect(block?.kind === 'event' && block.lines.length).toBe(20_000)
})
