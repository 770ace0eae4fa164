import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import type { Observation } from '../../model/observation.ts'
import { headOf, keysOf, readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'
import { plainSkype } from './skype-text.ts'

const NOBODY = { ego: { names: [], emails: [], urls: [], phones: [] } }
const json = JSON.stringify
let count = 0
const said = (from: string, messagetype: string, content = '', more: object = {}): object => ({
  id: String(1_600_000_000_000 + count++),
  displayName: from === '8:live:ana' ? 'Ana Bell' : null,
  originalarrivaltime: `2020-09-13T12:26:${String(count % 60).padStart(2, '0')}.123Z`,
  messagetype,
  version: 1,
  content,
  conversationid: '8:live:ana',
  from,
  properties: null,
  amsreferences: null,
  ...more,
})
const exported = (...conversations: object[]): string =>
  json({ userId: '8:mara.quell', exportDate: '2024-01-02T03:04', conversations })
const talk = (id: string, MessageList: object[], more: object = {}): object => ({
  id,
  displayName: 'Ana Bell',
  version: 1,
  properties: { conversationblocked: false },
  threadProperties: null,
  MessageList,
  ...more,
})
const read = (text: string, more = {}): ReturnType<typeof readAll> =>
  readAll(chat, { 'messages.json': text }, { ...NOBODY, ...more })
const says = ({ kind, minutes, people, detail }: Observation): string =>
  [
    kind, minutes ?? ('chars' in detail ? detail.chars : '-'),
    ...people.map(({ who, direction, weight }) => `${who.name ?? who.keys[0]?.value} ${direction} ${weight.toFixed(2)}`),
  ].join(' | ') // prettier-ignore
const part = (seconds?: number): string =>
  `<part identity="live:ana"><name>Ana Bell</name>${seconds === undefined ? '' : `<duration>${seconds}</duration>`}</part>`

test('what was written, sent and spoken in a conversation of two; notices and what was taken back are none of it', async () => {
  const messages = [
    said('8:live:ana', 'RichText', 'Gr&#252;&#xdf;e <ss type="smile">:)</ss>'),
    said('8:mara.quell', 'Text', 'a <b> c'),
    said('8:mara.quell', 'RichText/UriObject', '<URIObject type="Picture.1"/>'),
    said('8:live:ana', 'Event/Call', `<partlist type="started" alt="">${part()}</partlist>`),
    said('8:live:ana', 'Event/Call', `<partlist type="ended" alt="">${part(90)}${part(120)}</partlist>`),
    said('8:mara.quell', 'Event/Call', `<ended/><partlist alt="" count="1">${part(60)}</partlist>`),
    said('8:live:ana', 'Event/Call', `<partlist alt="" type="missed" callId="1">${part()}</partlist>`),
    said('8:live:ana', 'RichText', '', { properties: { deletetime: '1600000000000' } }),
    said('8:live:ana', 'ThreadActivity/AddMember', '<addmember/>'),
    said('8:live:ana', 'InviteFreeRelationshipChanged/Initialized'),
    said('28:concierge', 'RichText', 'Welcome'),
    said('8:live:ana', 'EndToEndEncryption/EncryptedText', 'zzz'),
    said('', 'RichText', 'x'),
    said('8:live:ana', 'RichText', 'x', { originalarrivaltime: 'never' }),
  ]
  const { observations, codes, kept } = await read(exported(talk('8:live:ana', messages)), { keepText: 'all' })
  expect(observations.map(says)).toEqual([
    'message | 8 | Ana Bell in 1.00',
    'message | 7 | Ana Bell out 1.00',
    'message | 0 | Ana Bell out 1.00',
    'call | 2 | Ana Bell both 1.00',
    'call | 1 | Ana Bell both 1.00',
    'call | - | Ana Bell in 1.00',
    'message | 0 | Ana Bell in 1.00',
  ])
  expect([kept, codes]).toEqual([7, { 'chat-notice': 5, E_CHAT_MESSAGE: 2 }])
  expect(observations[0]?.people[0]?.who.keys.map(({ value }) => value)).toEqual(['skype:live:ana', 'Ana Bell'])
  expect(observations.map(({ detail }) => ('text' in detail ? detail.text : null)).filter(Boolean)).toEqual([
    'Grüße :)',
    'a <b> c',
  ])
})

test('groups with members who never wrote, numbers, programs, the notebook, the list of calls', async () => {
  const members = json(['8:mara.quell', '8:live:ana', '8:bo', '28:bot'])
  const group = talk('19:x@thread.skype', [said('8:mara.quell', 'RichText', 'hi')], { threadProperties: { members } })
  const crowd = talk('19:y@thread.skype', [said('8:mara.quell', 'RichText', 'hi')], {
    threadProperties: { members: json(Array.from({ length: 22 }, (_, at) => `8:p${at}`)) },
  })
  const number = talk('4:+4722222222', [said('8:mara.quell', 'Text', 'sms')], { displayName: '+47 22 22 22 22' })
  const none = ['28:bot', '48:notes', '48:calllogs'].map(id => talk(id, [said('8:mara.quell', 'Text', 'x')]))
  const { observations, codes } = await read(exported(group, crowd, number, ...none))
  expect(observations.map(says)).toEqual([
    'message | 2 | skype:live:ana out 0.50 | skype:bo out 0.50',
    'message | 3 | +47 22 22 22 22 out 1.00',
  ])
  expect(codes).toEqual({ 'chat-crowd': 1, 'chat-public': 3 })
  expect(observations[1]?.people[0]?.who.keys[0]).toEqual({ kind: 'phone', value: '+4722222222' })
})

test('a message that was changed counts once, and two exports in any order give the same keys', async () => {
  const first = said('8:live:ana', 'RichText', 'one')
  const changed = { ...first, content: 'one more<e_m a="live:ana" ts_ms="1" ts="1" t="61"></e_m>' }
  const later = said('8:live:ana', 'RichText', 'later', { skypeeditedid: (first as { id: string }).id })
  const { observations, codes } = await read(exported(talk('8:live:ana', [changed, first, later])))
  expect(observations.map(says)).toEqual(['message | 8 | Ana Bell in 1.00'])
  expect(codes).toEqual({ 'chat-duplicate': 2 })
  const again = await read(exported(talk('8:live:ana', [first])))
  expect(keysOf(again.observations)).toEqual(keysOf(observations))
})

test('words of others, marks and odd references', () => {
  expect(plainSkype('<quote author="x"><legacyquote>[1] x: </legacyquote>theirs</quote>mine')).toBe('mine')
  expect(plainSkype('1 &lt; 2 &amp;&amp; <a href="https://x.example">here</a><br/>&unknown; &#0;')).toBe(
    '1 < 2 && here\n&unknown; &#0;',
  )
  expect(plainSkype('a < b')).toBe('a < b')
  const long = '<quote>'.repeat(300_000) + 'x'
  const start = cpuTime()
  expect(plainSkype(long)).toBe('')
  expect(cpuTime() - start).toBeLessThan(2_000)
  fc.assert(fc.property(fc.string(), content => plainSkype(content).length <= content.length))
})

test('knows its files; a torn one is refused in one sentence; an empty one holds nothing', async () => {
  const sure = (text: string): number => chat.accepts({ name: 'messages.json', head: headOf(text) })
  expect(sure(exported(talk('8:a', [])))).toBeGreaterThan(0.6)
  expect(sure(exported())).toBeGreaterThan(0.6)
  expect(sure('{"conversations": []}')).toBe(0)
  await expect(read(exported(talk('8:a', [said('8:a', 'Text', 'x')])).slice(0, -9))).rejects.toMatchObject({
    code: 'E_JSON',
  })
  expect((await read(exported())).observations).toEqual([])
})
