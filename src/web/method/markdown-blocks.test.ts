import { expect, test } from 'vitest'
import { blocksOf, spansOf } from './markdown-blocks.ts'

test('reads headings, paragraphs over several lines, lists and their second lines', () => {
  expect(blocksOf('# A\n\none\ntwo\n\n- x\n  more\n- y\n\n1. first\n2. second')).toEqual([
    { kind: 'heading', level: 1, text: 'A' },
    { kind: 'paragraph', text: 'one two' },
    { kind: 'list', ordered: false, items: ['x more', 'y'] },
    { kind: 'list', ordered: true, items: ['first', 'second'] },
  ])
})

test('reads tables without their rule, and code as it stands', () => {
  expect(blocksOf('| a | b |\n|---|--:|\n| 1 | 2 |\n\n```text\n# no heading\n```')).toEqual([
    { kind: 'table', head: ['a', 'b'], rows: [['1', '2']] },
    { kind: 'code', text: '# no heading' },
  ])
})

test('HTML is text like any other', () => {
  expect(blocksOf('<script>alert(1)</script>')).toEqual([{ kind: 'paragraph', text: '<script>alert(1)</script>' }])
})

test('finds what stands out in a line', () => {
  expect(spansOf('a `b` **c** *d* [e](f.md)!').map(({ kind, text }) => [kind, text])).toEqual([
    ['text', 'a '],
    ['code', 'b'],
    ['text', ' '],
    ['strong', 'c'],
    ['text', ' '],
    ['em', 'd'],
    ['text', ' '],
    ['link', 'e'],
    ['text', '!'],
  ])
})

test('an open fence ends with the text, and nothing hangs', () => {
  expect(blocksOf('```\nx')).toEqual([{ kind: 'code', text: 'x' }])
  expect(blocksOf('|')).toHaveLength(1)
  expect(blocksOf('- ')).toHaveLength(1)
})
