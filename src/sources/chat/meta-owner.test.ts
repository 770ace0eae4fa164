import { describe, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'

const NOBODY = { ego: { names: [], emails: [], urls: [], phones: [] } }
const json = JSON.stringify
const said = (names: readonly string[]): object[] =>
  names.map((sender_name, n) => ({ sender_name, timestamp_ms: Date.UTC(2026, 2, 14) + n * 60_000, content: 'x' }))
const talk = (names: readonly string[], more: object = {}): string =>
  json({
    participants: names.map(name => ({ name })),
    messages: said(names),
    thread_path: `inbox/${names[0]}`,
    ...more,
  })
const ways = (rows: readonly Observation[]): string[] =>
  rows.map(({ people }) => `${people[0]?.direction} ${people.map(({ who }) => who.name).join('+')}`)
const broken = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

describe('the title of a conversation of two is the other side’s name', () => {
  const file = 'your_facebook_activity/messages/inbox/ana_1/message_1.json'
  test.each([
    ['of Facebook', talk(['Ana Bell', 'Mara'], { title: 'Ana Bell' }), ['in Ana Bell', 'out Ana Bell']],
    ['in its broken encoding', talk([broken('Renée'), 'Mara'], { title: broken('Renée') }), ['in Renée', 'out Renée']],
    [
      'that is encrypted',
      json({
        participants: ['Ana Bell', 'Mara'],
        threadName: 'Ana Bell_12',
        messages: ['Ana Bell', 'Mara'].map(senderName => ({ senderName, timestamp: Date.UTC(2026, 2, 14), text: 'x' })),
      }),
      ['in Ana Bell', 'out Ana Bell'],
    ],
  ])('%s', async (_, text, expected) => {
    const { observations, questions } = await readAll(chat, { [file]: text }, NOBODY)
    expect([ways(observations), questions]).toEqual([expected, []])
  })

  test.each([
    ['a title of its own', talk(['Ana Bell', 'Mara'], { title: 'Ana' })],
    ['more than two', talk(['Ana Bell', 'Mara', 'Bo Ek'], { title: 'Ana Bell' })],
    [
      'somebody who wrote and left',
      talk(['Ana Bell', 'Mara'], { title: 'Ana Bell', messages: said(['Bo Ek', 'Mara']) }),
    ],
    ['no title', talk(['Ana Bell', 'Mara'])],
  ])('and tells nothing with %s', async (_, text) => {
    await expect(readAll(chat, { [file]: text }, NOBODY)).rejects.toMatchObject({ code: 'E_CHAT_WHO' })
  })
})

describe('the profile beside the conversations says whose they are', () => {
  const facebook = json({ profile_v2: { name: { full_name: broken('Mára Quell'), first_name: broken('Mára') } } })
  const instagram = (name: string, label = 'Name'): string =>
    json({ profile_user: [{ string_map_data: { Bio: { value: 'Bo Ek' }, [label]: { value: broken(name) } } }] })
  const group = talk(['Ana Bell', broken('Mára Quell'), 'Bo Ek'], { title: 'Three' })

  test.each([
    ['facebook/personal_information/profile_information/profile_information.json', facebook],
    ['profile_information/profile_information.json', json({ profile: { name: broken('Mára Quell') } })],
    ['instagram/personal_information/personal_information.json', instagram('Mára Quell')],
    ['personal_information.json', instagram('Mára Quell', broken('Имя'))],
  ])('%s', async (name, profile) => {
    const sure = chat.accepts({ name, head: headOf(profile) })
    // of use only in the company of conversations
    expect([sure > 0.35, sure < 0.6]).toEqual([true, true])
    const { observations, questions, files } = await readAll(
      chat,
      { [name]: profile, 'messages/inbox/three_1/message_1.json': group },
      NOBODY,
    )
    expect(ways(observations)).toEqual(['in Ana Bell', 'out Ana Bell+Bo Ek', 'in Bo Ek'])
    expect([questions, files[name]]).toEqual([[], 'known-unused'])
  })

  test('of nobody where archives of two people lie together', async () => {
    const name = (who: string): string => `${who}/profile_information/profile_information.json`
    const other = json({ profile_v2: { name: { full_name: 'Ana Bell' } } })
    const files = { [name('a')]: facebook, [name('b')]: other, 'messages/inbox/three_1/message_1.json': group }
    await expect(readAll(chat, files, NOBODY)).rejects.toMatchObject({ code: 'E_CHAT_WHO' })
  })

  test('alone it brings nothing, and other files of that name are nobody’s', async () => {
    const alone = await readAll(chat, { 'profile_information.json': facebook }, NOBODY)
    expect([alone.observations, alone.codes]).toEqual([[], {}])
    expect(chat.accepts({ name: 'personal_information.json', head: headOf('{"name":"x"}') })).toBe(0)
  })
})

test('one chat of Telegram says with whom it is, and so who the user is', async () => {
  const message = (id: number, from: string, from_id: unknown): object => ({
    id, type: 'message', date_unixtime: String(1_773_495_480 + id), from, from_id, text: 'hi',
  }) // prettier-ignore
  const one = (messages: readonly object[], more: object = {}): string =>
    json({ name: 'Ana Bell', type: 'personal_chat', id: 22, messages, ...more })
  const both = [message(1, 'Ana Bell', 'user22'), message(2, 'Mara', 'user1')]
  const numbers = [message(1, 'Ana Bell', 22), message(2, 'Mara', 1)]
  for (const messages of [both, numbers]) {
    const { observations, questions } = await readAll(chat, { 'result.json': one(messages) }, NOBODY)
    expect([ways(observations), questions]).toEqual([['in Ana Bell', 'out Ana Bell'], []])
  }
  const alone = await readAll(chat, { 'result.json': one([message(2, 'Mara', 'user1')]) }, NOBODY)
  expect(ways(alone.observations)).toEqual(['out Ana Bell'])
  const unsaid = one(both, { id: 33 })
  await expect(readAll(chat, { 'result.json': unsaid }, NOBODY)).rejects.toMatchObject({ code: 'E_CHAT_WHO' })
  const group = one(both, { type: 'private_group' })
  await expect(readAll(chat, { 'result.json': group }, NOBODY)).rejects.toMatchObject({ code: 'E_CHAT_WHO' })
})
