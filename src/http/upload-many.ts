import { z } from 'zod'
import type { SmallFile } from '../io/world/upload-many.ts'
import { tooLarge } from '../io/world/uploads.ts'
import { Refusal } from '../model/refusal.ts'
import { utf8 } from './bodies.ts'
import { parseJson } from './parse-json.ts'

/** Bytes: of the list that stands before the files, and of one file, which is held whole while it is written. */
const MOST_LIST = 1024 ** 2
export const MOST_SMALL = 4 * 1024 ** 2

const List = z.array(z.tuple([z.string().min(1).max(4096), z.number().int().min(0)])).min(1)

/**
 * The files in one body: four bytes with the length of a list (big-endian), the list as JSON (`[["Mail/cur/1", 512], …]`:
 * where each was, and its bytes), then the files one after the other. To ask for each of ten thousand letters by itself takes
 * a browser minutes. Refusals: E_UPLOAD for a body that is not so, E_UPLOAD_SIZE above `most` bytes in all or above 4 MiB of
 * one file.
 */
export async function* filesIn(body: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<SmallFile> {
  const bytes = takeFrom(body)
  await bytes.next()
  const take = async (count: number): Promise<Buffer> => {
    const { value } = await bytes.next(count)
    if (value === undefined) throw notWhole()
    return value
  }
  try {
    const length = (await take(4)).readUInt32BE()
    if (length > MOST_LIST) throw tooLarge(MOST_LIST)
    const list = listIn(await take(length))
    const all = list.reduce((sum, [, size]) => sum + size, 0)
    const cap = Math.min(most, MOST_SMALL)
    if (all > most || list.some(([, size]) => size > cap)) throw tooLarge(all > most ? most : cap)
    for (const [path, size] of list) yield { path, bytes: await take(size) }
    if ((await bytes.next(1)).value !== undefined) throw notWhole()
  } finally {
    await bytes.return(undefined)
  }
}

function listIn(bytes: Buffer): z.output<typeof List> {
  const read = List.safeParse(parseJson(utf8(bytes)))
  if (!read.success) throw notWhole()
  return read.data
}

/** Gives so many bytes as each `next` asks for, in the order of the stream; undefined where it ends before. */
async function* takeFrom(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | undefined, void, number> {
  let wanted = yield undefined
  let parts: Uint8Array[] = []
  let held = 0
  for await (const chunk of stream) {
    let at = 0
    while (held + chunk.byteLength - at >= wanted) {
      const end = at + wanted - held
      parts.push(chunk.subarray(at, end))
      wanted = yield Buffer.concat(parts)
      parts = []
      held = 0
      at = end
    }
    parts.push(chunk.subarray(at))
    held += chunk.byteLength - at
  }
  for (;;) yield undefined
}

function notWhole(): Refusal {
  return new Refusal('E_UPLOAD', 'The files did not come whole; hand them over again.', { status: 400 })
}
