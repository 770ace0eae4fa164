import { describe, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { readAll } from '../text/reading.fixture.ts'
import { saysOf } from './whatsapp-body.ts'
import { chat } from './chat.ts'

const NAME = 'WhatsApp Chat with Ana Bell.txt'

test('a group that begins with notices of all who joined is a chat, where the file is called one', () => {
  const joined = Array.from(
    { length: 60 },
    (_, n) => `14/03/2026, 21:${10 + (n % 50)} - +44 20 7946 0${100 + n} joined using a group link.`,
  )
  const head = new TextEncoder().encode([...joined, '14/03/2026, 22:03 - Ana Bell: Welcome', ''].join('\n'))
  const taken = ['_chat.txt', 'WhatsApp Chat with The Team.txt', 'notes.txt'].map(
    name => chat.accepts({ name, head }) > 0,
  )
  expect(taken).toEqual([true, true, false])
  const notices = new TextEncoder().encode(joined.join('\n'))
  expect(chat.accepts({ name: '_chat.txt', head: notices })).toBe(0)
})

test.each([
  ['14/03/2026, 21:05 - NUMBER joined using a group link.', 21, 'chat-crowd'],
  ['14/03/2026, 21:05 - NUMBER hat die Gruppe verlassen.', 21, 'chat-crowd'],
  ['[14/03/2026, 21:05:00] NUMBER: \u200eNUMBER joined using a group link.', 21, 'chat-crowd'],
  ['14/03/2026, 21:05 - NUMBER joined using a group link.', 12, 'kept'],
  ['14/03/2026, 21:05 - NUMBER: here I am', 12, 'kept'],
])('those who joined a group and never wrote are in it: %s of %i', async (notice, count, outcome) => {
  const lines = Array.from({ length: 2 * count }, (_, n) =>
    notice.replaceAll('NUMBER', `+44 20 7946 0${100 + (n % count)}`),
  )
  const said = ['Ana Bell: Welcome', 'Mara Quell: Thanks'].map(one =>
    notice.startsWith('[') ? `[14/03/2026, 22:03:00] ${one}` : `14/03/2026, 22:03 - ${one}`,
  )
  const { observations, codes } = await readAll(chat, { '_chat.txt': [...lines, ...said, ''].join('\n') })
  expect(codes['chat-crowd'] ?? 0).toBe(outcome === 'kept' ? 0 : 2)
  if (outcome === 'kept') expect(observations.map(row)).toEqual(expect.arrayContaining(['in 21:03:00', 'out 21:03:00']))
})

describe('who wrote it is told', () => {
  test('where a Chinese app writes what was sent straight after the colon', async () => {
    const text = `[2026/3/14 09:54:55] Ana Bell: \u200e消息和通话已进行端到端加密。
\u200e[2026/3/14 09:54:56] Ana Bell:\u200e<附件：00000093-PHOTO-2026-03-14-09-54-56.jpg>
\u200e[2026/3/14 09:55:10] Mara Quell:\u200e视频已忽略
[2026/3/14 09:56:10] Mara Quell: 好
`
    const { observations, codes } = await readAll(chat, { [NAME]: text })
    expect(observations.map(row)).toEqual(['in 08:54:56 +1', 'out 08:55:10 +1', 'out 08:56:10'])
    expect(codes).toEqual({ 'chat-notice': 1 })
  })

  test('where a message begins with an empty line, and an editor took the space before it', async () => {
    const text = '3/14/26, 2:38 PM - Ana Bell:\n\n\nat last: done\n3/14/26, 2:40 PM - Mara Quell: Good\n'
    const { observations, codes } = await readAll(chat, { [NAME]: text }, { keepText: 'all' })
    expect(observations.map(row)).toEqual(['in 13:38:00', 'out 13:40:00'])
    expect(observations[0]?.detail).toMatchObject({ text: 'at last: done' })
    expect(codes).toEqual({})
  })

  test('in exports of iPhones before 2018, whose stamps stand alone', async () => {
    const text = `29/04/16 14:13:24: Ana Bell created this group
29/04/16 14:13:30: Ana Bell: hi
12.05.2016 09:00:00 is when we start
29/04/16 14:14:02: Mara Quell: hello: there
`
    const { observations, codes } = await readAll(chat, { [NAME]: text })
    expect(observations.map(row)).toEqual(['in 12:13:30', 'out 12:14:02'])
    expect(codes).toEqual({ 'chat-notice': 1 })
  })

  test.each([
    ['[14:37, 29/1/2026] Ana Bell: hi\n[14:38, 29/1/2026] Mara Quell: hey\n', ['in 13:37:00', 'out 13:38:00']],
    [
      '[下午2:37, 2026年1月29日] Ana Bell: 好\n[2026] is no stamp\n[下午2:38, 2026年1月29日] Mara Quell: 好\n',
      ['in 13:37:00', 'out 13:38:00'],
    ],
  ])('in what was copied out of the app in a browser: %j', async (text, rows) => {
    const { observations, codes } = await readAll(chat, { [NAME]: text })
    expect(observations.map(row)).toEqual(rows)
    expect(codes).toEqual({})
  })

  test('and not in a log that somebody pasted into a chat', async () => {
    const text = `3/14/26, 2:38 PM - Ana Bell: it says
2026-03-14 14:13:24: server: stopped
3/14/26, 2:40 PM - Mara Quell: Good
`
    const { observations } = await readAll(chat, { [NAME]: text })
    expect(observations.map(row)).toEqual(['in 13:38:00', 'out 13:40:00'])
  })
})

test('a log of a program is no chat, whatever stands in its lines', () => {
  const head = new TextEncoder().encode('2026-03-14 14:13:24: server: stopped\n2026-03-14 14:13:25: server: up\n')
  expect(chat.accepts({ name: 'server.txt', head })).toBe(0)
  expect(chat.accepts({ name: 'WhatsApp Chat - Ana/_chat.txt', head })).toBeGreaterThan(0)
})

test.each([
  ['\u200ese omitió la nota de video', { text: '', attachments: 1 }],
  ['null', null],
  ['null and void, as they say', { text: 'null and void, as they say', attachments: 0 }],
  ['Missed voice call, \u200eTap to call back', null],
  [
    'Missed voice call from the bank again,\ncan you look?',
    { text: 'Missed voice call from the bank again,\ncan you look?', attachments: 0 },
  ],
])('%j', (raw, says) => {
  expect(saysOf(raw)).toEqual(says)
})

function row({ at, people, detail }: Observation): string {
  const attachments = 'attachments' in detail ? ` +${String(detail.attachments)}` : ''
  return `${people[0]?.direction ?? '-'} ${new Date(at ?? 0).toISOString().slice(11, 19)}${attachments}`
}
