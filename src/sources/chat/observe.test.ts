import { describe, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import type { Reading } from '../../model/source.ts'
import { observe, peopleBook } from './observe.ts'
import type { Chat, Talk } from './talk.ts'

const NOW = Date.UTC(2026, 10, 23)

function read(
  talks: readonly Partial<Talk>[],
  names: readonly string[],
  keepText: Reading['keepText'] = 'own',
): { observations: Observation[]; codes: string[] } {
  const chat: Chat = {
    file: 'c',
    service: 'telegram',
    id: '7',
    members: new Map(names.map(name => [name, { id: name, name, account: true }])),
    talks: talks.map((talk, i) => ({
      key: `k${i}`,
      at: NOW - 1000 + i,
      precision: 'instant',
      from: 'me',
      chars: 0,
      ...talk,
    })),
  }
  const codes: string[] = []
  const note = (_file: string, code: string): number => codes.push(code)
  const ledger = { kept: () => undefined, skipped: note, failed: note }
  const observations = [
    ...observe(chat, 'me', peopleBook(), { now: NOW, keepText, ledger } as unknown as Reading),
  ].flat()
  return { observations, codes }
}

function shares(observations: readonly Observation[]): string[][] {
  return observations.map(({ people }) =>
    people.map(({ who, role, direction, weight }) => `${who.name} ${role} ${direction} ${weight.toFixed(3)}`),
  )
}

describe('who shares a message (MEASURES 1.3)', () => {
  test('of two: the whole of it', () => {
    const { observations } = read([{}, { from: 'Ana' }], ['me', 'Ana'])
    expect(shares(observations)).toEqual([['Ana to out 1.000'], ['Ana from in 1.000']])
  })

  test('of four: a third each, both ways', () => {
    const { observations } = read([{}, { from: 'Bo' }], ['me', 'Ana', 'Bo', 'Cy'])
    expect(shares(observations)).toEqual([
      ['Ana to out 0.333', 'Bo to out 0.333', 'Cy to out 0.333'],
      ['Bo from in 0.333'],
    ])
  })

  test('meant for one of many: the whole of it', () => {
    const { observations } = read([{ to: ['Ana'] }, { from: 'Ana', to: ['me'] }], ['me', 'Ana', 'Bo', 'Cy'])
    expect(shares(observations)).toEqual([['Ana to out 1.000'], ['Ana from in 1.000']])
  })

  test('not meant for the ego: no tie', () => {
    expect(read([{ from: 'Ana', to: ['Bo'] }], ['me', 'Ana', 'Bo']).codes).toEqual(['chat-public'])
  })

  test('to a crowd or to nobody: no tie', () => {
    const crowd = Array.from({ length: 21 }, (_, i) => `Person ${i}`)
    expect(read([{}, { from: 'Person 3' }], ['me', ...crowd]).codes).toEqual(['chat-crowd', 'chat-crowd'])
    expect(read([{}], ['me']).codes).toEqual(['chat-alone'])
  })
})

describe('calls', () => {
  test('that were answered go both ways; others the way they were tried', () => {
    const { observations } = read(
      [
        { call: { answered: true, minutes: 3 } },
        { from: 'Ana', call: { answered: true, minutes: 1, video: true } },
        { from: 'Ana', call: { answered: false } },
        { call: { answered: false } },
      ],
      ['me', 'Ana'],
    )
    expect(
      observations.map(({ kind, channel, minutes, people, detail }) => [
        kind,
        channel,
        minutes,
        people[0]?.direction,
        detail,
      ]),
    ).toEqual([
      ['call', 'phone', 3, 'both', { answered: true }],
      ['call', 'phone', 1, 'both', { answered: true, video: true }],
      ['call', 'phone', undefined, 'in', { answered: false }],
      ['call', 'phone', undefined, 'out', { answered: false }],
    ])
  })
})

describe('words', () => {
  const talks = [
    { text: 'mine', chars: 4 },
    { from: 'Ana', text: 'theirs', chars: 6 },
  ]
  test.each([
    ['none', [undefined, undefined]],
    ['own', [undefined, undefined]],
    ['all', ['mine', 'theirs']],
  ] as const)('keepText %s', (keepText, expected) => {
    const { observations } = read(talks, ['me', 'Ana'], keepText)
    expect(observations.map(({ detail }) => (detail as { text?: string }).text)).toEqual(expected)
    expect(observations.map(({ detail }) => (detail as { chars: number }).chars)).toEqual([4, 6])
  })

  test('only the ego’s own are printed, to find what was sent to many', () => {
    const long = 'one two three four five six seven eight nine ten'
    const { observations } = read(
      [
        { text: long, chars: 48 },
        { from: 'Ana', text: long, chars: 48 },
      ],
      ['me', 'Ana'],
    )
    expect(observations.map(({ detail }) => 'print' in detail)).toEqual([true, false])
  })
})

test('times that cannot be true are failed, each by itself', () => {
  const { observations, codes } = read([{ at: 0 }, { at: NOW + 3 * 86_400_000 }, { at: Number.NaN }, {}], ['me', 'Ana'])
  expect(observations.length + codes.length).toBe(4)
  expect(codes.filter(code => code === 'W_DATE_SUSPECT').length).toBeGreaterThanOrEqual(2)
})

test('one object a human of a service, whatever the chat', () => {
  const people = peopleBook()
  const ana = { id: 'a', name: 'Ana', account: true }
  expect(people('telegram', ana)).toBe(people('telegram', { ...ana }))
  expect(people('telegram', ana)).not.toBe(people('slack', ana))
  expect(people('sms', { id: 'x', name: '' })).toBeNull()
})
