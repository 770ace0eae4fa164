import { glance, looksWestern, sniffEncoding, strictUtf8, windows1252 } from '../text/decode.ts'
import type { Encoding } from '../text/decode.ts'

/** A stretch of decoded text. `bad`: where bytes were no valid text, as character ranges of whole lines. */
export type TextBlock = {
  readonly text: string
  readonly bad: readonly BadLine[]
  readonly encoding: Encoding
}
export type BadLine = { readonly from: number; readonly to: number; readonly byte: number }

/** How many bytes are decoded at once where the reader asks for no more: large enough to be fast, small enough to be cheap. */
const BLOCK = 262_144

/**
 * Decodes bytes to text in blocks. UTF-8 and UTF-16 by mark or by look; bytes that are neither are read as windows-1252
 * where all of them are plausible there, else the lines they stand in are marked bad. `wanted()` may ask for larger
 * blocks (a row that spans several). No byte is ever silently replaced.
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
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue
    parts.push(chunk)
    size += chunk.length
    if (size < Math.max(BLOCK, wanted())) continue
    yield { data: joined(parts, size), last: false }
    parts = []
    size = 0
  }
  yield { data: joined(parts, size), last: true }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function decoderFor(head: Uint8Array): Decoder {
  const { encoding, skip } = sniffEncoding(head)
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? wide(encoding, skip) : narrow(encoding, skip)
}

/** UTF-16: the platform's decoder keeps the halves together; a lone surrogate marks its line. */
function wide(encoding: 'utf-16le' | 'utf-16be', skip: number): Decoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  let first = true
  let offset = skip
  return (data, last) => {
    const text = decoder.decode(first ? data.subarray(skip) : data, { stream: !last })
    first = false
    const bad = text.includes('\ufffd') ? linesWith(text, '\ufffd', offset, 2) : []
    offset += text.length * 2
    return { text, bad, encoding }
  }
}

/** UTF-8 or windows-1252: which, is decided by the first bytes above 127, however late they come. */
function narrow(sniffed: Encoding, skip: number): Decoder {
  let encoding = sniffed
  let rest: Uint8Array = new Uint8Array(0)
  let offset = 0
  let first = true
  return (data, last) => {
    let block = rest.length === 0 ? data : joined([rest, data], rest.length + data.length)
    if (first) block = block.subarray(skip)
    if (first) offset = skip
    first = false
    const cut = last || encoding === 'windows-1252' ? block.length : wholeCharacters(block)
    rest = block.subarray(cut)
    block = block.subarray(0, cut)
    const start = offset
    offset += cut
    if (encoding === 'windows-1252') return { text: windows1252(block), bad: [], encoding }
    const text = strictUtf8(block)
    if (text !== null) {
      // as many characters as bytes: all ASCII, so still undecided
      if (encoding === 'ascii-so-far' && text.length !== block.length) encoding = 'utf-8'
      return { text, bad: [], encoding }
    }
    if (encoding === 'ascii-so-far' && !hasUtf8(block) && looksWestern(block)) {
      encoding = 'windows-1252'
      return { text: windows1252(block), bad: [], encoding }
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

/** Whether any valid sequence of two or more bytes stands in it. */
function hasUtf8(block: Uint8Array): boolean {
  for (let i = 0; i < block.length; i++) {
    const byte = block[i] ?? 0
    if (byte < 0xc2 || byte > 0xf4) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    if (i + length <= block.length && strictUtf8(block.subarray(i, i + length)) !== null) return true
  }
  return false
}

function lineByLine(block: Uint8Array, start: number): { text: string; bad: BadLine[] } {
  const bad: BadLine[] = []
  let text = ''
  for (let from = 0; from < block.length;) {
    const newline = block.indexOf(10, from)
    const to = newline < 0 ? block.length : newline + 1
    const line = block.subarray(from, to)
    const good = strictUtf8(line)
    const decoded = good ?? glance(line)
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
