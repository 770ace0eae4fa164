import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { emptyAccount, headOf, keysOf, readAll, readingInto } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'
import { repaired } from './meta.ts'

const NOBODY = { ego: { names: [], emails: [], urls: [], phones: [] } }

describe('Telegram', () => {
  const message = (id: number, from: number, text: unknown, more: object = {}): object => ({
    id,
    type: 'message',
    date: '2026-03-14T14:38:00',
    date_unixtime: String(1_773_495_480 + id * 60),
    from: from === 1 ? 'Mara Quell' : `Person ${from}`,
    from_id: `user${from}`,
    text,
    ...more,
  })
  const personal = {
    name: 'Person 2',
    type: 'personal_chat',
    id: 2,
    messages: [
      message(1, 2, 'Hi'),
      message(2, 1, ['see ', { type: 'link', text: 'https://x.example' }], { reply_to_message_id: 1 }),
      message(3, 2, '', { photo: 'photos/1.jpg' }),
      {
        id: 4,
        type: 'service',
        date: '2026-03-14T15:00:00',
        actor: 'Mara Quell',
        actor_id: 'user1',
        action: 'phone_call',
        duration_seconds: 120,
      },
      {
        id: 5,
        type: 'service',
        date: '2026-03-14T15:00:00',
        actor: 'Person 2',
        actor_id: 'user2',
        action: 'pin_message',
      },
      { id: 6, type: 'message', from_id: 'user2', text: 'no date' },
    ],
  }
  const everything = {
    personal_information: { user_id: 1, first_name: 'Mara' },
    chats: { list: [personal, { name: 'News', type: 'public_channel', id: 9, messages: [message(1, 9, 'buy')] }] },
  }

  test('the full export says whose it is; channels are left out', async () => {
    const { observations, codes } = await readAll(
      chat,
      { 'result.json': JSON.stringify(everything) },
      { ...NOBODY, keepText: 'all' },
    )
    expect(observations.map(says)).toEqual([
      'message in Person 2 2c',
      'message out Person 2 21c',
      'message in Person 2 0c',
      'call both Person 2 2min',
    ])
    expect(observations[0]?.at).toBe(1_773_495_540_000)
    // without date_unixtime the clock is the zone's
    expect(observations[3]?.at).toBe(Date.parse('2026-03-14T14:00:00Z'))
    expect(observations[1]?.detail).toMatchObject({ text: 'see https://x.example', repliesTo: '1' })
    expect(observations[0]?.people[0]?.who.keys[0]).toEqual({ kind: 'handle', value: 'telegram:user2' })
    expect(codes).toEqual({ 'chat-notice': 1, E_CHAT_MESSAGE: 1, 'chat-public': 1 })
  })

  test('a chat that was cut down to who, when and what is read, and asked about', async () => {
    const row = (from: string, n: number): object => ({
      type: 'message',
      date_unixtime: String(1_773_495_480 + n),
      from,
      text: 'hi',
    })
    const text = JSON.stringify({ messages: [row('Ana Bell', 0), row('Mara', 60), row('Mara', 60)] })
    expect(chat.accepts({ name: 'result.json', head: headOf(text) })).toBeGreaterThan(0.8)
    await expect(readAll(chat, { 'result.json': text }, NOBODY)).rejects.toMatchObject({ code: 'E_CHAT_WHO' })
    const { observations } = await readAll(
      chat,
      { 'result.json': text },
      { ...NOBODY, answers: { 'chat:who': 'Mara' } },
    )
    expect(observations.map(says)).toEqual([
      'message in Ana Bell 2c',
      'message out Ana Bell 2c',
      'message out Ana Bell 2c',
    ])
  })

  test('a chat whose numbers and seconds a program blotted out keeps each of its messages, and its dates', async () => {
    const row = (from: string, date: string, text: string): object => ({
      id: 1,
      type: 'message',
      date,
      date_unixtime: '0000000000',
      from,
      from_id: `user${from.length}`,
      text,
    })
    const hi = row('Ana Bell', '2026-03-14T15:00:00', 'hi')
    const rows = [hi, row('Mara Quell', '2026-03-14T15:01:00', 'hi'), row('Ana Bell', '2026-03-14T15:02:00', 'x'), hi]
    const text = JSON.stringify({ name: 'Ana Bell', type: 'personal_chat', id: 8, messages: rows })
    const { observations } = await readAll(chat, { 'result.json': text })
    expect(keysOf(observations)).toHaveLength(3)
    expect(observations[1]?.at).toBe(Date.parse('2026-03-14T14:01:00Z'))
  })

  test('one chat and the full export give the same keys', async () => {
    const one = await readAll(chat, { 'result.json': JSON.stringify(personal) })
    const all = await readAll(chat, { 'result.json': JSON.stringify(everything) })
    expect(keysOf(one.observations)).toEqual(keysOf(all.observations))
  })
})

describe('Facebook and Instagram', () => {
  // "René" and "à bientôt" as these exports write them: each UTF-8 byte an escaped character
  const part = (messages: string): string =>
    `{"participants":[{"name":"Mara Quell"},{"name":"Ren\\u00c3\\u00a9 Abel"}],"messages":[${messages}],"thread_path":"inbox/reneabel_77"}`
  const MESSAGES = [
    '{"sender_name":"Ren\\u00c3\\u00a9 Abel","timestamp_ms":1773495540000,"content":"\\u00c3\\u00a0 bient\\u00c3\\u00b4t"}',
    '{"sender_name":"Mara Quell","timestamp_ms":1773495541000,"content":"\\u00e2\\u009d\\u00a4","photos":[{"uri":"x"}]}',
    '{"sender_name":"Ren\\u00c3\\u00a9 Abel","timestamp_ms":1773495542000,"content":"gone","is_unsent":true}',
    '{"sender_name":"Ren\\u00c3\\u00a9 Abel","timestamp_ms":1773495543000,"call_duration":90}',
  ]

  test('the broken encoding is put right', async () => {
    const name = 'your_facebook_activity/messages/inbox/reneabel_77/message_1.json'
    const { observations } = await readAll(chat, { [name]: part(MESSAGES.join(',')) }, { keepText: 'all' })
    expect(observations.map(says)).toEqual([
      'message in René Abel 9c',
      'message out René Abel 1c',
      'call both René Abel 1.5min',
    ])
    expect(observations[0]?.detail).toMatchObject({ text: 'à bientôt' })
    expect(observations[1]?.detail).toMatchObject({ text: '❤', attachments: 1 })
  })

  test('an encrypted conversation, which has an export of its own', async () => {
    const message = (senderName: string, timestamp: number, more: object = {}): object =>
      ({ isUnsent: false, media: [], reactions: [], senderName, text: 'hé', timestamp, type: 'text', ...more }) // prettier-ignore
    const whole = {
      participants: ['René Abel', 'Mara Quell'],
      threadName: 'René Abel_12',
      messages: [
        message('René Abel', 1773495540000),
        message('Mara Quell', 1773495541000, { media: [{ uri: 'x' }] }),
        message('René Abel', 1773495542000, { isUnsent: true }),
      ],
    }
    const text = JSON.stringify(whole)
    expect(chat.accepts({ name: 'messages/René Abel_12.json', head: headOf(text) })).toBeGreaterThan(0.8)
    const { observations, codes } = await readAll(chat, { 'messages/René Abel_12.json': text })
    expect(observations.map(says)).toEqual(['message in René Abel 2c', 'message out René Abel 2c'])
    expect(observations[1]?.detail).toMatchObject({ attachments: 1 })
    expect(codes).toEqual({ 'chat-notice': 1 })
  })

  test('the first exports, of the spring of 2018, wrote seconds under another name', async () => {
    const first = MESSAGES.map(message => message.replace(/"timestamp_ms":(\d{10})\d{3}/, '"timestamp":$1'))
    const name = 'messages/inbox/reneabel_77/message.json'
    const old = await readAll(chat, { [name]: part(first.join(',')) })
    const today = await readAll(chat, { [name]: part(MESSAGES.join(',')) })
    expect(old.observations.map(({ at }) => at)).toEqual(today.observations.map(({ at }) => at))
    expect(old.codes).toEqual(today.codes)
  })

  test('an account that was closed is nobody, in any language', async () => {
    for (const name of [
      'Facebook user',
      'Instagram User',
      'Utilisateur Facebook',
      'Usuario de Instagram',
      'Facebook 사용자',
      'Người dùng Facebook',
    ]) {
      const messages = `{"sender_name":"${name}","timestamp_ms":1773495540000,"content":"a"},{"sender_name":"Mara Quell","timestamp_ms":1773495541000,"content":"b"}`
      const text = `{"participants":[{"name":"${name}"},{"name":"Mara Quell"}],"messages":[${messages}],"thread_path":"inbox/x_1"}`
      const { observations, codes } = await readAll(chat, { 'messages/inbox/x_1/message_1.json': text })
      expect([observations.length, codes]).toEqual([0, { 'chat-unnamed': 2 }])
    }
  })

  test('overlapping parts give the same keys', async () => {
    const name = (n: number): string => `messages/inbox/reneabel_77/message_${n}.json`
    const whole = await readAll(chat, { [name(1)]: part(MESSAGES.join(',')) })
    const halves = await readAll(chat, {
      [name(1)]: part(MESSAGES.slice(0, 2).join(',')),
      [name(2)]: part(MESSAGES.slice(1).join(',')),
    })
    expect(keysOf(halves.observations)).toEqual(keysOf(whole.observations))
  })

  test('text that is as it should be stays so', () => {
    for (const text of ['René', 'plain', '日本', 'Ã', '❤ é']) expect(repaired(text)).toBe(text)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const bytes = String.fromCharCode(...new TextEncoder().encode(text))
        expect(repaired(bytes)).toBe(
          text.isWellFormed() ? text : new TextDecoder().decode(new TextEncoder().encode(text)),
        )
      }),
    )
  })
})

describe('Slack', () => {
  const USERS = JSON.stringify([
    { id: 'U000EGO', team_id: 'T1', name: 'mara', profile: { real_name: 'Mara Quell', email: 'me@own.example' } },
    { id: 'U000ANA', team_id: 'T1', name: 'ana', profile: { real_name: 'Ana Bell', email: 'ana@x.example' } },
    { id: 'U000BOO', team_id: 'T1', name: 'bo', profile: { real_name: 'Bo Okafor' } },
    { id: 'UROBOT', team_id: 'T1', name: 'robot', is_bot: true, profile: { real_name: 'Robot' } },
  ])
  const post = (user: string, seconds: number, text: string, more: object = {}): object => ({
    type: 'message',
    user,
    ts: `${1_773_495_540 + seconds}.000100`,
    text,
    ...more,
  })
  const thread = { thread_ts: '1773495640.000100' }
  const files = {
    'users.json': USERS,
    'channels.json': JSON.stringify([
      { id: 'C1', name: 'general', created: 1, members: ['U000EGO', 'U000ANA', 'U000BOO'] },
    ]),
    'dms.json': JSON.stringify([{ id: 'D1ABCDEF', created: 1, members: ['U000EGO', 'U000ANA'] }]),
    'mpims.json': JSON.stringify([
      { id: 'G1', name: 'mpdm-all-1', created: 1, members: ['U000EGO', 'U000ANA', 'U000BOO'] },
    ]),
    'D1ABCDEF/2026-03-14.json': JSON.stringify([post('U000ANA', 0, 'hi'), post('U000EGO', 1, 'hello')]),
    'mpdm-all-1/2026-03-14.json': JSON.stringify([post('U000BOO', 5, 'all'), post('U000EGO', 6, 'both of you')]),
    'general/2026-03-14.json': JSON.stringify([
      post('U000ANA', 10, 'to the whole channel'),
      post('U000BOO', 11, 'look <@U000EGO> and <@U000ANA>'),
      post('U000BOO', 12, 'only for <@U000ANA>'),
      post('UROBOT', 13, '<@U000EGO> build failed', { bot_id: 'B1' }),
      post('U000EGO', 100, 'a question', thread),
      post('U000ANA', 101, 'an answer', thread),
      post('U000BOO', 20, 'joined', { subtype: 'channel_join' }),
    ]),
    'integration_logs.json': '[]',
  }

  test('direct and group messages are ties; of a channel only what is meant for somebody', async () => {
    const { observations, codes, files: statuses } = await readAll(chat, files)
    expect(observations.map(says)).toEqual([
      'message in Ana Bell 2c',
      'message out Ana Bell 5c',
      'message in Bo Okafor 3c',
      'message out Ana Bell+Bo Okafor 11c',
      'message in Bo Okafor 30c',
      'message out Ana Bell 10c',
      'message in Ana Bell 9c',
    ])
    expect(observations.map(({ people }) => people[0]?.weight)).toEqual([1, 1, 0.5, 0.5, 0.5, 1, 1])
    expect(codes).toEqual({ 'chat-public': 2, 'chat-notice': 2 })
    expect(statuses['integration_logs.json']).toBe('known-unused')
    expect(observations[0]?.people[0]?.who.keys.map(({ kind }) => kind)).toEqual(['email', 'handle', 'name'])
  })

  test('a broken day costs its own line; where every day is broken, the first says why', async () => {
    const broken = '[{"ts": "1"'
    const {
      observations,
      codes,
      files: statuses,
    } = await readAll(chat, {
      ...files,
      'D1ABCDEF/2026-03-15.json': broken,
    })
    expect(observations).toHaveLength(7)
    expect(codes).toMatchObject({ E_JSON: 1 })
    expect(statuses['D1ABCDEF/2026-03-15.json']).toBe('refused')
    const none = readAll(chat, { 'users.json': USERS, 'D1ABCDEF/2026-03-14.json': broken })
    await expect(none).rejects.toMatchObject({ code: 'E_JSON' })
  })

  test('each message is in the account of the day that it stands in', async () => {
    const days = { ...files, 'D1ABCDEF/2026-03-15.json': JSON.stringify([post('U000ANA', 86_400, 'and again')]) }
    const kept: string[] = []
    const { ledger } = readingInto(emptyAccount())
    await readAll(chat, days, { ledger: { ...ledger, kept: file => void kept.push(file) } })
    expect(kept.filter(file => file.startsWith('D1ABCDEF'))).toEqual([
      'D1ABCDEF/2026-03-14.json',
      'D1ABCDEF/2026-03-14.json',
      'D1ABCDEF/2026-03-15.json',
    ])
  })
})

describe('SMS Backup & Restore', () => {
  const BACKUP = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<?xml-stylesheet type="text/xsl" href="sms.xsl"?>
<smses count="6">
  <sms address="+31655500199" date="1773495540000" type="1" body="Hi &#55357;&#56832;" contact_name="Ana Bell" />
  <sms address="0031655500199" date="1773495541000" type="2" body="ok" contact_name="Ana Bell" />
  <sms address="+31655500199" date="1773495542000" type="3" body="draft" contact_name="Ana Bell" />
  <sms address="MYBANK" date="1773495543000" type="1" body="code 1" contact_name="(Unknown)" />
  <mms date="1773495544000" msg_box="2" address="+31655500199~+31655500177" contact_name="Ana Bell, Bo Okafor">
    <parts><part ct="application/smil" text="null"/><part ct="text/plain" text="both"/><part ct="image/jpeg" text="null"/></parts>
    <addrs><addr address="insert-address-token" type="137"/><addr address="+31655500199" type="151"/></addrs>
  </mms>
</smses>`

  test('messages', async () => {
    const { observations, codes } = await readAll(chat, { 'sms-1.xml': BACKUP }, { ...NOBODY, keepText: 'all' })
    expect(observations.map(says)).toEqual([
      'message in Ana Bell 5c',
      'message out Ana Bell 2c',
      'message out Ana Bell+ 4c',
    ])
    expect(observations[0]?.detail).toMatchObject({ text: 'Hi 😀' })
    expect(observations[2]?.people.map(({ weight }) => weight)).toEqual([0.5, 0.5])
    expect(codes).toEqual({ 'chat-draft': 1, 'chat-service': 1 })
  })

  test('calls', async () => {
    const calls = `<calls count="3"><call number="+31655500199" duration="180" date="1773495540000" type="2" contact_name="Ana Bell"/>
<call number="+31655500199" duration="0" date="1773495541000" type="3" contact_name="Ana Bell"/>
<call number="-2" duration="0" date="1773495542000" type="1" contact_name="(Unknown)"/></calls>`
    const { observations, codes } = await readAll(chat, { 'calls.xml': calls })
    expect(observations.map(says)).toEqual(['call both Ana Bell 3min', 'call in Ana Bell ?min'])
    expect(observations.every(({ channel }) => channel === 'phone')).toBe(true)
    expect(codes).toEqual({ 'chat-service': 1 })
  })

  test('F01 F02: a DOCTYPE is refused before anything is expanded', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a SYSTEM "file:///etc/passwd">]><smses><sms body="&a;"/></smses>`
    await expect(readAll(chat, { 'sms.xml': bomb })).rejects.toMatchObject({ code: 'E_XML_DOCTYPE' })
  })

  test('a poisoned file costs its own line, and nesting has a cap', async () => {
    const deep = `<smses>${'<a>'.repeat(500)}`
    const { observations, files } = await readAll(chat, { 'sms-1.xml': BACKUP, 'sms-2.xml': deep })
    expect(observations).toHaveLength(3)
    expect(files['sms-2.xml']).toBe('refused')
    await expect(readAll(chat, { 'sms-2.xml': deep })).rejects.toMatchObject({ code: 'E_XML_LIMIT' })
  })

  test('a backup that breaks off is read as far as it goes', async () => {
    const { observations, codes } = await readAll(chat, { 'sms-1.xml': BACKUP.slice(0, 480) })
    expect(observations.length).toBeGreaterThan(0)
    expect(codes['W_XML']).toBe(1)
  })
})

test('knows its files and leaves others alone', () => {
  const sure = (name: string, text: string): number => chat.accepts({ name, head: headOf(text) })
  expect(sure('a.txt', '1/2/26, 1:00 PM - Ana: hi')).toBeGreaterThan(0.5)
  expect(sure('a.txt', 'Dear all, 1/2/26')).toBe(0)
  expect(sure('result.json', '{"name":"x","type":"personal_chat","messages":[]}')).toBeGreaterThan(0.5)
  expect(sure('users.json', '[{"id":1,"login":"x"}]')).toBe(0)
  expect(sure('projects.json', '[{"id":1,"name":"x"}]')).toBe(0)
  expect(sure('resume.json', '{"basics":{"name":"x"},"work":[]}')).toBe(0)
  expect(sure('feed.xml', '<rss version="2.0"/>')).toBe(0)
})

function says({ kind, people, detail, minutes }: Observation): string {
  const names = people.map(({ who }) => who.name ?? '').join('+')
  const size = kind === 'call' ? `${minutes ?? '?'}min` : `${(detail as { chars: number }).chars}c`
  return `${kind} ${people[0]?.direction} ${names} ${size}`
}
