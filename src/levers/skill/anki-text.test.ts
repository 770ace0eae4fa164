import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCards } from './anki-text.ts'

const sides = (text: string) => readCards(text, 'Cards').cards.map(({ front, back }) => [front, back])

// what Anki 25 writes for two note types with everything included
const ANKI = `#separator:tab
#html:true
#guid column:1
#notetype column:2
#deck column:3
#tags column:6
k^Z1\tBasic\tLanguages::French\tcaf&eacute;\t<b>coffee</b>\tdrinks a1
m(P2\tCloze\tGeography\t{{c1::Oslo::capital}} of Norway\t\t
q!R3\tBasic\tGeography\t"a ""quoted"" front\nof two lines"\tback\t
`

describe('what Anki exports', () => {
  test('decks, tags, markup, gaps and quotes', () => {
    expect(readCards(ANKI, 'Cards')).toEqual({
      cards: [
        { front: 'café', back: 'coffee', deck: 'Languages::French', tags: ['drinks', 'a1'] },
        { front: '[capital] of Norway', back: 'Oslo of Norway', deck: 'Geography', tags: [] },
        { front: 'a "quoted" front\nof two lines', back: 'back', deck: 'Geography', tags: [] },
      ],
      skipped: [],
    })
  })

  test.each([
    ['tab', '\t'],
    ['Comma', ','],
    ['Semicolon', ';'],
    ['Pipe', '|'],
    ['Colon', ':'],
    [';', ';'],
  ])('#separator:%s', (name, separator) => {
    expect(sides(`#separator:${name}\none${separator}two\n`)).toEqual([['one', 'two']])
  })

  test('#html:false keeps what looks like markup', () => {
    expect(sides('#html:false\n<b>\tbold\n')).toEqual([['<b>', 'bold']])
  })

  test('#deck and #tags hold for all', () => {
    const { cards } = readCards('#deck:French\n#tags:verbs a1\naller\tto go\n', 'Cards')
    expect(cards[0]).toMatchObject({ deck: 'French', tags: ['verbs', 'a1'] })
  })
})

// what Anki 25 writes as "Notes in Plain Text" with nothing else included, and as "Cards in Plain Text"
const NOTES_ALONE = `#separator:tab
#html:true
#tags column:3
"What is <b>3NF</b>?<br>"	"No transitive dependencies.<div>Every fact once.</div>"	sql
"<div>first</div><div>second</div>"	"a<br>b"	
`
const CARDS = `#separator:tab
#html:true
"<style>.card { color: black }</style>What is &lt;null&gt;?"	"<style>.card { color: black }</style>What is &lt;null&gt;?<hr id=answer>Not known"
`

describe('less that Anki exports', () => {
  test('notes alone: markup is text, lines stay lines', () => {
    expect(readCards(NOTES_ALONE, 'Cards').cards).toEqual([
      { front: 'What is 3NF?', back: 'No transitive dependencies.\nEvery fact once.', deck: 'Cards', tags: ['sql'] },
      { front: 'first\nsecond', back: 'a\nb', deck: 'Cards', tags: [] },
    ])
  })

  test('cards: the style is no text', () => {
    expect(sides(CARDS)).toEqual([['What is <null>?', 'What is <null>?\nNot known']])
  })

  test.each(['Front,Back\nm,1\n', 'question;answer;notes\nm;1;\n', 'Term\tDefinition\nm\t1\n'])(
    'the titles of the columns are no card: %j',
    text => expect(sides(text)).toEqual([['m', '1']]),
  )

  test('headers that say nothing of sides, decks and tags change nothing', () => {
    const headers =
      '#separator:Semicolon\n#html:false\n#notetype:Basic\n#columns:Front;Back\n#if matches:update current\n'
    expect(sides(`${headers}one;two\n`)).toEqual([['one', 'two']])
  })
})

describe('what others write', () => {
  test.each([
    ['tabs', 'one\ttwo\nthree\tfour\n'],
    ['commas', 'one,two\nthree,four\n'],
    ['semicolons', 'one;two\nthree;four\n'],
    ['Windows line ends', 'one\ttwo\r\nthree\tfour\r\n'],
    ['a byte order mark, no last line end', '\ufeffone\ttwo\nthree\tfour'],
  ])('%s', (_, text) => {
    expect(sides(text)).toEqual([
      ['one', 'two'],
      ['three', 'four'],
    ])
  })

  test('further columns stand below the back', () => {
    expect(sides('word\tmeaning\texample\n')).toEqual([['word', 'meaning\nexample']])
  })

  test('rows with one side are left out, each with its line; empty lines are nothing', () => {
    const { cards, skipped } = readCards('#separator:tab\none\ttwo\n\nalone\n', 'Cards')
    expect(cards).toHaveLength(1)
    expect(skipped).toEqual([{ line: 4, reason: expect.stringContaining('only one side') }])
  })

  test.each(['', '\n\n', 'alone\n', '#separator:tab\n'])('%j holds no card and is refused', text => {
    expect(() => readCards(text, 'Cards')).toThrow(expect.objectContaining({ code: 'E_CARDS_EMPTY' }))
  })
})

test('what is written with tabs is read back', () => {
  const word = fc
    .string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '.', '1'), minLength: 1, maxLength: 12 })
    .map(text => `x${text.trim().replaceAll(/ +/g, ' ')}`)
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 20 }), pairs => {
      expect(sides(`#separator:tab\n${pairs.map(pair => pair.join('\t')).join('\n')}`)).toEqual(pairs)
    }),
  )
})
