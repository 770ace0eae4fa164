import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from './parse-json.ts'

describe('X06: JSON that must not get in', () => {
  test.each([
    ['a key that reaches the prototype', '{"__proto__":{"polluted":1}}'],
    ['the same, escaped', '{"\\u005f_proto__":{"polluted":1}}'],
    ['constructor.prototype', '{"a":{"constructor":{"prototype":{"polluted":1}}}}'],
    ['a key twice', '{"id":"a","id":"b"}'],
    ['a key twice, once escaped', '{"id":"a","\\u0069d":"b"}'],
    ['a key twice, deep down', '[{"x":[{"a":1,"b":{"c":1},"a":2}]}]'],
    ['100,000 levels', '['.repeat(100_000)],
    ['65 levels', '['.repeat(65) + ']'.repeat(65)],
    ['a number without end', '{"limit":1e400}'],
    ['an integer that would change', '{"limit":9007199254740993}'],
    ['half a character', '{"text":"\\ud800"}'],
    ['nothing', ''],
    ['two values', '{} {}'],
    ['a trailing comma', '[1,]'],
    ['NaN', 'NaN'],
    ['single quotes', "{'a':1}"],
    ['a comment', '{"a":1/**/}'],
    ['an open text', '{"a":"b'],
    ['a byte order mark', '\ufeff{}'],
    ['a raw control character', '"a\nb"'],
    ['a bad escape in a key', '{"\\x":1}'],
  ])('%s', (_, text) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'E_JSON', status: 400 }))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('the sentence names the place', () => {
    expect(() => parseJson('{"a":1, "a":2}')).toThrow('the key "a" at character 8 stands twice')
  })
})

describe('JSON that may', () => {
  test.each([
    '{}',
    'null',
    '"constructor"',
    '[{"a":1},{"a":2}]',
    '{"a":{"b":1},"b":{"a":"\\"{,"}}',
    '['.repeat(64) + ']'.repeat(64),
  ])('%s', text => expect(parseJson(text)).toEqual(JSON.parse(text)))

  test('is read as JSON.parse reads it', () => {
    const safe = fc.json().filter(text => !/proto|constructor/.test(text) && !/\d{16}|e\+/.test(text))
    fc.assert(
      fc.property(safe, text => {
        expect(parseJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })
})
