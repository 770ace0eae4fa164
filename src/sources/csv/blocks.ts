import { joinBytes } from '../text/bytes.ts'
import { mixedUtf8, sniffEncoding, strictUtf8 } from '../text/decode.ts'
import { declaredEncoding } from '../text/glance.ts'
import { legacyEncoding } from '../text/legacy.ts'
import type { Encoding } from '../text/decode.ts'

/** A stretch of decoded text. `bad`: where bytes were no valid text, as character ranges of whole lines. */
export type TextBlock = {
  readonly text: string
  readonly bad: readonly BadLine[]
  readonly encoding: Encoding
}
export type BadLine = { readonly from: number; readonly to: number; readonly byte: number }

/**
 * How many bytes are decoded at once where the reader asks for no more: large enough to be fast, small enough that its text,
 * even at two bytes a character, and the rows cut from it are cleared away young.
 */
const BLOCK = 32_768

/**
 * Decodes bytes to text in blocks. UTF-8 and UTF-16 by mark or by look; bytes that are neither are read as an XML
 * declaration says, or in the older encoding that they show; where they show none, the lines they stand in are marked bad, and what
 * may be Western in them is read as that. `wanted()` may ask for larger blocks (a row that spans several). No byte is ever
 * silently replaced.
 */
export async function* textBlocks(
  bytes: AsyncIterable<Uint8Array>,
  wanted: () => number = () => BLOCK,
): AsyncGenerator<TextBlock> {
  let decoder: Decoder | null = null
  for await (const block of gathered(bytes, wanted)) {
    decoder ??= decoderFor(block.data)
    yield decoder(block.data, block.last)
  }
}

type Decoder = (data: Uint8Array, last: boolean) => TextBlock

async function* gathered(
  bytes: AsyncIterable<Uint8Array>,
  wanted: () => number,
): AsyncGenerator<{ data: Uint8Array; last: boolean }> {
  let parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes)
    for (let from = 0; from < chunk.length; from += BLOCK) {
      const part = chunk.subarray(from, from + BLOCK)
      parts.push(part)
      size += part.length
      if (size < Math.max(BLOCK, wanted())) continue
      yield { data: joinBytes(parts), last: false }
      parts = []
      size = 0
    }
  yield { data: joinBytes(parts), last: true }
}

function decoderFor(head: Uint8Array): Decoder {
  const { encoding, skip } = sniffEncoding(head)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return labelled(encoding, skip)
  const declared = encoding === 'utf-8' ? null : declaredEncoding(head)
  return declared === null ? narrow(encoding, skip) : labelled(declared, 0)
}

/** Another encoding than UTF-8: the platform's decoder keeps the halves of characters together; what is none marks its line. */
function labelled(encoding: Encoding, skip: number): Decoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const unit = encoding.startsWith('utf-16') ? 2 : 1
  let first = true
  let offset = skip
  return (data, last) => {
    const text = decoder.decode(first ? data.subarray(skip) : data, { stream: !last })
    first = false
    const bad = text.includes('\ufffd') ? linesWith(text, '\ufffd', offset, unit) : []
    offset += text.length * unit
    return { text, bad, encoding }
  }
}

/** UTF-8 or an older encoding: which, is decided by the first bytes above 127, however late they come. */
function narrow(sniffed: Encoding, skip: number): Decoder {
  let encoding = sniffed
  let legacy: Decoder | null = null
  let rest: Uint8Array = new Uint8Array(0)
  let offset = 0
  let first = true
  return (data, last) => {
    if (legacy !== null) return legacy(data, last)
    let block = rest.length === 0 ? data : joinBytes([rest, data])
    if (first) block = block.subarray(skip)
    if (first) offset = skip
    first = false
    const cut = last ? block.length : wholeCharacters(block)
    const all = block
    rest = block.subarray(cut)
    block = block.subarray(0, cut)
    const start = offset
    offset += cut
    const text = strictUtf8(block)
    if (text !== null) {
      // as many characters as bytes: all ASCII, so still undecided
      if (encoding === 'ascii-so-far' && text.length !== block.length) encoding = 'utf-8'
      return { text, bad: [], encoding }
    }
    const label = encoding === 'ascii-so-far' ? legacyEncoding(block) : null
    if (label !== null) {
      legacy = labelled(label, 0)
      return legacy(all, last)
    }
    encoding = 'utf-8'
    return { ...lineByLine(block, start), encoding }
  }
}

/** Where to cut so that no line is torn, or at least no character. */
function wholeCharacters(block: Uint8Array): number {
  const newline = block.lastIndexOf(10)
  if (newline > block.length / 2) return newline + 1
  let at = block.length
  for (let back = 1; back <= 3 && back <= block.length; back++) {
    const byte = block[block.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      if (length > back) at = block.length - back
      break
    }
  }
  return at
}

function lineByLine(block: Uint8Array, start: number): { text: string; bad: BadLine[] } {
  const bad: BadLine[] = []
  let text = ''
  for (let from = 0; from < block.length;) {
    const newline = block.indexOf(10, from)
    const to = newline < 0 ? block.length : newline + 1
    const line = block.subarray(from, to)
    const good = strictUtf8(line)
    const decoded = good ?? mixedUtf8(line)
    if (good === null)
      bad.push({ from: text.length, to: text.length + decoded.length, byte: start + from + firstBad(line) })
    text += decoded
    from = to
  }
  return { text, bad }
}

/** The place of the first byte that is not part of valid UTF-8. */
function firstBad(line: Uint8Array): number {
  for (let i = 0; i < line.length;) {
    const byte = line[i] ?? 0
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    if (length > 1 && strictUtf8(line.subarray(i, i + length)) === null) return i
    i += length
  }
  return 0
}

function linesWith(text: string, mark: string, offset: number, unit: number): BadLine[] {
  const bad: BadLine[] = []
  for (let at = text.indexOf(mark); at >= 0;) {
    const from = text.lastIndexOf('\n', at) + 1
    const end = text.indexOf('\n', at)
    const to = end < 0 ? text.length : end + 1
    bad.push({ from, to, byte: offset + at * unit })
    at = text.indexOf(mark, to)
  }
  return bad
}
