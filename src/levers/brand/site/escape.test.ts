import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeText, safeUrl } from './escape.ts'

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [`"'&`, '&quot;&#39;&amp;'],
  ['a\u0000b\u000bc', 'abc'],
  ['Ünïcode 🌾', 'Ünïcode 🌾'],
])('%j', (text, escaped) => expect(escapeText(text)).toBe(escaped))

test.each([
  ['https://x.example/a b', 'https://x.example/a%20b'],
  ['mailto:me@own.example', 'mailto:me@own.example'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['https://user:secret@x.example/', null],
  ['//x.example', null],
  ['x.example', null],
  ['', null],
])('%j leads to %j', (address, safe) => expect(safeUrl(address)).toBe(safe))

test('whatever the text, nothing of it opens a tag, ends an attribute or breaks XML', () => {
  const piece = fc.constantFrom('<', '>', '"', "'", '&', 'a', '\u0000', '\uffff', '\ud800', 'é')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map(parts => parts.join('')),
      ),
      text => {
        const escaped = escapeText(text)
        expect(escaped).not.toMatch(/[<>"']/)
        expect(escaped).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
        // oxlint-disable-next-line no-control-regex -- what must not be there
        expect(escaped).not.toMatch(/[\u0000-\u0008\uffff]/)
      },
    ),
  )
})
