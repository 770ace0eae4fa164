import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailKey, handleKey, nameKey, pageKey, phoneKey, urlKey } from './keys.ts'

describe('urlKey', () => {
  it.each([
    ['https://www.linkedin.com/in/ana-bell', 'linkedin.com/in/ana-bell'],
    ['www.linkedin.com/in/ana-bell', 'linkedin.com/in/ana-bell'],
    ['http://de.linkedin.com/in/Ana-Bell/', 'linkedin.com/in/ana-bell'],
    ['linkedin.com/in/ana-bell?trk=x#top', 'linkedin.com/in/ana-bell'],
    ['https://www.linkedin.com/in/jos%C3%A9', 'linkedin.com/in/josé'],
    ['https://www.linkedin.com/in/jos%zz', 'linkedin.com/in/jos%zz'],
    ['  https://Ana.example:443/Blog/  ', 'ana.example/blog'],
    ['//example.org', 'example.org'],
  ])('%s', (raw, value) => expect(urlKey(raw)).toEqual({ kind: 'url', value }))

  it.each(['', 'ana', 'ana@example.org', 'https://', 'not a url', 'http://localhost'])('%s is none', raw =>
    expect(urlKey(raw)).toBeNull(),
  )

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.webUrl(), url => {
        const key = urlKey(url)
        if (key !== null && !key.value.includes('%')) expect(urlKey(key.value)).toEqual(key)
      }),
    )
  })
})

describe('emailKey', () => {
  it('lowers ASCII letters only and leaves the rest (X03)', () => {
    expect(emailKey(' Ana.Bell+x@Example.ORG ')?.value).toBe('ana.bell+x@example.org')
    expect(emailKey('mailto:ana@x.org')?.value).toBe('ana@x.org')
    expect(emailKey('İ@x.org')?.value).toBe('İ@x.org')
    expect(emailKey('\u0430na@x.org')).not.toEqual(emailKey('ana@x.org'))
  })

  it.each([
    ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
    ['Ana@BÜCHER.Example', 'ana@xn--bcher-kva.example'],
    ['ana@XN--BCHER-KVA.example', 'ana@xn--bcher-kva.example'],
    ['jörn@bu\u0308cher.example', 'jörn@xn--bcher-kva.example'],
    ['ana@пример.рф', 'ana@xn--e1afmkfd.xn--p1ai'],
    ['jörn@x.example', 'jörn@x.example'],
    ['ana@ü/x.example', 'ana@ü/x.example'],
    ['ana@xn--ü.example', 'ana@xn--ü.example'],
    [`ana@${'ü'.repeat(5_000)}.example`, `ana@${'ü'.repeat(5_000)}.example`],
  ])('%s has its host as servers know it', (raw, value) => expect(emailKey(raw)?.value).toBe(value))

  it('is the same of its own value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), host => {
        const key = emailKey(`a@${host}.example`)
        if (key !== null) expect(emailKey(key.value)).toEqual(key)
      }),
    )
  })

  it.each(['', 'ana', 'ana@', '@x.org', 'ana@x', 'a b@x.org', '<ana@x.org>', 'a@b@c.org'])('%s is none', raw =>
    expect(emailKey(raw)).toBeNull(),
  )
})

describe('phoneKey', () => {
  it('is E.164 where the country is written or told, else digits', () => {
    expect(phoneKey('+44 20 5550 0100')?.value).toBe('+442055500100')
    expect(phoneKey('0044 20 5550-0100')?.value).toBe('+442055500100')
    expect(phoneKey('020 5550 0100')?.value).toBe('02055500100')
    expect(phoneKey('(555) 010-0123')?.value).toBe('5550100123')
  })

  it.each(['', '12', 'none', '1'.repeat(40)])('%s is none', raw => expect(phoneKey(raw)).toBeNull())
})

describe('nameKey', () => {
  it('composes, trims and joins white space; case stays', () => {
    expect(nameKey('  Jose\u0301   Bell ')?.value).toBe('José Bell')
    expect(nameKey('Ana\u00a0Bell')?.value).toBe('Ana Bell')
    expect(nameKey('Ana\u200bBell\ufeff')?.value).toBe('Ana Bell')
    expect(nameKey('de Vries')?.value).toBe('de Vries')
    expect(nameKey('   ')).toBeNull()
  })

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const key = nameKey(text)
        if (key !== null) expect(nameKey(key.value)).toEqual(key)
      }),
    )
  })
})

it('handleKey joins service and name', () => {
  expect(handleKey('GitHub', '@Ana')).toEqual({ kind: 'handle', value: 'github:ana' })
  expect(handleKey('', 'ana')).toBeNull()
  expect(handleKey('github', ' @ ')?.value ?? null).toBeNull()
})

describe('pageKey', () => {
  it.each([
    ['https://www.x.example/?p=12', 'x.example?p=12'],
    ['https://x.example/watch?v=Ab1&utm_source=mail&utm_medium=x#t', 'x.example/watch?v=Ab1'],
    ['https://x.example/a?source=rss-1', 'x.example/a'],
    ['https://x.example/a?b=2&a=1', 'x.example/a?a=1&b=2'],
    ['https://x.example/a?', 'x.example/a'],
  ])('%s', (raw, key) => expect(pageKey(raw)).toBe(key))
  it('what is no page', () => expect(pageKey('no page?x=1')).toBeNull())
})
