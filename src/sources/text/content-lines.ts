import { joinBytes } from './bytes.ts'
import { sniffEncoding, strictUtf8, windows1252 } from './decode.ts'

/**
 * The lines of an iCalendar or vCard file as text, unfolded, in stretches of whole lines without their ends. Unfolding is
 * done on bytes, because programs fold in the middle of a character. UTF-8, else windows-1252, stretch by stretch; UTF-16
 * by its mark. A line beyond `lineBytes` is cut there and its rest forgotten; `clipped` counts such lines.
 */
export async function* contentLines(
  bytes: AsyncIterable<Uint8Array>,
  lineBytes: number,
): AsyncGenerator<{ readonly lines: readonly string[]; readonly clipped: number }> {
  let carry: Uint8Array = new Uint8Array(0)
  let utf16: TextDecoder | null | undefined
  const state: Clip = { dropping: false }
  const encoder = new TextEncoder()
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue
    if (utf16 === undefined) {
      const { encoding } = sniffEncoding(chunk)
      utf16 = encoding === 'utf-16le' || encoding === 'utf-16be' ? new TextDecoder(encoding) : null
    }
    const plain = utf16 === null ? chunk : encoder.encode(utf16.decode(chunk, { stream: true }))
    const whole = carry.length === 0 ? plain : joinBytes([carry, plain])
    const cut = lastLineEnd(whole)
    if (cut === 0 && whole.length <= lineBytes) {
      carry = whole.slice()
      continue
    }
    if (cut > 0) yield stretch(whole.subarray(0, cut), lineBytes, state)
    carry = whole.slice(cut)
    if (carry.length > lineBytes) {
      // one line fills all of it: its beginning is kept, and what follows up to its end comes and goes
      state.dropping = true
      carry = carry.slice(0, 1_000)
    }
  }
  if (carry.length > 0) yield stretch(carry, lineBytes, state)
}

type Clip = { dropping: boolean }

function stretch(bytes: Uint8Array, lineBytes: number, state: Clip): { lines: string[]; clipped: number } {
  const plain = unfolded(bytes)
  const lines = (strictUtf8(plain) ?? windows1252(plain)).replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  let clipped = state.dropping ? 1 : 0
  state.dropping = false
  for (const [at, line] of lines.entries())
    if (line.length > lineBytes) {
      lines[at] = line.slice(0, lineBytes)
      clipped++
    }
  return { lines, clipped }
}

/** Behind the last line feed that is followed by the beginning of another line; 0 where there is none. */
function lastLineEnd(bytes: Uint8Array): number {
  if (bytes.length < 2) return 0
  for (let at = bytes.lastIndexOf(10, bytes.length - 2); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(10, at - 1)) {
    const next = bytes[at + 1]
    if (next !== 32 && next !== 9) return at + 1
  }
  return 0
}

/** Takes out every line break that a blank follows, with that blank. */
function unfolded(bytes: Uint8Array): Uint8Array {
  let feed = bytes.indexOf(10)
  let into = -1
  let out: Uint8Array = bytes
  let from = 0
  for (; feed >= 0; feed = bytes.indexOf(10, feed + 1)) {
    const next = bytes[feed + 1]
    if (next !== 32 && next !== 9) continue
    if (into < 0) {
      out = new Uint8Array(bytes.length)
      into = 0
    }
    const end = feed > 0 && bytes[feed - 1] === 13 ? feed - 1 : feed
    out.set(bytes.subarray(from, end), into)
    into += end - from
    from = feed + 2
  }
  if (into < 0) return bytes
  out.set(bytes.subarray(from), into)
  return out.subarray(0, into + bytes.length - from)
}
