import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'

const NOBODY = { ego: { names: [], emails: [], urls: [], phones: [] }, zone: 'Europe/Oslo' }
const said = (sender: string, minute: number, more: object): object => ({
  sender,
  created_at: `2020-07-12T14:${minute}:19.783799+00:00`,
  ...more,
})
const FILE = {
  'messages.json': JSON.stringify([
    {
      participants: ['mara_q', 'ana.bell'],
      conversation: [
        said('ana.bell', 30, { text: 'See you' }),
        said('mara_q', 20, { likes: [], media_url: 'x' }),
        said('mara_q', 10, { video_call_action: 'x' }),
        { sender: 'mara_q', text: 'when' },
      ],
    },
    {
      participants: ['mara_q', 'bo_o', 'cy'],
      conversation: [said('bo_o', 40, { text: 'hi' }), said('mara_q', 41, { text: 'ho' })],
    },
  ]),
}

test('all conversations of Instagram until 2020 lie in one file; whoever is in all of them is asked about', async () => {
  const { observations, codes, questions } = await readAll(chat, FILE, NOBODY)
  const told = observations.map(
    ({ at, people, detail }) =>
      `${new Date(at ?? 0).toISOString().slice(11, 16)} ${people.map(({ who, direction }) => `${who.name} ${direction}`).join('+')} ${'chars' in detail ? detail.chars : ''}`,
  )
  expect(told).toEqual(['14:30 ana.bell in 7', '14:20 ana.bell out 0', '14:40 bo_o in 2', '14:41 bo_o out+cy out 2'])
  expect(codes).toEqual({ E_CHAT_MESSAGE: 1, 'chat-notice': 1, W_CHAT_WHO: 1 })
  expect(questions.map(({ id }) => id)).toEqual(['chat:who'])
})

test('reading again gives the same keys, and two messages of one moment are two', async () => {
  const keys = async (): Promise<string[]> => (await readAll(chat, FILE, NOBODY)).observations.map(({ key }) => key)
  expect(await keys()).toEqual(await keys())
  expect(new Set(await keys()).size).toBe(4)
})
