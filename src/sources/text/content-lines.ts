import { joinBytes } from './bytes.ts'
import { sniffEncoding, strictUtf8, windows1252 } from './decode.ts'
import { legacyEncoding } from './legacy.ts'
import { isOfPairs, likelyEncodings } from './likely-encodings.ts'
import { endsSoftly } from './quoted-printable.ts'

/**
 * The lines of an iCalendar or vCard file as text, unfolded, in stretches of whole lines without their ends. Unfolding is
 * done on bytes, because programs fold in the middle of a character. UTF-8, else the older encoding that the words show,
 * else windows-1252, line by line; UTF-16 by its mark. `note` is told of an older encoding once, of none that could be told
 * as ''. A line beyond `lineBytes` is cut there and its rest forgotten; `clipped` counts such lines.
 */
export async function* contentLines(
  bytes: AsyncIterable<Uint8Array>,
  lineBytes: number,
  note: (encoding: string) => void = () => undefined,
): AsyncGenerator<{ readonly lines: readonly string[]; readonly clipped: number }> {
  let carry: Uint8Array = new Uint8Array(0)
  let utf16: TextDecoder | null | undefined
  let endsByReturn: boolean | undefined
  const state: State = { dropping: false, isUtf8: false, label: null, note }
  const encoder = new TextEncoder()
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue
    if (utf16 === undefined) {
      const { encoding } = sniffEncoding(chunk)
      utf16 = encoding === 'utf-16le' || encoding === 'utf-16be' ? new TextDecoder(encoding) : null
    }
    const plain = utf16 === null ? chunk : encoder.encode(utf16.decode(chunk, { stream: true }))
    const joined = carry.length === 0 ? plain : joinBytes([carry, plain])
    endsByReturn ??= byReturn(joined)
    const whole = endsByReturn === true ? joined.map(byte => (byte === RETURN ? FEED : byte)) : joined
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

const [FEED, RETURN, EQUALS] = [10, 13, 61]

/** Whether lines end by a carriage return alone, as on old Macs and with Lotus Notes; undefined while no line has ended. */
function byReturn(bytes: Uint8Array): boolean | undefined {
  const end = bytes.findIndex(byte => byte === FEED || byte === RETURN)
  if (end < 0 || end + 1 === bytes.length) return end >= 0 && bytes[end] === FEED ? false : undefined
  return bytes[end] === RETURN && bytes[end + 1] !== FEED
}

/** `isUtf8`: a stretch beyond ASCII was. `label`: the older encoding of the file, once one was not; '' where none could be told. */
type State = { dropping: boolean; isUtf8: boolean; label: string | null; readonly note: (encoding: string) => void }

function stretch(bytes: Uint8Array, lineBytes: number, state: State): { lines: string[]; clipped: number } {
  const plain = unfolded(bytes)
  const utf8 = strictUtf8(plain)
  state.isUtf8 ||= utf8 !== null && utf8.length < plain.length
  const lines = (utf8 ?? older(plain, state)).replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
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

function older(bytes: Uint8Array, state: State): string {
  if (state.label === null) {
    // a card may name the encoding of each of its lines, and is read by that
    const isNamed = NAMED.test(windows1252(bytes))
    const isBroken = !isNamed && (state.isUtf8 || isMostlyUtf8(bytes))
    state.label = isNamed ? 'windows-1252' : isBroken ? '' : (legacyEncoding(bytes) ?? guessOf(bytes))
    if (!isNamed && !isBroken) state.note(state.label)
  }
  if (state.label !== '') return new TextDecoder(state.label).decode(bytes)
  return eachLine(bytes)
    .map(line => strictUtf8(line) ?? windows1252(line))
    .join('')
}

const NAMED = /^[^:\r\n]*;charset="?(?!utf-?8)[\w-]+[^:\r\n]*:[^\r\n]*[^\r\n\p{ASCII}]/imu

/** Where no encoding is sure, the one that fits best: what a calendar says of times and addresses is read at any rate. */
function guessOf(bytes: Uint8Array): string {
  const [best, next] = likelyEncodings(bytes)
  if (best === undefined) return ''
  // a telephone in Japan writes how a name sounds in letters of one byte, and there is little else in one card
  const isAhead = isOfPairs(best.label) && best.score > 0.5 && best.score > 1.5 * (next?.score ?? 0)
  return best.score > 0.95 || isAhead ? best.label : ''
}

/** Whether of the lines beyond ASCII as many are UTF-8 as not: then the others are broken, and in no other encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const foreign = eachLine(bytes).filter(line => line.some(byte => byte >= 0x80))
  return foreign.filter(line => strictUtf8(line) !== null).length * 2 >= foreign.length
}

function eachLine(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from)
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end + 1))
    from = end < 0 ? bytes.length : end + 1
  }
  return lines
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

/** Whether the unfolded line that lies around a place is quoted-printable. */
function isQuoted(bytes: Uint8Array, at: number): boolean {
  const from = lastLineEnd(bytes.subarray(0, at))
  return endsSoftly(windows1252(bytes.subarray(from, Math.min(at, from + 1_000))) + (at > from + 1_000 ? '=' : ''))
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
    const fold = feed > 0 && bytes[feed - 1] === 13 ? feed - 1 : feed
    // a soft line break that is folded as well: its sign would take the next two letters for a byte
    const end = bytes[fold - 1] === EQUALS && isQuoted(bytes, fold) ? fold - 1 : fold
    out.set(bytes.subarray(from, end), into)
    into += end - from
    from = feed + 2
  }
  if (into < 0) return bytes
  out.set(bytes.subarray(from), into)
  return out.subarray(0, into + bytes.length - from)
}
