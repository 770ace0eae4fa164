import { describe, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { headOf, keysOf, readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'

const NOBODY = { ego: { names: [], emails: [], urls: [], phones: [] } }
const says = ({ kind, at, minutes, people, detail }: Observation): string =>
  [
    kind, new Date(at ?? 0).toISOString().slice(0, 19), minutes ?? ('chars' in detail ? detail.chars : '-'),
    ...people.map(({ who, direction, weight }) => `${who.name ?? who.keys[0]?.value} ${direction} ${weight.toFixed(2)}`),
  ].join(' | ') // prettier-ignore

const person = (name: string, email = `${name.split(' ')[0]?.toLowerCase()}@made.example`, user_type = 'Human') => ({
  name,
  email,
  user_type,
})
const [MARA, ANA, BOT] = [person('Mara Quell', 'me@own.example'), person('Ana Bell'), person('Helper', 'h@x', 'Bot')]
const said = (creator: unknown, created_date: string, more: object = {}): object => ({
  creator,
  created_date,
  text: 'Grüße',
  topic_id: 't',
  message_id: `g/${created_date}`,
  ...more,
})
const json = JSON.stringify
const ROOT = 'Takeout/Google Chat'
const takeout = (messages: unknown, members: unknown = [MARA, ANA]): Record<string, string> => ({
  [`${ROOT}/Groups/DM abc/group_info.json`]: json({ members }),
  [`${ROOT}/Groups/DM abc/messages.json`]: json({ messages }),
  [`${ROOT}/Users/User 1/user_info.json`]: json({ user: MARA, membership_info: [] }),
})

describe('Google Chat', () => {
  test('times of any language, direction, length; the folder says whose it is', async () => {
    const messages = [
      said(MARA, 'Tuesday, March 16, 2021 at 10:41:03\u202fPM UTC'),
      said(ANA, 'wtorek, 16 marca 2021 o 22:42:03 UTC', { updated_date: 'x', attached_files: [{ export_name: 'a' }] }),
      said(MARA, 'martes, 16 de marzo de 2021, 22:43:03 UTC', { text: undefined, attached_files: [{}] }),
      said(BOT, 'Tuesday, March 16, 2021 at 10:44:03 PM UTC'),
      said(ANA, 'Tuesday, March 16, 2021 at 10:45:03 PM UTC', { message_state: 'DELETED', text: undefined }),
      said(ANA, 'Tuesday, March 16, 2021 at 10:46:03 PM UTC', { text: undefined }),
      said(ANA, 'some day'),
      said({ user_type: 'Human' }, 'Tuesday, March 16, 2021 at 10:47:03 PM UTC'),
    ]
    const { observations, codes, kept, files } = await readAll(chat, takeout(messages), { ...NOBODY, keepText: 'all' })
    expect(observations.map(says)).toEqual([
      'message | 2021-03-16T22:41:03 | 5 | Ana Bell out 1.00',
      'message | 2021-03-16T22:42:03 | 5 | Ana Bell in 1.00',
      'message | 2021-03-16T22:43:03 | 0 | Ana Bell out 1.00',
    ])
    expect([kept, codes]).toEqual([3, { 'chat-notice': 3, E_CHAT_MESSAGE: 2 }])
    expect(observations[1]?.people[0]?.who.keys).toContainEqual({ kind: 'email', value: 'ana@made.example' })
    expect(observations.map(({ detail }) => ('text' in detail ? detail.text : null))).toEqual(['Grüße', 'Grüße', null])
    expect(new Set(Object.values(files))).toEqual(new Set(['read']))
  })

  test('a group shares the attention, one above the cap shows no tie, programs are not counted', async () => {
    const date = 'Tuesday, March 16, 2021 at 10:41:03 PM UTC'
    const others = Array.from({ length: 21 }, (_, at) => person(`P${at} Q`))
    const { observations } = await readAll(chat, takeout([said(MARA, date)], [MARA, ANA, person('Bo Ek'), BOT]))
    expect(observations.map(says)).toEqual(['message | 2021-03-16T22:41:03 | 5 | Ana Bell out 0.50 | Bo Ek out 0.50'])
    expect((await readAll(chat, takeout([said(MARA, date)], [MARA, ...others]))).codes).toEqual({ 'chat-crowd': 1 })
  })

  test('the same keys again, with or without ids; the same words twice in a second are two; twice the same id is one', async () => {
    const date = 'Tuesday, March 16, 2021 at 10:41:03 PM UTC'
    const old = said(ANA, date, { message_id: undefined })
    const { observations } = await readAll(chat, takeout([old, old, said(MARA, date)]))
    expect(keysOf(observations)).toHaveLength(3)
    const again = await readAll(chat, takeout([said(MARA, date), old, old]))
    expect(keysOf(again.observations)).toEqual(keysOf(observations))
    expect((await readAll(chat, takeout([said(ANA, date), said(ANA, date)]))).codes).toEqual({ 'chat-duplicate': 1 })
  })

  test('without the folder of users the address tells; a torn file costs its own line; empty is no fault', async () => {
    const { [`${ROOT}/Users/User 1/user_info.json`]: _, ...rest } = takeout([
      said(ANA, 'Tuesday, March 16, 2021 at 10:41:03 PM UTC'),
    ])
    expect((await readAll(chat, rest)).observations.map(says)).toEqual([
      'message | 2021-03-16T22:41:03 | 5 | Ana Bell in 1.00',
    ])
    await expect(readAll(chat, rest, NOBODY)).rejects.toMatchObject({ code: 'E_CHAT_WHO' })
    const torn = { ...rest, [`${ROOT}/Groups/DM x/messages.json`]: '{"messages": [{"creator": {}, "created_date": "Tu' }
    const read = await readAll(chat, torn)
    expect([read.kept, read.codes]).toEqual([1, { E_JSON: 1 }])
    expect(read.files[`${ROOT}/Groups/DM x/messages.json`]).toBe('refused')
    expect((await readAll(chat, takeout([]))).observations).toEqual([])
  })

  test('knows its files', () => {
    for (const [name, text] of Object.entries(takeout([said(ANA, 'x')])))
      expect(chat.accepts({ name, head: headOf(text) })).toBeGreaterThan(0.6)
    expect(chat.accepts({ name: 'messages.json', head: headOf('{"messages":[{"id":1}]}') })).toBe(0)
    expect(chat.accepts({ name: 'user_info.json', head: headOf('{"name":"x"}') })).toBe(0)
  })
})

const id = (gaia_id: string): object => ({ gaia_id, chat_id: gaia_id })
const head = (more: object = {}): object => ({
  type: 'STICKY_ONE_TO_ONE',
  self_conversation_state: { self_read_state: { participant_id: id('1') } },
  participant_data: [
    { id: id('1'), fallback_name: 'Mara Quell' },
    { id: id('2'), fallback_name: 'Ana Bell', phone_number: { e164: '+442055500100' } },
  ],
  ...more,
})
const event = (from: string, seconds: number, more: object): object => ({
  event_id: `e${seconds}`,
  sender_id: id(from),
  timestamp: String((Date.UTC(2015, 0, 2, 3, 4, seconds) + 0.5) * 1_000),
  ...more,
})
const text = (...segment: object[]): object => ({ chat_message: { message_content: { segment } } })
const EVENTS = [
  event('1', 5, text({ type: 'TEXT', text: 'one ' }, { type: 'LINE_BREAK' }, { type: 'LINK', text: 'two' })),
  event('2', 6, { chat_message: { message_content: { attachment: [{}] } } }),
  event('2', 7, { event_type: 'HANGOUT_EVENT', hangout_event: { event_type: 'START_HANGOUT' } }),
  event('2', 8, {
    hangout_event: { event_type: 'END_HANGOUT', hangout_duration_secs: '120', media_type: 'AUDIO_VIDEO' },
  }),
  event('2', 9, { hangout_event: { event_type: 'END_HANGOUT', hangout_duration_secs: '0', media_type: 'AUDIO_ONLY' } }),
  event('2', 10, { event_type: 'REMOVE_USER', membership_change: { type: 'LEAVE' } }),
  event('2', 11, { event_type: 'RENAME_CONVERSATION', conversation_rename: { new_name: 'x' } }),
  { ...event('2', 12, text({ type: 'TEXT', text: 'x' })), timestamp: undefined },
]

describe('Hangouts', () => {
  test.each([
    [
      'since 2015',
      {
        conversations: [
          {
            conversation: { conversation_id: { id: 'c' }, conversation: { id: { id: 'c' }, ...head() } },
            events: EVENTS,
          },
        ],
      },
    ],
    [
      'before',
      {
        continuation_end_timestamp: '0',
        conversation_state: [
          { conversation_id: { id: 'c' }, conversation_state: { conversation: head(), event: EVENTS } },
        ],
      },
    ],
  ])('as written %s: messages, calls that ended, the owner, numbers', async (_, whole) => {
    const { observations, codes } = await readAll(chat, { 'Takeout/Hangouts/Hangouts.json': json(whole) }, NOBODY)
    expect(observations.map(says)).toEqual([
      'message | 2015-01-02T03:04:05 | 8 | Ana Bell out 1.00',
      'message | 2015-01-02T03:04:06 | 0 | Ana Bell in 1.00',
      'call | 2015-01-02T03:04:08 | 2 | Ana Bell both 1.00',
      'call | 2015-01-02T03:04:09 | - | Ana Bell in 1.00',
    ])
    expect(codes).toEqual({ 'chat-notice': 3, E_CHAT_MESSAGE: 1 })
    expect(observations[2]?.detail).toEqual({ answered: true, video: true })
    expect(observations[0]?.people[0]?.who.keys.map(({ value }) => value)).toEqual([
      '+442055500100', 'hangouts:2', 'Ana Bell',
    ]) // prettier-ignore
    expect(keysOf(observations)[0]).toBe('hangouts:c:e5')
  })

  test('knows its files, empty ones as well', () => {
    const sure = (name: string, value: unknown): number => chat.accepts({ name, head: headOf(json(value)) })
    expect(sure('Hangouts.json', { conversations: [] })).toBeGreaterThan(0.6)
    expect(sure('a.json', { conversations: [{ conversation: head(), events: [] }] })).toBeGreaterThan(0.6)
    expect(sure('a.json', { conversations: [] })).toBe(0)
  })
})
