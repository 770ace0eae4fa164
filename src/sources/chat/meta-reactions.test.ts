import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'

/** Lines of Facebook and Instagram that only say that somebody reacted. */

/** As Meta writes text: each byte of UTF-8 as if it were a character. */
const broken = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
const T = Date.UTC(2026, 2, 2, 9)

type Row = { from: string; text: string; at?: number; reactions?: readonly (readonly [string, string, number?])[] }

async function kept(rows: readonly Row[]): Promise<{ chars: unknown[]; codes: object }> {
  const messages = rows.map(({ from, text, at, reactions = [] }, n) => ({
    sender_name: broken(from),
    timestamp_ms: at ?? T + n * 60_000,
    content: broken(text),
    ...(reactions.length === 0
      ? {}
      : {
          reactions: reactions.map(([actor, reaction, timestamp]) => ({
            reaction: broken(reaction),
            actor: broken(actor),
            ...(timestamp === undefined ? {} : { timestamp }),
          })),
        }),
  }))
  const participants = [{ name: 'Ana Bell' }, { name: 'Mara Quell' }]
  const text = JSON.stringify({ participants, messages, thread_path: 'inbox/ana_1' })
  const { observations, codes } = await readAll(
    chat,
    { 'instagram/inbox/ana_1/message_1.json': text },
    { keepText: 'all' },
  )
  return { chars: observations.map(({ detail }) => (detail as { text?: string }).text), codes }
}

test.each([
  'Reacted ❤️ to your message ',
  'Hat mit ❤️ auf deine Nachricht reagiert',
  'A réagi ❤️ à votre message',
  'Reaccionó con ❤️ a tu mensaje',
  'Liked a message',
])('"%s" is no message', async line =>
  expect(
    await kept([
      { from: 'Ana Bell', text: 'Hello' },
      { from: 'Mara Quell', text: line },
    ]),
  ).toEqual({
    chars: ['Hello'],
    codes: { 'chat-notice': 1 },
  }),
)

test('in a language that nobody put down, it is told by the reaction at that second', async () =>
  expect(
    await kept([
      { from: 'Ana Bell', text: 'Hello', reactions: [['Mara Quell', '😂', T / 1_000 + 60]] },
      { from: 'Mara Quell', text: 'Xyz 😂 abc defg', at: T + 60_400 - 400 },
    ]),
  ).toEqual({ chars: ['Hello'], codes: { 'chat-notice': 1 } }))

test('and by the same sentence around signs that all stand as reactions of who wrote it', async () => {
  const said = (reactions: Row['reactions']): Row => ({ from: 'Ana Bell', text: 'Hello', reactions: reactions ?? [] })
  const lines: Row[] = ['👍', '😂'].map(sign => ({ from: 'Mara Quell', text: `Xyz ${sign} abc defg` }))
  expect((await kept([said([['Mara Quell', '👍']]), said([['Mara Quell', '😂']]), ...lines])).chars).toEqual([
    'Hello',
    'Hello',
  ])
  // one of them has no reaction: it is how they write
  expect((await kept([said([['Mara Quell', '👍']]), ...lines])).chars).toHaveLength(3)
})

test('what people write around a sign stays a message', async () =>
  expect(
    (
      await kept([
        { from: 'Ana Bell', text: 'Got your message 😂', reactions: [['Mara Quell', '❤']] },
        { from: 'Mara Quell', text: 'I love it ❤' },
        { from: 'Mara Quell', text: '❤' },
        { from: 'Ana Bell', text: 'How did she react to your message?' },
      ])
    ).chars,
  ).toHaveLength(4))
