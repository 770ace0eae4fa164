import { describe, expect, test } from 'vitest'
import { correctedHopes, isHope, NO_HOPES } from './hopes.ts'
import { correctedTalk } from './talk-line.ts'

const read = { ...NO_HOPES, ahead: null, company: 'Acme' }
const known = { id: 'o1', title: 'Lead', organisation: 'Acme' }
const offered = { kind: 'role', state: 'offered', organisation: 'Acme', known } as const

describe('what a line hopes for, corrected', () => {
  test('where nothing was read and nothing is said, the usual', () => {
    expect(correctedHopes(read, 'idea', {}).piece).toEqual({ form: 'article', state: 'idea' })
    expect(correctedHopes(read, 'expectation', {}).expected).toEqual({ percent: null, sign: 'asked' })
    expect(correctedHopes(read, 'opportunity', {}).opportunity).toEqual({
      kind: 'role',
      state: 'noticed',
      organisation: 'Acme',
      known: null,
    })
  })

  test('what is said wins over what was read; null is said too', () => {
    const dated = { ...read, expected: { percent: 70, sign: 'reply' as const }, by: '2026-12-01', ahead: '2026-11-30' }
    expect(correctedHopes(dated, 'expectation', {})).toMatchObject({ expected: { percent: 70 }, by: '2026-12-01' })
    expect(correctedHopes(dated, 'expectation', { percent: null, by: null })).toMatchObject({
      expected: { percent: null, sign: 'reply' },
      by: null,
    })
    expect(correctedHopes({ ...dated, by: null }, 'idea', { drafted: true })).toMatchObject({
      piece: { state: 'draft' },
      by: '2026-11-30',
    })
  })

  test('an offer that is rather a result stays with its firm; a new opportunity is not the known one', () => {
    const line = { ...read, opportunity: offered, company: 'Another' }
    expect(correctedHopes(line, 'result', {}).result).toEqual({ form: 'other', organisation: 'Acme' })
    expect(correctedHopes(line, 'result', { organisation: '' }).result?.organisation).toBe('')
    expect(correctedHopes(line, 'opportunity', {}).opportunity).toEqual(offered)
    expect(correctedHopes(line, 'opportunity', { fresh: true }).opportunity?.known).toBeNull()
  })

  test('a line that is kept as something else hopes for nothing', () => {
    expect(correctedHopes({ ...read, opportunity: offered }, 'contact', { by: '2026-12-01' })).toEqual(NO_HOPES)
    expect(['idea', 'opportunity', 'result', 'expectation', 'contact', 'talk'].map(isHope)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })
})

test('a talk keeps what was read where nothing else is said, and is none in a line of another kind', () => {
  const talk = { title: 'Queues', to: 'PyData', state: 'accepted', deadline: '2026-12-01' } as const
  expect(correctedTalk(talk, 'talk', {})).toEqual(talk)
  expect(correctedTalk(talk, 'talk', { deadline: null, to: 'FOSDEM' })).toEqual({
    ...talk,
    deadline: null,
    to: 'FOSDEM',
  })
  expect(correctedTalk(talk, 'note', {})).toBeNull()
})
