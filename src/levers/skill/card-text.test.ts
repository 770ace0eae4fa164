import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { cardOfGaps, textOfHtml } from './card-text.ts'

describe('markup as text', () => {
  test.each([
    ['plain', 'plain'],
    ['Caf&eacute;<br><b>noun</b>', 'Café\nnoun'],
    ['<div>one</div><div>two</div>', 'one\ntwo'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['a&nbsp;&nbsp;b &lt;tag&gt; &amp;amp; &#228; &#xE4;', 'a b <tag> &amp; ä ä'],
    ['<img src="x.jpg"> and <img alt="a dog" src=y>', '[picture] and [picture: a dog]'],
    ['[sound:word.mp3] word', '[sound] word'],
    ['<script>alert(1)</script>kept<style>p{}</style>', 'kept'],
    ['<!-- note -->kept', 'kept'],
    ['2 < 3 and 4 > 1', '2 < 3 and 4 > 1'],
    ['&unknown; &#0;', '&unknown;'],
    ['  <p>  </p>  ', ''],
    ['&Uuml;ber &ldquo;so&rdquo; &hellip;', 'Über “so” …'],
  ])('%j', (html, text) => expect(textOfHtml(html)).toBe(text))

  test('holds no tag afterwards, and text without markup stays', () => {
    const piece = fc.constantFrom('<b>', '</b>', '<br>', '<img alt="x">', 'word', ' ', '<script>', '&amp;', '<', '>')
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        expect(textOfHtml(pieces.join(''))).not.toMatch(/<\/?(?:b|br|img|script)\b[^<>]*>/)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom('one', 'two', 'three'), { minLength: 1 }), words => {
        expect(textOfHtml(words.join(' '))).toBe(words.join(' '))
      }),
    )
  })

  test('takes no time over hostile fields', () => {
    const from = cpuTime()
    for (const hostile of [
      '<'.repeat(60_000),
      '<script>'.repeat(8_000),
      '&'.repeat(60_000),
      '<!--'.repeat(15_000),
      '[sound:'.repeat(9_000),
    ])
      textOfHtml(hostile)
    expect(cpuTime() - from).toBeLessThan(2_000)
  })
})

describe('texts with gaps', () => {
  test.each([
    ['{{c1::Oslo}} is a city', '[...] is a city', 'Oslo is a city'],
    ['{{c1::Oslo::capital}} lies in {{c2::Norway}}', '[capital] lies in [...]', 'Oslo lies in Norway'],
  ])('%s', (text, front, back) => expect(cardOfGaps(text)).toEqual({ front, back }))

  test.each(['no gap', '{{Front}}', '{{c1::}}', ''])('%j has none', text => expect(cardOfGaps(text)).toBeNull())
})
