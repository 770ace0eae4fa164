import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../tests/made/cpu-time.ts'
import { PRINT_POSITIONS, bytesLikeness, layPrint, letterPrint, printBytes, printLikeness, printOf } from './minhash.ts'

const letter = (name: string, company: string) =>
  `Hi ${name}, I came across your profile and was impressed by your work at ${company}. We help teams like yours ` +
  'cut the time they spend on reporting by half. Would you be open to a quick call next week to explore whether this fits?'

describe('printOf', () => {
  test('64 bytes as 86 characters of base64url; nothing for no words', () => {
    expect(printOf('one two three four')).toMatch(/^[A-Za-z0-9_-]{86}$/)
    expect(printBytes(printOf('one two three four'))).toHaveLength(PRINT_POSITIONS)
    expect(printOf('')).toBe('')
    expect(printOf(' ... !! ')).toBe('')
    expect(printOf('hi')).not.toBe('')
  })
  test('is pinned: prints are stored, so the function may never change silently', () => {
    expect(printOf('Thanks for connecting, looking forward to it')).toMatchInlineSnapshot(
      `"bIO99GAZTuHVVzhjXaNS8k9NYGCpCxLWm4BP_1BOp-zPEtorio-26jNfUaBeRR8DGd55lS7Lu4U_KJKdgGfp5Q"`,
    )
  })
  test('case, punctuation, spacing and which digits do not count', () => {
    expect(printOf('Hello,  THERE my friend 2024!')).toBe(printOf('hello there my friend 7'))
    expect(printOf('hello there my friend')).not.toBe(printOf('hello there my enemy'))
  })
  test('plain letters and others are read in the same way, in capitals, with signs between, and beyond what is laid out', () => {
    const plain = 'Thanks FOR connecting: 12 of us, looking-forward to IT @ 9 [soon] {or} `later`'
    expect(printOf(plain)).toBe(printOf(plain.toLowerCase()))
    // a space that is no ASCII parts words as the one that is
    expect(printOf(`${plain}\u2003`)).toBe(printOf(plain))
    const long = plain.repeat(200)
    expect(printOf(long)).toBe(printOf(`${long}\u2003`))
  })
  test('many are laid side by side as each alone', () => {
    const prints = ['one two three', 'four five six', ''].map(printOf)
    const bytes = new Uint8Array(3 * PRINT_POSITIONS)
    prints.forEach((print, i) => layPrint(print, bytes, i * PRINT_POSITIONS))
    expect([...bytes]).toEqual(prints.flatMap(print => [...printBytes(print)]))
  })
  test('word order counts', () => {
    expect(printLikeness(printOf('a b c d e f g h'), printOf('h g f e d c b a'))).toBeLessThan(0.1)
  })
  test('scripts without spaces are words sign by sign', () => {
    const a = printOf('很高兴认识你希望以后能多多交流')
    const b = printOf('很高兴认识您希望以后能多多交流')
    expect(printLikeness(a, b)).toBeGreaterThan(0.4)
    expect(printLikeness(a, printOf('今天天气很好我们一起去公园散步吧'))).toBeLessThan(0.15)
  })
})

describe('likeness', () => {
  test('the same letter to two people, a different letter, nothing', () => {
    const one = printOf(letter('Ana', 'Northwind'))
    expect(printLikeness(one, one)).toBe(1)
    expect(printLikeness(one, printOf(letter('Béla', 'Kontoso Group')))).toBeGreaterThan(0.55)
    expect(
      printLikeness(one, printOf('Are we still on for lunch on Friday? I booked the small place by the river.')),
    ).toBeLessThan(0.1)
    expect(printLikeness('', '')).toBe(0)
  })
  test('estimates the share of three-word runs in common', () => {
    let squares = 0
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.nat(), (kept, salt) => {
        const words = (tag: string, from: number) =>
          Array.from(
            { length: 62 - from },
            (_, i) => `${tag}${salt}x${'abcdefghij'[i % 10]}${'abcdefghij'[Math.floor(i / 10)]}`,
          )
        const same = Array.from(
          { length: kept },
          (_, i) => `s${'abcdefghij'[i % 10]}${'abcdefghij'[Math.floor(i / 10)]}`,
        )
        const [a, b] = [
          [...same, ...words('p', kept)],
          [...same, ...words('q', kept)],
        ]
        const runs = (list: string[]) => new Set(list.slice(2).map((_, i) => list.slice(i, i + 3).join(' ')))
        const [x, y] = [runs(a), runs(b)]
        const common = [...x].filter(run => y.has(run)).length
        const truth = common / (x.size + y.size - common)
        const error = printLikeness(printOf(a.join(' ')), printOf(b.join(' '))) - truth
        expect(Math.abs(error)).toBeLessThan(0.28)
        squares += error * error
      }),
      { numRuns: 200, seed: 4 },
    )
    expect(Math.sqrt(squares / 200)).toBeLessThan(0.07)
  })
  test('decoding loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        const [x, y] = [printOf(a), printOf(b)]
        fc.pre(x !== '' && y !== '')
        expect(bytesLikeness(printBytes(x), printBytes(y))).toBe(printLikeness(x, y))
        expect(x === y).toBe(printLikeness(x, y) === 1)
      }),
    )
  })
})

test('30,000 messages take a fraction of a second on a quiet machine', () => {
  const texts = Array.from({ length: 30_000 }, (_, i) => letter(`Ana${i}`, `Company ${i * 7}`))
  const from = cpuTime()
  for (const text of texts) printOf(text)
  expect(cpuTime() - from).toBeLessThan(8000)
})

test('only texts long enough to be compared get a print', () => {
  expect(letterPrint('Thanks, talk soon.')).toBe('')
  const long = 'Thank you for the time you took yesterday, it helped.'
  expect(letterPrint(long)).toBe(printOf(long))
  expect(letterPrint('x'.repeat(39))).toBe('')
  expect(letterPrint('x'.repeat(40))).not.toBe('')
})
