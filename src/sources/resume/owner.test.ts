import { describe, expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { isSameName } from './owner.ts'
import { resume } from './resume.ts'

const NOBODY = { names: [], emails: [], urls: [], phones: [] }
const of = (name: string, more: object = {}): string =>
  JSON.stringify({ basics: { name, ...more }, work: [{ name: 'Mill', position: 'Miller' }] })

describe('a resume is read as the user’s own', () => {
  test.each([
    ['by an address of mail', { ...NOBODY, emails: ['me@own.example'] }, of('Somebody', { email: 'Me@Own.example' })],
    ['by the address of a page', { ...NOBODY, urls: ['own.example/me'] }, of('X', { url: 'https://www.own.example/me/' })],
    ['by a profile', { ...NOBODY, urls: ['x.example/me'] }, of('X', { profiles: [{ url: 'https://x.example/me' }] })],
    ['by the whole name', { ...NOBODY, names: ['Mára Quell Olsen'] }, of('Olsen, Mara')],
    ['where nothing is known and nobody else’s came along', NOBODY, of('Per Olsen')],
  ])('%s', async (_, ego, text) => {
    expect((await readAll(resume, { 'cv.json': text }, { ego })).questions).toEqual([])
  }) // prettier-ignore

  test('where two versions of one are all there is', async () => {
    const both = { 'a/cv.json': of('Mara Olsen'), 'b/cv.json': of('Mara Ann Olsen') }
    expect((await readAll(resume, both, { ego: NOBODY })).questions).toEqual([])
  })
})

describe('else it is asked first', () => {
  test.each([
    ['of whom only the family name agrees', { ...NOBODY, names: ['Mara Olsen'] }, of('Per Olsen', { email: 'p@x.example' })],
    ['of whom only the given name agrees', { ...NOBODY, names: ['Mara Olsen'] }, of('Mara Bell')],
    ['where one word is known', { ...NOBODY, names: ['Olsen'] }, of('Olsen')],
    ['where only an address is known', { ...NOBODY, emails: ['me@own.example'] }, of('Per Olsen', { email: 'p@x.example' })],
    ['where only a number is known', { ...NOBODY, phones: ['+4722222222'] }, of('Per Olsen')],
    ['that names nobody', { ...NOBODY, names: ['Mara Olsen'] }, of('')],
  ])('%s', async (_, ego, text) => {
    await expect(readAll(resume, { 'cv.json': text }, { ego })).rejects.toMatchObject({ code: 'E_RESUME_WHO' })
    const answered = await readAll(resume, { 'cv.json': text }, { ego, answers: { 'resume:cv.json': 'mine' } })
    expect(answered.kept).toBeGreaterThan(0)
  }) // prettier-ignore

  test('of several people nobody is taken to be the user', async () => {
    const several = { 'a.json': of('Mara Olsen'), 'b.json': of('Per Olsen'), 'c.json': '{"basics":{},"work":', 'd.json': '{"x":1}' }
    const { kept, codes, questions } = await readAll(resume, several, { ego: NOBODY })
    expect([kept, codes['E_RESUME_WHO']]).toEqual([0, 2])
    const asked = { id: 'resume:who', asks: 'Which of these resumes is yours?', assumed: 'none', many: true }
    const options = ['Mara Olsen', 'Per Olsen', 'none'].map(value => ({ value, says: value === 'none' ? 'None of them' : value }))
    expect(questions).toEqual([{ ...asked, options }, { ...asked, options }])
    const said = await readAll(resume, several, { ego: NOBODY, answers: { 'resume:who': 'Mara Olsen' } })
    expect(said.observations.map(({ detail }) => ('name' in detail ? detail.name : ''))).toContain('Mara Olsen')
    expect([said.kept, said.codes['E_RESUME_WHO']]).toEqual([2, 1])
  }) // prettier-ignore

  test('versions of one resume are offered once, and all of them are read; of whom is known nobody is asked', async () => {
    const versions = {
      'a.json': of('Olsen, Mara', { email: 'mara@x.example' }),
      'b.json': of('M. Olsen', { email: 'mara@x.example' }),
      'c.json': of('Per Olsen'),
      'd.json': of('Mara Quell'),
      'e.json': of(''),
    }
    const { questions, kept } = await readAll(resume, versions)
    expect(kept).toBe(2)
    expect([...new Set(questions.map(({ id, options }) => `${id}: ${options.map(({ says }) => says).join('; ')}`))]).toEqual([
      'resume:who: Olsen, Mara (mara@x.example); Per Olsen; None of them',
      'resume:e.json: Yes, it is mine; No',
    ])
    const said = await readAll(resume, versions, { answers: { 'resume:who': 'Olsen Mara' } })
    expect([said.kept, said.codes['E_RESUME_WHO']]).toEqual([6, 2])
    const none = await readAll(resume, versions, { answers: { 'resume:who': 'none' } })
    expect([none.kept, none.codes['E_RESUME_WHO']]).toEqual([2, 4])
  }) // prettier-ignore

  test('of the resumes of a thousand people fifty are offered, and none takes longer for the others', async () => {
    const nameOf = (n: number): string => [...String(n)].map(digit => 'abcdefghij'[Number(digit)]).join('')
    const all = Array.from({ length: 1_000 }, (_, n) => [`${n}.json`, of(`Ana${nameOf(n)} Bell${nameOf(n)}`)] as const)
    const { questions, codes } = await readAll(resume, Object.fromEntries(all))
    expect(codes['E_RESUME_WHO']).toBe(1_000)
    expect(questions[0]?.options).toHaveLength(51)
  })

  test('but an empty one is only empty', async () => {
    const empty = { 'cv.json': '{"basics":{},"work":[]}' }
    await expect(readAll(resume, empty)).rejects.toMatchObject({ code: 'E_RESUME_EMPTY' })
  })
})

test.each([
  ['Mara Olsen', 'Olsen, Mara', true],
  ['Mara Olsen', 'MÁRA ann olsen', true],
  ['Mara Olsen', 'Per Olsen', false],
  ['Mara', 'Mara Olsen', false],
  ['Mara', 'Mara', false],
  ['Olsen Olsen', 'Olsen Bell', false],
  ['김민수', '김민수', true],
  ['김민수', '김민지', false],
  ['', '', false],
])('%s and %s are one: %s', (one, other, is) => {
  expect([isSameName(one, other), isSameName(other, one)]).toEqual([is, is])
})
