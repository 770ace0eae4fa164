import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '../../model/ledger.ts'
import { dateOrderOf } from './date-order.ts'
import { isObject, known, listOf, numberOf, objectOf, parseJson, textOf } from './json-value.ts'
import { fileOf } from './reading.fixture.ts'
import { wholeText } from './whole-text.ts'
import { startTags } from './xml-tags.ts'
import type { Tag } from './xml-tags.ts'

describe('the order of day and month', () => {
  function decide(
    dates: readonly string[],
    answers: Record<string, string> = {},
  ): { order: string; questions: Question[]; warned: number } {
    const questions: Question[] = []
    let warned = 0
    const ledger = { asks: (one: Question) => questions.push(one), warned: () => warned++ }
    const order = dateOrderOf('f.csv', dates, 'day-month', { answers, ledger } as never)
    return { order, questions, warned }
  }

  test.each([
    [['01/02/2026', '13/02/2026'], 'day-month'],
    [['01/02/2026', '02/13/2026'], 'month-day'],
    [['13/02/2026', '14/02/2026', '02/13/2026'], 'day-month'],
    [['01.02.2026'], 'day-month'],
    [['2026-02-01', '01/01/2026'], 'day-month'],
    [[], 'day-month'],
  ])('%j tells %s without asking', (dates, order) => {
    expect(decide(dates)).toEqual({ order, questions: [], warned: 0 })
  })

  test('nothing tells: assumed, warned of and asked, once', () => {
    const { order, questions, warned } = decide(['01/02/2026', '03/04/2026'])
    expect([order, warned]).toEqual(['day-month', 1])
    expect(questions).toEqual([
      {
        id: 'dates:f.csv',
        file: 'f.csv',
        asks: 'In f.csv, is the day or the month first in "03/04/2026"?',
        options: [
          { value: 'day-month', says: 'The day is first' },
          { value: 'month-day', says: 'The month is first' },
        ],
        assumed: 'day-month',
      },
    ])
  })

  test('the answer wins; an answer of other words does not', () => {
    expect(decide(['01/02/2026'], { 'dates:f.csv': 'month-day' })).toEqual({
      order: 'month-day',
      questions: [],
      warned: 0,
    })
    expect(decide(['01/02/2026'], { 'dates:f.csv': 'sideways' }).questions).toHaveLength(1)
  })
})

describe('JSON of unknown shape', () => {
  test('values are taken only where they have the shape', () => {
    expect([objectOf(null), objectOf([1]), objectOf('x'), objectOf({ a: 1 })]).toEqual([{}, {}, {}, { a: 1 }])
    expect([listOf(null), listOf({ length: 1 }), listOf([1])]).toEqual([[], [], [1]])
    expect([textOf(' a '), textOf(1), textOf(Number.NaN), textOf(null), textOf({})]).toEqual(['a', '1', '', '', ''])
    expect([numberOf('1.5'), numberOf(2), numberOf(''), numberOf('x'), numberOf(null)]).toEqual([
      1.5,
      2,
      null,
      null,
      null,
    ])
    expect([isObject({}), isObject([]), isObject(null)]).toEqual([true, false, false])
    expect(known({ a: '', b: 0, c: undefined, d: [], e: null, f: ['x'], g: false })).toEqual({
      b: 0,
      f: ['x'],
      g: false,
    })
  })

  test.each([
    ['', 'it is empty'],
    ['{"a":', 'no valid JSON'],
    ['{"a":1}}', 'near character 7'],
  ])('%j is refused in one sentence', (text, part) => {
    expect(() => parseJson(text, 'x.json')).toThrow(expect.objectContaining({ code: 'E_JSON' }))
    expect(() => parseJson(text, 'x.json')).toThrow(part)
  })

  test('zero bytes behind it are none of it; within it they are', () => {
    expect(parseJson('{"a":1}\0\0\0', 'x.json')).toEqual({ a: 1 })
    expect(() => parseJson('{"a":\0 1}\0', 'x.json')).toThrow(expect.objectContaining({ code: 'E_JSON' }))
    expect(() => parseJson('\0\0', 'x.json')).toThrow('it is empty')
  })

  test('a name like __proto__ is only a name', () => {
    parseJson('{"__proto__": {"polluted": true}}', 'x.json')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('a whole file', () => {
  test('in any encoding', async () => {
    expect(await wholeText(fileOf('a', '\ufeffé'), 100, 'x')).toBe('é')
    expect(await wholeText(fileOf('a', new Uint8Array([0xff, 0xfe, 0xe9, 0])), 100, 'x')).toBe('é')
    expect(await wholeText(fileOf('a', new Uint8Array([0x63, 0x61, 0x66, 0xe9])), 100, 'x')).toBe('café')
    expect(await wholeText(fileOf('a', ''), 100, 'x')).toBe('')
  })

  test('above its cap is refused before it is read', async () => {
    await expect(wholeText(fileOf('a', 'x'.repeat(101)), 100, 'a feed')).rejects.toMatchObject({ code: 'E_FILE_SIZE' })
    expect(await wholeText(fileOf('a', 'x'.repeat(100)), 100, 'a feed')).toHaveLength(100)
  })
})

describe('tags of XML', () => {
  async function read(xml: string, xmlDepth = 10): Promise<{ tags: Tag[]; left: string[]; fault: string | null }> {
    const tags: Tag[] = []
    const left: string[] = []
    const fault = await startTags(
      fileOf('a.xml', xml),
      { xmlDepth } as never,
      tag => tags.push(tag),
      name => left.push(name),
    )
    return { tags, left, fault }
  }

  test('with attributes and lines', async () => {
    const { tags, left, fault } = await read('<a x="1 &amp; 2">\n<b y="&#233;"/>\n</a>')
    expect(tags.map(({ name, attributes, at }) => [name, { ...attributes }, at.line])).toEqual([
      ['a', { x: '1 & 2' }, 1],
      ['b', { y: 'é' }, 2],
    ])
    expect(left).toEqual(['b', 'a'])
    expect(fault).toBeNull()
  })

  test('half characters as phones write them are joined, wherever a block ends', async () => {
    for (let pad = 65_500; pad < 65_545; pad += 3) {
      const { tags } = await read(`<a><!--${'x'.repeat(pad)}--><b y="&#55357;&#56832;"/></a>`)
      expect(tags[1]?.attributes['y']).toBe('😀')
    }
  })

  test.each([
    ['<!DOCTYPE a><a/>', 'E_XML_DOCTYPE'],
    ['<a><b><c><d/></c></b></a>', 'E_XML_LIMIT'],
    ['no tags', 'E_XML'],
    ['', 'E_XML'],
  ])('%j is refused', async (xml, code) => {
    await expect(read(xml, 3)).rejects.toMatchObject({ code })
  })

  test('a fault is named and the rest read', async () => {
    const { tags, fault } = await read('<a><b x=1/><c>&nope;</c></a>')
    expect(tags.map(({ name }) => name)).toContain('c')
    expect(fault).toContain('1:')
  })

  test('no text of any kind breaks it', async () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('<a', '>', '/>', '</a>', '&', '&#', '<!--', '<![CDATA[', '"', '='),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part), async parts => {
        const result = await read(`<a>${parts.join('')}`, 50).catch((error: unknown) => error)
        if (result instanceof Error) expect(result.name).toBe('Refusal')
      }),
    )
  })
})
