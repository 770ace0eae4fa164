import { expect, test } from 'vitest'
import type { SourceFile } from '../../../model/source.ts'
import { SOURCES } from '../../../sources/index.ts'
import { emptyAccount, readingInto } from '../../../sources/text/reading.fixture.ts'
import { route } from './route.ts'

const fileOf = (name: string, bytes: readonly number[]): SourceFile => ({
  name,
  size: bytes.length,
  open: async function* () {
    yield Uint8Array.from(bytes)
  },
})

const JPEG = [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0]

test('nobody looks for words in a picture; a text that is only called so is looked at', async () => {
  const [source] = SOURCES
  if (source === undefined) throw new Error('there are no sources')
  const seen = new Map<string, number>()
  const looking = {
    ...source,
    accepts: ({ name, head }: { name: string; head: Uint8Array }) => {
      seen.set(name, head.length)
      return 0
    },
  }
  const files = [fileOf('a/1.jpg', JPEG), fileOf('2.png', [104, 105]), fileOf('3.csv', JPEG)]
  const account = emptyAccount()
  expect(await route(files, readingInto(account).ledger, [looking])).toEqual([])
  expect([...seen.values()]).toEqual([0, 2, JPEG.length])
  expect(account.files).toEqual({ 'a/1.jpg': 'unknown', '2.png': 'unknown', '3.csv': 'unknown' })
})
