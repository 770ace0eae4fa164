import { expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { SOURCES } from '../index.ts'
import { glance } from './glance.ts'

/** Bytes as a picture has them: any, told by a counter. */
function picture(seed: number, length = 65_536): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

test('a head is read once, however often it is looked at', () => {
  const head = new TextEncoder().encode('Grüße aus Łódź')
  expect(glance(head)).toBe('Grüße aus Łódź')
  expect(glance(head)).toBe(glance(head))
  expect(glance(Uint8Array.of(0xff, 0xfe, 65, 0))).toBe('A')
})

test('older encodings are told though a stray zero stands in the text', () => {
  const bytes = [...'Name;Ort\nJ'].map(char => char.charCodeAt(0))
  expect(glance(Uint8Array.from([...bytes, 0xfc, ...[...'rgen;Köln\n'].map(char => char.charCodeAt(0)), 0]))).toBe(
    'Name;Ort\nJürgen;Köln\n\0',
  )
})

test('a folder of pictures takes no time to be passed over', () => {
  const began = cpuTime()
  for (let seed = 1; seed <= 20; seed++)
    for (const source of SOURCES)
      expect(source.accepts({ name: 'IMG_1.jpg', head: picture(seed) })).toBeLessThanOrEqual(0.3)
  expect(cpuTime() - began).toBeLessThan(4_000)
})
