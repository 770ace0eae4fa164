import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import type { Observation } from '../../model/observation.ts'
import { seeded } from '../../stats/random.ts'
import { findEvidence, namedSkills } from '../skill/find-evidence.ts'
import { mentionsOf } from '../skill/mentions.ts'
import type { Ask } from './ask.ts'
import { coverOf } from './cover.ts'
import type { Cover } from './cover.ts'
import { measureFit, weightOf } from './fit.ts'
import { nearestOccupations, occupationsLike } from './nearest.ts'
import { elements, likeness, onet, rarityOf, vocabulary } from './onet.fixture.ts'
import { piecesOf } from './pieces.ts'
import { readAdvert } from './read-advert.ts'
import { careerRecord } from './record.ts'
import { coverWork, nearness } from './work-cover.ts'

const NOW = Date.UTC(2026, 10, 20)
const fact = (kind: Observation['kind'], detail: object, at: number | null = null): Observation =>
  ({
    source: 'made',
    key: `${kind} ${JSON.stringify(detail)}`,
    at,
    precision: at === null ? 'none' : 'month',
    kind,
    channel: null,
    people: [],
    detail,
  }) as Observation
const place = (title: string): number => onet.list.findIndex(one => one.title === title)

function recordOf(
  observations: readonly Observation[],
  roles: { occupation: number; years: number; until: number }[] = [],
) {
  const facts = observations.map((observation, i) => ({ id: `f${i}`, observation }))
  const names = namedSkills(facts, NOW)
  const evidence = Map.groupBy(findEvidence(facts, names, mentionsOf(names.keys()), NOW), ({ skill }) => skill)
  return careerRecord(facts, { onet, elements, vocabulary, roles, evidence, kindOf: () => null, asOf: NOW })
}
const askOf = (line: string): Ask => {
  const [ask] = readAdvert(`Requirements:\n- ${line}`, vocabulary, rarityOf).asks
  if (ask === undefined) throw new Error(`nothing is asked in "${line}"`)
  return ask
}

describe('what a record holds of an ask', () => {
  const record = recordOf([
    fact(
      'position',
      {
        title: 'Nurse',
        company: 'Hill',
        summary: 'Dressing changes, administering their morning medication; charts in Epic.',
        until: null,
      },
      Date.UTC(2019, 0),
    ),
    fact('skill', { name: 'Triage' }),
    fact('certificate', { name: 'Basic Life Support (BLS)' }),
    fact('education', { degree: 'Bachelor of Science', field: 'Nursing', until: Date.UTC(2018, 5) }),
    fact('language', { name: 'Spanish', level: 'C1' }),
    fact('profile', { headline: 'Nurse', summary: 'I like R and long walks, and go home happy.' }),
  ])
  test.each([
    ['Wound care', 'shown'],
    ['Medication administration', 'shown'],
    ['Experience with Epic', 'shown'],
    ['Experience in triage', 'claimed'],
    ['Current BLS certificate', 'shown'],
    ['Bachelor of Science in Nursing', 'shown'],
    ['Fluent Spanish', 'claimed'],
    ['Fluent Danish', 'nothing'],
    ['Knowledge of Go', 'nothing'],
    ['Experience with SQL', 'nothing'],
    ['A valid forklift licence', 'nothing'],
  ])('%s: %s', (line, state) => expect(coverOf(askOf(line), record, 3).state).toBe(state))

  test('a degree of another field, and one not high enough, cover less', () => {
    const chance = (line: string) => coverOf(askOf(line), record, null).chance
    expect(chance('Bachelor degree in nursing')).toBeGreaterThan(chance('Bachelor degree in physics'))
    expect(chance('Bachelor degree in physics')).toBeGreaterThan(chance('Master degree in nursing'))
  })

  test('years are as good as their titles tell', () => {
    const chance = (years: number | null) => coverOf(askOf('5 years of experience in nursing'), record, years).chance
    expect(chance(5)).toBeCloseTo(0.5, 5)
    expect(chance(8)).toBeGreaterThan(0.95)
    expect(coverOf(askOf('5 years of experience in nursing'), record, null).state).toBe('nothing')
  })
})

describe('the fit', () => {
  const ask = (name: string, wish: Ask['wish'], rarity = 1): Ask => ({
    ...askOf('Experience with SQL'),
    name,
    key: name,
    wish,
    rarity,
  })
  const seen = (name: string, chance: number, wish: Ask['wish'] = 'must', rarity = 1): Cover => ({
    ask: ask(name, wish, rarity),
    state: 'shown',
    chance,
    have: null,
    says: '',
    evidence: [name],
  })
  const unseen = (name: string, wish: Ask['wish'] = 'must'): Cover => ({
    ask: ask(name, wish),
    state: 'nothing',
    chance: 0.2,
    have: null,
    says: '',
    evidence: [],
  })

  test('is the weighted share: two of three that must be there, half of one that is nice', () => {
    const covers = [seen('a', 1), seen('b', 1), unseen('c'), seen('d', 0.5, 'nice')]
    const fit = measureFit(covers, null, 9, seeded(1))
    expect(isKnown(fit) && fit.value).toBeCloseTo((1 + 1 + 0.3 * 0.5) / 3.3, 9)
    expect(isKnown(fit) && fit.because[0]?.text).toBe(
      'Your record speaks of 3 of 4 things it asks; of 2 of the 3 that must be there.',
    )
    expect(isKnown(fit) && fit.because[1]?.text).toBe('c: nothing seen.')
    expect(isKnown(fit) && fit.n).toBe(3)
    expect(weightOf(seen('x', 1, 'plain', 0.5))).toBeCloseTo(0.2, 9)
  })

  test('of two things of which one would do, the one that is there counts, and they count once', () => {
    const oneOf = (cover: Cover): Cover => ({ ...cover, ask: { ...cover.ask, choice: 'skill b' } })
    const covers = [seen('a', 1), oneOf(seen('b', 0.8)), oneOf(unseen('c')), unseen('d')]
    const fit = measureFit(covers, null, 9, seeded(1))
    expect(isKnown(fit) && fit.value).toBeCloseTo((1 + 0.8) / 3, 9)
    expect(isKnown(fit) && fit.because.map(({ text }) => text)).toEqual([
      'Your record speaks of 2 of 3 things it asks; of 2 of the 3 that must be there.',
      'd: nothing seen.',
    ])
    const none = measureFit([seen('a', 1), oneOf(unseen('b')), oneOf(unseen('c')), unseen('d')], null, 9, seeded(1))
    expect(isKnown(none) && none.value).toBeCloseTo(1 / 3, 9)
    expect(isKnown(none) && none.because.map(({ text }) => text)).toContain('b or c: nothing seen.')
    expect(isKnown(measureFit(covers.slice(1, 4), null, 9, seeded(1)))).toBe(false)
  })

  test('is unknown of nobody, and of an advertisement that says too little', () => {
    expect(isKnown(measureFit([seen('a', 1), seen('b', 1), seen('c', 1)], null, 0, seeded(1)))).toBe(false)
    expect(isKnown(measureFit([seen('a', 1)], null, 5, seeded(1)))).toBe(false)
    expect(measureFit([], null, 5, seeded(1))).toMatchObject({
      unknown: [{ text: expect.stringMatching(/^Nothing is read/) }],
    })
  })

  test('lies in its range, within 0 and 1; what is shown more never makes it less', () => {
    const cover = fc.record({
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
      there: fc.boolean(),
      wish: fc.constantFrom('must', 'plain', 'nice'),
    })
    fc.assert(
      fc.property(
        fc.array(cover, { minLength: 3, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, share) => {
          const covers = list.map(({ chance, there, wish }, i) =>
            there ? seen(`s${i}`, chance, wish as Ask['wish']) : unseen(`s${i}`, wish as Ask['wish']),
          )
          const work = { name: 'x', share, years: 1, says: 'x' }
          const fit = measureFit(covers, work, 1, seeded(2))
          const more = measureFit([...covers.slice(1), seen('s0', 1, covers[0]?.ask.wish)], work, 1, seeded(2))
          if (!isKnown(fit) || !isKnown(more)) throw new Error('unknown')
          expect(0 <= fit.low && fit.low <= fit.value && fit.value <= fit.high && fit.high <= 1 + 1e-9).toBe(true)
          expect(more.value).toBeGreaterThanOrEqual(fit.value - 1e-9)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('which occupation it is', () => {
  const near = (text: string) => nearestOccupations(piecesOf(text), likeness, seeded('near'))
  test.each([
    [
      'Registered nurse for our surgical ward\nYou give medication, watch vital signs, and teach patients and families about their care.',
      'Registered Nurses',
    ],
    [
      'Electrician\nYou install wiring, conduit, fuses and breakers, and repair electrical systems in buildings.',
      'Electricians',
    ],
    [
      'Somebody who plans statistical studies of health, designs clinical trials, and analyses data of patients with biostatistical methods',
      'Biostatisticians',
    ],
  ])('%s', (text, title) => {
    const [first] = near(text)
    expect(onet.list[first?.occupation ?? -1]?.title).toBe(title)
    const { low, value, high } =
      first !== undefined && isKnown(first.chance) ? first.chance : { low: 1, value: 0, high: 0 }
    expect(low <= value && value <= high && high <= 1).toBe(true)
  })

  test('a text that says nothing names none', () => expect(near('Come and join us.')).toEqual([]))

  test('the work itself is covered by the same, less by a related, not by a far occupation', () => {
    const advert = near(
      'Registered nurse\nYou give medication, watch vital signs, and teach patients about their care.',
    )
    const share = (title: string, years: number) =>
      coverWork(onet, advert, [{ occupation: place(title), years, until: NOW }], [])?.share ?? -1
    expect(share('Registered Nurses', 5)).toBeGreaterThan(share('Licensed Practical and Licensed Vocational Nurses', 5))
    expect(share('Licensed Practical and Licensed Vocational Nurses', 5)).toBeGreaterThan(share('Roofers', 5))
    expect(share('Registered Nurses', 5)).toBeGreaterThan(share('Registered Nurses', 0.25))
    expect(nearness(onet, place('Roofers'), place('Registered Nurses'))).toBe(0)
    const like = occupationsLike(
      ['Registered nurse: gave medication and cared for patients on a surgical ward of a hospital'],
      ['Registered nurse'],
      likeness,
    )
    expect(coverWork(onet, advert, [], like)?.share).toBeGreaterThan(0.1)
  })
})
