import { describe, expect, test } from 'vitest'
import type { Question } from '../../model/ledger.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading } from '../../model/source.ts'
import type { Chat, Member } from './talk.ts'
import { readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'
import { whoIsEgo } from './who.ts'

const NOBODY = { names: [], emails: [], urls: [], phones: [] }

function chatOf(members: readonly (string | Member)[], more: Partial<Chat> = {}): Chat {
  const list = members.map(one => (typeof one === 'string' ? { id: one, name: one } : one))
  return {
    file: 'chat.txt',
    service: 'whatsapp',
    id: list.map(({ id }) => id).join('+'),
    members: new Map(list.map(one => [one.id, one])),
    talks: list.map(({ id }, i) => ({ key: id, at: i, precision: 'minute', from: id, chars: 1 })),
    ...more,
  }
}

function ask(
  chats: readonly Chat[],
  more: Partial<Reading> = {},
): { egos: (string | null)[]; questions: Question[]; warned: string[] } {
  const questions: Question[] = []
  const warned: string[] = []
  const reading = {
    ego: NOBODY,
    answers: {},
    ledger: {
      asks: (one: Question) => questions.push(one),
      warned: (_file: string, code: string) => warned.push(code),
    },
    ...more,
  } as unknown as Reading
  const ego = whoIsEgo(chats, reading)
  return { egos: chats.map(ego), questions, warned }
}

describe('the ego is known', () => {
  test('from the export itself', () => {
    expect(ask([chatOf(['ana', 'mara'], { self: 'mara' })]).egos).toEqual(['mara'])
  })

  test('by name, whatever the accents and capitals', () => {
    const ego = { ...NOBODY, names: ['Mára QUELL'] }
    expect(ask([chatOf(['Ana', { id: 'm', name: 'mara quell' }])], { ego }).egos).toEqual(['m'])
  })

  test('by address', () => {
    const ego = { ...NOBODY, emails: ['Me@Own.example'] }
    expect(ask([chatOf(['Ana', { id: 'U1', name: 'M', email: 'me@own.example' }])], { ego }).egos).toEqual(['U1'])
  })

  test('by phone, however it is written', () => {
    const ego = { ...NOBODY, phones: ['0031 6 5550 0101'] }
    expect(ask([chatOf(['Ana', { id: 'p', name: '', phone: '+31 6 5550 0101' }])], { ego }).egos).toEqual(['p'])
  })

  test('by the answer, a name or an id', () => {
    const chats = [chatOf(['Ana', { id: 'U1', name: 'Mara' }])]
    expect(ask(chats, { answers: { 'chat:who': 'Mara' } }).egos).toEqual(['U1'])
    expect(ask(chats, { answers: { 'chat:who': 'U1' } }).egos).toEqual(['U1'])
  })

  test('from the other side, where the chat says who that is', () => {
    expect(ask([chatOf(['Ana', 'Mara'], { other: 'Ana' })]).egos).toEqual(['Mara'])
    expect(ask([chatOf(['Ana'], { other: 'Ana' })]).egos).toEqual([null])
    // of three, whoever is not the other may be either
    expect(() => ask([chatOf(['Ana', 'Mara', 'Bo'], { other: 'Ana' })])).toThrow(Refusal)
  })

  test('from the name of the file, which is the other side', () => {
    expect(ask([chatOf(['Ana', 'Mara'], { title: 'ana' })]).egos).toEqual(['Mara'])
  })

  test('and nobody is when only the other side wrote', () => {
    expect(ask([chatOf(['Ana'], { title: 'Ana' })]).egos).toEqual([null])
  })

  test('from one chat, for the chats in which they never wrote', () => {
    const ego = { ...NOBODY, names: ['Mara'] }
    expect(ask([chatOf(['Ana', 'Mara']), chatOf(['Bo', 'Cy'])], { ego }).egos).toEqual(['Mara', null])
  })

  test('without any question', () => {
    expect(ask([chatOf(['Ana', 'Mara'], { self: 'Mara' })]).questions).toEqual([])
  })
})

describe('the ego is not known', () => {
  test('the only one in all of several chats is taken, said and asked about', () => {
    const { egos, questions, warned } = ask([
      chatOf(['Ana', 'Mara']),
      chatOf(['Mara', 'Bo']),
      chatOf(['Cy', 'Mara', 'Ana']),
    ])
    expect(egos).toEqual(['Mara', 'Mara', 'Mara'])
    expect(warned).toEqual(['W_CHAT_WHO'])
    expect(questions[0]).toMatchObject({ id: 'chat:who', assumed: 'Mara' })
  })

  test('two who are in all chats are not told apart by guessing', () => {
    expect(() => ask([chatOf(['Ana', 'Mara']), chatOf(['Mara', 'Ana', 'Bo'])])).toThrow(Refusal)
  })

  test('nobody is assumed where nothing tells', () => {
    const questions: Question[] = []
    const ledger = { asks: (one: Question) => questions.push(one) }
    const reading = { ego: NOBODY, answers: {}, ledger } as unknown as Reading
    expect(() => whoIsEgo([chatOf(['Ana', 'Mara'])], reading)).toThrow(Refusal)
    expect(questions).toMatchObject([
      { id: 'chat:who', options: [{ value: 'Ana' }, { value: 'Mara' }, { value: 'none' }], assumed: '' },
    ])
  })

  test('a single chat is refused with those who write in it', () => {
    try {
      ask([chatOf(['Ana', 'Mara'])])
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'E_CHAT_WHO', detail: { candidates: 'Ana\nMara' } })
      expect((error as Refusal).message).toContain('chat.txt')
    }
  })

  test('whoever only read along says so: what the others wrote came in', async () => {
    expect(ask([chatOf(['Ana']), chatOf(['Ana', 'Mara'])], { answers: { 'chat:who': 'none' } })).toMatchObject({
      egos: [null, null],
      questions: [],
    })
    const text = '3/14/26, 9:00 AM - Ana Bell: one\n3/14/26, 9:01 AM - Ana Bell: two\n'
    const { observations } = await readAll(
      chat,
      { '_chat.txt': text },
      { ego: NOBODY, answers: { 'chat:who': 'none' } },
    )
    expect(observations.map(({ people }) => people[0]?.direction)).toEqual(['in', 'in'])
  })

  test('a name that is known but in no chat does not make somebody else the ego', () => {
    const ego = { ...NOBODY, names: ['Someone Else'] }
    expect(() => ask([chatOf(['Ana', 'Mara'])], { ego })).toThrow(Refusal)
  })

  test('being in a channel of many says nothing', () => {
    const open = chatOf(['Ana', 'Bo'], { open: true })
    const { egos } = ask([chatOf(['Ana', 'Mara']), chatOf(['Mara', 'Bo']), open])
    expect(egos).toEqual(['Mara', 'Mara', null])
  })

  test('and where there are channels alone, one is asked rather than kept out of all of them', () => {
    const rooms = [
      chatOf([], { open: true }),
      chatOf(['Ana', 'Mara'], { open: true }),
      chatOf(['Mara'], { open: true }),
    ]
    expect(() => ask(rooms)).toThrow(/\(Mara, Ana\)/)
    expect(ask(rooms, { answers: { 'chat:who': 'Ana' } }).egos).toEqual([null, 'Ana', null])
    expect(() => ask(rooms, { answers: { 'chat:who': 'Nobody Here' } })).toThrow(Refusal)
  })
})

test('somebody known by a number alone is asked about, and answered for, by that number', () => {
  const members: Member[] = [
    { id: 'a', name: '', phone: '+47 22 22 22 22' },
    { id: 'b', name: 'Bo Ek' },
  ]
  const questions: Question[] = []
  const reading = {
    ego: NOBODY,
    answers: {},
    ledger: { asks: (one: Question) => questions.push(one) },
  } as unknown as Reading
  expect(() => whoIsEgo([chatOf(members)], reading)).toThrow(/\+47 22 22 22 22, Bo Ek|Bo Ek, \+47 22 22 22 22/)
  expect(questions[0]?.options.map(({ value }) => value).toSorted()).toEqual(['+47 22 22 22 22', 'Bo Ek', 'none'])
  expect(ask([chatOf(members)], { answers: { 'chat:who': '+4722222222' } }).egos).toEqual(['a'])
})

test('a chat in which nobody wrote asks nothing', () => {
  expect(ask([chatOf([])])).toMatchObject({ questions: [], warned: [] })
})

test('people whose names are signs alone are two, and not failed messages', async () => {
  const message = (sender_name: string, n: number): object => ({
    sender_name,
    timestamp_ms: Date.UTC(2026, 2, 14) + n * 60_000,
    content: 'x',
  })
  const talk = { participants: [{ name: '\u2728' }, { name: '\u2665' }, { name: 'Mara Quell' }], messages: [message('\u2728', 0), message('\u2665', 1), message('Mara Quell', 2)], thread_path: 'inbox/x' } // prettier-ignore
  const { observations, codes } = await readAll(chat, { 'inbox/x/message_1.json': JSON.stringify(talk) })
  expect(observations.map(({ people }) => people.map(({ who }) => who.name))).toEqual([
    ['\u2728'],
    ['\u2665'],
    ['\u2728', '\u2665'],
  ])
  expect(codes).toEqual({})
  const text = '3/14/26, 9:00 AM - \u2728: one\n3/14/26, 9:01 AM - \u2665: two\n3/14/26, 9:02 AM - Mara Quell: three\n'
  const group = await readAll(chat, { 'WhatsApp Chat with club.txt': text })
  expect(group.observations.map(({ people }) => people.length)).toEqual([1, 1, 2])
})
