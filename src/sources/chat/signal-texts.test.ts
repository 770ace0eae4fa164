import { expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'

const NOBODY = { ego: { names: [], emails: [], urls: [], phones: [] } }

function says({ people, detail, at }: Observation): string {
  const names = people.map(({ who }) => who.name ?? '').join('+')
  return `${new Date(at ?? 0).toISOString().slice(0, 19)} ${people[0]?.direction} ${names} ${'chars' in detail ? detail.chars : ''}`
}

const ASKED = [
  '2026-03-14T13:38:05 in Ana Bell 2',
  '2026-03-14T13:39:00 out Ana Bell 9',
  '2026-03-14T13:40:00 in Ana Bell 0',
]

/** Ana asks, you answer in two lines, she sends a picture; a notice is in between. */
const FORMS: Readonly<Record<string, readonly [name: string, text: string]>> = {
  sigtop: [
    'Ana Bell (+31655500101).txt',
    `Conversation: Ana Bell (+31655500101)

From: Ana Bell (+31655500101)
Type: incoming
Sent: Sat, 14 Mar 2026 14:38:05 +0100
Received: Sat, 14 Mar 2026 14:38:06 +0100
Reaction: x from You

hi

Type: keychange
Sent: Sat, 14 Mar 2026 14:38:30 +0100

From: You
Type: outgoing
Sent: Sat, 14 Mar 2026 08:39:00 -0500

> From: Ana Bell (+31655500101)
> Sent: Sat, 14 Mar 2026 14:38:05 +0100
>
> hi

two
lines

From: Ana Bell (+31655500101)
Type: incoming
Sent: Sat, 14 Mar 2026 14:40:00 +0100
Received: Sat, 14 Mar 2026 14:40:00 +0100
Attachment: a.jpg (image/jpeg, 5 bytes)

`,
  ],
  'signalbackup-tools': [
    'Ana Bell (_id12).txt',
    `[Mar 14, 2026 14:38:05] <Ana Bell> hi
[Mar 14, 2026 14:38:30] *** Your safety number with Ana Bell has changed.
[Mar 14, 2026 14:39:00] <Mara Q.> two
lines
[Mar 14, 2026 14:40:00] *** <Ana Bell> sent file "a.jpg"
`,
  ],
}

test.each(Object.entries(FORMS))('a chat of Signal as %s writes it', async (_by, [name, text]) => {
  expect(chat.accepts({ name, head: headOf(text) })).toBe(0.85)
  const { observations, codes } = await readAll(chat, { [name]: text }, NOBODY)
  expect(observations.map(says)).toEqual(ASKED)
  expect(codes).toEqual({ 'chat-notice': 1 })
})

test('whom nobody answered is still known from the first line', async () => {
  const text = 'Conversation: Bo Ek\n\nFrom: You\nType: outgoing\nSent: Sat, 14 Mar 2026 14:39:00 +0100\n\nhello\n\n'
  const { observations } = await readAll(chat, { 'Bo Ek.txt': text }, NOBODY)
  expect(observations.map(says)).toEqual(['2026-03-14T13:39:00 out Bo Ek 5'])
})

test('a chat of WeChat as WeChatMsg writes it', async () => {
  const text = `\ufefflocalId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender
1,21,1,0,0,1773495485,,hi,2026-03-14 21:38:05,Ana Bell,ana,wxid_ana
2,21,1,0,1,1773495540,,"two
lines",2026-03-14 21:39:00,Ana Bell,ana,wxid_ana
3,21,3,0,0,1773495600,,"<msg><img /></msg>",2026-03-14 21:40:00,Ana Bell,ana,wxid_ana
4,21,10000,0,0,1773495660,,recalled,2026-03-14 21:41:00,Ana Bell,ana,wxid_ana
`
  expect(chat.accepts({ name: 'Ana.csv', head: headOf(text) })).toBe(0.85)
  const { observations, codes } = await readAll(chat, { 'Ana.csv': text }, NOBODY)
  expect(observations.map(says)).toEqual(ASKED)
  expect(codes).toEqual({ 'chat-notice': 1 })
})
