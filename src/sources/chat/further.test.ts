import { describe, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { SOURCES } from '../index.ts'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'

const NOBODY = { ego: { names: [], emails: [], urls: [], phones: [] } }
const json = JSON.stringify
const AT = Date.parse('2026-03-14T13:38:00Z')
const jsonl = (...rows: readonly object[]): string => `${rows.map(row => json(row)).join('\n')}\n`

function says({ kind, people, detail, at }: Observation): string {
  const names = people.map(({ who }) => who.name ?? who.keys[0]?.value ?? '').join('+')
  const size =
    'chars' in detail ? `${detail.chars}c` : 'answered' in detail ? (detail.answered ? 'answered' : 'missed') : ''
  return `${new Date(at ?? 0).toISOString().slice(11, 16)} ${kind} ${people[0]?.direction} ${names} ${size}`
}

/** The same talk in the forms of further services: Ana asks, you answer, and one line that nobody wrote. */
const ASKED = ['13:38 message in Ana Bell 2c', '13:39 message out Ana Bell 5c']

const SIGNAL = jsonl(
  { version: '1', backupTimeMs: String(AT) },
  { recipient: { id: '1', self: {} } },
  {
    recipient: {
      id: '2',
      contact: { aci: 'aaaa', e164: '31655500101', profileGivenName: 'Ana', profileFamilyName: 'Bell' },
    },
  },
  { recipient: { id: '3', releaseNotes: {} } },
  { chat: { id: '7', recipientId: '2' } },
  { chat: { id: '8', recipientId: '3' } },
  {
    chatItem: {
      chatId: '7',
      authorId: '2',
      dateSent: String(AT),
      incoming: {},
      standardMessage: { text: { body: 'hi' } },
    },
  },
  {
    chatItem: {
      chatId: '7',
      authorId: '1',
      dateSent: String(AT + 60_000),
      outgoing: {},
      standardMessage: { text: { body: 'hello' } },
    },
  },
  {
    chatItem: {
      chatId: '7',
      authorId: '2',
      dateSent: String(AT + 61_000),
      directionless: {},
      updateMessage: { simpleUpdate: { type: 'JOINED_SIGNAL' } },
    },
  },
  {
    chatItem: {
      chatId: '8',
      authorId: '3',
      dateSent: String(AT),
      incoming: {},
      standardMessage: { text: { body: 'news' } },
    },
  },
)

const FORMS: Readonly<Record<string, readonly [Readonly<Record<string, string>>, Readonly<Record<string, number>>]>> = {
  'Signal, all chats': [{ 'main.jsonl': SIGNAL }, { 'chat-notice': 1, 'chat-public': 1 }],
  'Signal, as Markdown': [
    { 'Ana Bell/chat.md': '[2026-03-14 14:38:00] Ana Bell: hi\n[2026-03-14 14:39:00] Me: hello\n' },
    {},
  ],
  'iMessage, text': [
    {
      'Ana Bell.txt':
        'Mar 14, 2026  2:38:00 PM (Read by you after 3 seconds)\nAna Bell\nhi\n\nMar 14, 2026  2:39:00 PM\nMe\nhello\nTapbacks:\n    Loved by Ana Bell\n\nMar 14, 2026  2:40:00 PM\nAna Bell named the conversation Two\n',
    },
    { 'chat-notice': 1 },
  ],
  'iMessage, JSON lines': [
    {
      'all.ndjson': jsonl(
        {
          rowid: 1,
          guid: 'A',
          date_iso: '2026-03-14T14:38:00+01:00',
          is_from_me: false,
          sender: { handle: '+31655500101', display_name: 'Ana Bell', is_me: false },
          recipients: [{ handle: '+31655500100', display_name: 'Me', is_me: true }],
          text: 'hi',
          chat_id: 4,
          attachments: [],
        },
        {
          rowid: 2,
          guid: 'B',
          date_iso: '2026-03-14T14:39:00+01:00',
          is_from_me: true,
          sender: { handle: '+31655500100', display_name: 'Me', is_me: true },
          recipients: [{ handle: '+31655500101', display_name: 'Ana Bell', is_me: false }],
          text: 'hello',
          chat_id: 4,
          attachments: [],
        },
        { rowid: 3, guid: 'C', is_from_me: true, sender: {}, recipients: [] },
      ),
    },
    { E_CHAT_MESSAGE: 1 },
  ],
  'LINE, English': [
    {
      'l.txt':
        '\ufeff[LINE] Chat history with Ana Bell\nSaved on: 2026/03/20 10:00\n\nSat, 3/14/2026\n2:38PM\tAna Bell\thi\n2:39PM\tMara Quell\thello\n2:40PM\t\tAna Bell unsent a message.\n',
    },
    { 'chat-notice': 1 },
  ],
  'LINE, Japanese': [
    {
      'l.txt':
        '[LINE] Ana Bellとのトーク履歴\n保存日時：2026/03/20 10:00\n\n2026/03/14(土)\n午後2:38\tAna Bell\thi\n14:39\tMara Quell\t"he\nlo"\n14:40\tメッセージの送信を取り消しました\n',
    },
    { 'chat-notice': 1 },
  ],
  Matrix: [
    {
      'room.json': json({
        room_name: 'Ana',
        room_creator: '@ana:x.example',
        export_date: '1',
        exported_by: 'Mara (@mara:x.example)',
        messages: [
          {
            type: 'm.room.member',
            state_key: '@ana:x.example',
            sender: '@ana:x.example',
            content: { membership: 'join', displayname: 'Ana Bell' },
          },
          {
            type: 'm.room.message',
            event_id: '$1',
            sender: '@ana:x.example',
            origin_server_ts: AT,
            content: { msgtype: 'm.text', body: 'hi' },
          },
          {
            type: 'm.room.message',
            event_id: '$2',
            sender: '@mara:x.example',
            origin_server_ts: AT + 60_000,
            content: { msgtype: 'm.text', body: 'hello' },
          },
          {
            type: 'm.room.message',
            event_id: '$3',
            sender: '@bot:x.example',
            origin_server_ts: AT,
            content: { msgtype: 'm.notice', body: 'built' },
          },
        ],
      }),
    },
    { 'chat-notice': 2 },
  ],
  'Discord, written out with both sides': [
    {
      'dm.json': json({
        guild: { id: '0', name: 'Direct Messages' },
        channel: { id: '9', type: 'DirectTextChat', name: 'Ana Bell' },
        messages: [
          {
            id: '1',
            type: 'Default',
            timestamp: '2026-03-14T13:38:00+00:00',
            content: 'hi',
            author: { id: '11', name: 'ana', nickname: 'Ana Bell', isBot: false },
            attachments: [],
          },
          {
            id: '2',
            type: 'Reply',
            timestamp: '2026-03-14T13:39:00+00:00',
            content: 'hello',
            author: { id: '12', name: 'mara', nickname: 'Mara', isBot: false },
            attachments: [],
          },
          {
            id: '3',
            type: 'ChannelPinnedMessage',
            timestamp: '2026-03-14T13:39:00+00:00',
            content: '',
            author: { id: '12', name: 'mara' },
          },
        ],
        messageCount: 3,
      }),
    },
    { 'chat-notice': 1 },
  ],
}

describe('further services', () => {
  test.each(Object.entries(FORMS))('%s', async (_, [files, expected]) => {
    for (const [name, text] of Object.entries(files)) {
      const [best] = SOURCES.toSorted(
        (a, b) => b.accepts({ name, head: headOf(text) }) - a.accepts({ name, head: headOf(text) }),
      )
      expect(best?.id).toBe('chat')
    }
    const { observations, codes } = await readAll(chat, files, NOBODY)
    expect(observations.map(says)).toEqual(ASKED)
    expect(codes).toEqual(expected)
    const again = await readAll(chat, files, NOBODY)
    expect(again.observations.map(({ key }) => key)).toEqual(observations.map(({ key }) => key))
  })

  test('a group of Signal shares its attention; a call counts', async () => {
    const group = jsonl(
      { account: { profileKey: 'x' } },
      { recipient: { id: '1', self: {} } },
      { recipient: { id: '2', contact: { aci: 'aaaa', profileGivenName: 'Ana' } } },
      { recipient: { id: '4', contact: { aci: 'bbbb', profileGivenName: 'Bo' } } },
      {
        recipient: {
          id: '5',
          group: {
            masterKey: 'k',
            snapshot: { title: { title: 'Two' }, members: [{ userId: 'aaaa' }, { userId: 'bbbb' }] },
          },
        },
      },
      { chat: { id: '7', recipientId: '5' } },
      { chat: { id: '8', recipientId: '2' } },
      {
        chatItem: {
          chatId: '7',
          authorId: '1',
          dateSent: String(AT),
          outgoing: {},
          standardMessage: { text: { body: 'both' } },
        },
      },
      {
        chatItem: {
          chatId: '8',
          authorId: '2',
          dateSent: String(AT),
          directionless: {},
          updateMessage: { individualCall: { type: 'VIDEO_CALL', direction: 'INCOMING', state: 'ACCEPTED' } },
        },
      },
    )
    const { observations } = await readAll(chat, { 'main.jsonl': group }, NOBODY)
    expect(observations.map(says)).toEqual(['13:38 message out Ana+Bo 4c', '13:38 call both Ana answered'])
    expect(observations[0]?.people.map(({ weight }) => weight)).toEqual([0.5, 0.5])
  })

  test('a data package of Discord holds one side; servers are left out; without its owner it is refused', async () => {
    const [me, ana] = ['111111111111111111', '222222222222222222']
    const rows = json([{ ID: 1, Timestamp: '2026-03-14 13:39:00', Contents: 'hello', Attachments: '' }])
    const files = {
      'Messages/c333333333333333333/channel.json': json({
        id: '333333333333333333',
        type: 'DM',
        recipients: [ana, me],
      }),
      'Messages/c333333333333333333/messages.json': rows,
      'Messages/c444444444444444444/channel.json': json({ id: '444444444444444444', type: 'GUILD_TEXT', name: 'all' }),
      'Messages/c444444444444444444/messages.json': rows,
      'Messages/index.json': json({ '333333333333333333': 'Direct Message with ana#0' }),
    }
    const user = {
      id: me,
      username: 'mara',
      global_name: 'Mara',
      relationships: [{ id: ana, user: { id: ana, username: 'ana', global_name: 'Ana Bell' } }],
    }
    const { observations, codes } = await readAll(chat, { ...files, 'Account/user.json': json(user) }, NOBODY)
    expect(observations.map(says)).toEqual(['13:39 message out Ana Bell 5c'])
    expect(codes).toEqual({ 'chat-public': 1 })
    await expect(readAll(chat, files, NOBODY)).rejects.toMatchObject({ code: 'E_DISCORD_OWNER' })
    const table = 'ID,Timestamp,Contents,Attachments\n1,2026-03-14 13:39:00.123000+00:00,"he\nllo",\n'
    const older = Object.fromEntries(
      Object.entries(files).map(([name, text]) =>
        name.endsWith('messages.json') ? [name.replace('json', 'csv'), table] : [name, text],
      ),
    )
    const tables = await readAll(chat, { ...older, 'Account/user.json': json(user) }, NOBODY)
    expect(tables.observations.map(says)).toEqual(['13:39 message out Ana Bell 6c'])
    expect(tables.observations.map(({ key }) => key)).toEqual(observations.map(({ key }) => key))
    expect(tables.codes).toEqual({ 'chat-public': 1 })
  })
})
