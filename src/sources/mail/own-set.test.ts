import { expect, test } from 'vitest'
import { OwnSet } from './own-set.ts'

const own = new OwnSet(['me@own.example', 'me.bell@gmail.com', 'me+alone@two.example'])

test.each([
  ['me@own.example', true],
  ['me+shop@own.example', true],
  ['me+shop+more@own.example', true],
  ['me+shop@other.example', false],
  ['+shop@own.example', false],
  ['mebell@gmail.com', true],
  ['m.e.bell+shop@googlemail.com', true],
  ['me.bell@own.example', false],
  ['me+alone@two.example', true],
  ['me@two.example', false],
  ['ana@own.example', false],
])('%s is mine: %s', (address, expected) => expect(own.has(address)).toBe(expected))
