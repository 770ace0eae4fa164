import { looksWestern } from './decode.ts'
import { likelyEncodings } from './likely-encodings.ts'

/** Bytes that are looked at: a spreadsheet shows its language within its first rows. */
const SAMPLE = 65_536
/** The least that a script must show before a file is taken to be written in it. */
const LEAST = 6

/**
 * The encoding from before UTF-8 that bytes are written in, as a label of the Encoding Standard; null where nothing is
 * sure enough. Spreadsheets save CSV in the code page of the machine's language: each is told by its own script, in whole
 * words, and Western only where no other is. @example legacyEncoding(Buffer.from([0xcf, 0xe5, 0xf2, 0xf0, 0xee, 0xe2])) // 'windows-1251'
 */
export function legacyEncoding(bytes: Uint8Array): string | null {
  const sample = sampleOf(bytes)
  if (isMostlyUtf8(sample)) return null
  const isWestern = looksWestern(sample) && !hasRuns(sample)
  if (isWestern && !sample.some((byte, at) => ELSEWHERE.has(byte) && !isCubic(sample, at))) return 'windows-1252'
  const sure = sureOf(sample)
  if (sure !== null) return sure
  if (isWestern) return regionOf(sample)
  for (const label of ['windows-1251', 'koi8-r']) if (isInScript(sample, label, CYRILLIC)) return label
  if (isInScript(sample, 'windows-1253', GREEK)) return 'windows-1253'
  for (const label of ['shift_jis', 'euc-jp']) if (isJapanese(sample, label)) return label
  if (isKorean(sample)) return 'euc-kr'
  return hasRuns(sample) ? null : regionOf(sample, true)
}

/** The one encoding in which nearly all letters are those of one language, where in every other many are not. */
function sureOf(bytes: Uint8Array): string | null {
  const foreign = bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0)
  const [first, ...others] = likelyEncodings(bytes)
  if (first === undefined || first.score < 0.98) return null
  // bytes of Hebrew are small letters of Cyrillic, in words that no Cyrillic language has
  const next = others.find(({ label }) => first.label !== 'windows-1255' || !SMALL_CYRILLIC.has(label))
  if (next !== undefined && next.score > 0.9) return null
  return foreign >= (first.label.startsWith('windows') ? LEAST : 4 * LEAST) ? first.label : null
}

/** Letters and signs of the West that are, or may be, others of Turkish, the Baltic and Central Europe: none of ä ö ü ß à á ç é è ê í ñ ó ô ú. */
const ELSEWHERE = new Set([
  0x9d, 0xa1, 0xa3, 0xa5, 0xaa, 0xaf, 0xb3, 0xb9, 0xba, 0xbc, 0xbe, 0xbf, 0xc3, 0xc6, 0xcc, 0xcf, 0xd0, 0xd2, 0xd5, 0xd8, 0xd9, 0xdb,
  0xdd, 0xde, 0xe3, 0xe6, 0xeb, 0xec, 0xee, 0xef, 0xf0, 0xf2, 0xf5, 0xf8, 0xf9, 0xfb, 0xfd, 0xfe,
]) // prettier-ignore

/** "1,1 m³", where Poland would have a word of one letter more. */
function isCubic(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xb3 && /\d ?[cdk]?m$/.test(String.fromCharCode(...bytes.subarray(Math.max(0, at - 4), at)))
}

const SMALL_CYRILLIC = new Set(['windows-1251', 'koi8-r'])

/** Whole lines from the first one that is not plain ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte >= 0x80)
  const from = bytes.lastIndexOf(10, Math.max(first, 0)) + 1
  if (bytes.length - from <= SAMPLE) return bytes.subarray(from)
  const end = bytes.lastIndexOf(10, from + SAMPLE) + 1
  return bytes.subarray(from, end > from ? end : from + SAMPLE)
}

const CYRILLIC = /^(?:[А-ЯЁІЇЄҐ]?[а-яёіїєґ]+|[А-ЯЁІЇЄҐ]+)$/u
const GREEK = /^(?:[Α-ΩΆΈ-Ώ]?[α-ωά-ώ]+|[Α-ΩΆΈ-Ώ]+)$/u

/** Latin letters: Turkish and Central European have letters where Western has signs; `only`: Western itself is out of the question. */
function regionOf(bytes: Uint8Array, only = false): string | null {
  if (isTurkish(bytes) && !isBaltic(bytes)) return 'windows-1254'
  if (isCentral(bytes)) return 'windows-1250'
  return only ? null : 'windows-1252'
}

/** ł, ż, ą and their like stand where Western has ³, ¿, ¹: signs that touch no letter in any Western word. */
function isCentral(bytes: Uint8Array): boolean {
  const text = decoded(bytes, 'windows-1250')
  if (text === null || !/^[\x20-\x7e\s\p{Script=Latin}„”“’‘–—…«»§°·×%€ ]*$/u.test(text)) return false
  const western = new TextDecoder('windows-1252').decode(bytes)
  return /\p{L}[¹³£¿¼¾¯º](?=\p{L}|[\s,;."']|$)|(?<![\p{L}\d\s])[¹³£¿¯](?=\p{Ll})|[\s,;"'][£¯Œ](?=\p{Ll}{2})/u.test(western)
} // prettier-ignore

/** ş, ğ, ı and İ of Turkish stand where Western has the Icelandic þ, ð, ý and Ý; Icelandic has á, æ, é and ó beside them. */
function isTurkish(bytes: Uint8Array): boolean {
  let [turkish, western] = [0, 0]
  for (const byte of bytes) {
    if (byte === 0xfe || byte === 0xf0 || byte === 0xfd || byte === 0xdd || byte === 0xde) turkish++
    else if (byte === 0xe1 || byte === 0xe6 || byte === 0xe9 || byte === 0xf3 || byte === 0xed) western++
  }
  return turkish >= 2 && western === 0 && /[çöüÇÖÜ]/.test(new TextDecoder('windows-1254').decode(bytes))
}

/** š and ž of the Baltic languages stand where Turkish has ğ and ş. */
function isBaltic(bytes: Uint8Array): boolean {
  const score = new Map(likelyEncodings(bytes).map(one => [one.label, one.score]))
  return (score.get('windows-1257') ?? 0) > (score.get('windows-1254') ?? 0)
}

/**
 * Whether what is not plain ASCII are words of the script as people write them: no letters of two scripts and no capitals
 * inside, most of them small, and hardly any sign between them.
 */
function isInScript(bytes: Uint8Array, label: string, word: RegExp): boolean {
  const text = decoded(bytes, label) ?? ''
  const words = text.match(/\p{L}+/gu)?.filter(one => /[^A-Za-z]/.test(one)) ?? []
  const fitting = words.filter(one => word.test(one)).join('')
  const odd = text.match(/[^\x00-\x7f\p{L}«»„“”‘’–—…№§°€\u00a0]/gu)?.length ?? 0 // oxlint-disable-line no-control-regex -- all that is not ASCII
  const small = fitting.match(/\p{Ll}/gu)?.length ?? 0
  return (
    fitting.length >= LEAST &&
    fitting.length >= words.join('').length * 0.95 &&
    small >= fitting.length / 2 &&
    odd <= fitting.length * 0.05
  )
}

function isJapanese(bytes: Uint8Array, label: string): boolean {
  const text = decoded(bytes, label)
  if (text === null) return false
  const foreign = text.match(/[^\x00-\x7f]/g) ?? [] // oxlint-disable-line no-control-regex -- all that is not ASCII
  const usual = foreign.filter(one => /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/.test(one))
  const kana = foreign.filter(one => /[\u3041-\u30ff]/.test(one))
  return foreign.length >= LEAST && usual.length >= foreign.length * 0.95 && kana.length > 0
}

function isKorean(bytes: Uint8Array): boolean {
  const letters = (decoded(bytes, 'euc-kr') ?? '').match(/[^\x00-\x7f]/g) ?? [] // oxlint-disable-line no-control-regex -- all that is not ASCII
  const hangul = letters.filter(one => one >= '\uac00' && one <= '\ud7a3')
  return hangul.length >= 2 * LEAST && hangul.length >= letters.length * 0.97
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Three letters with accents in a row stand in no Western word. */
function hasRuns(bytes: Uint8Array): boolean {
  let run = 0
  for (const byte of bytes) {
    run = byte >= 0xc0 ? run + 1 : 0
    if (run >= 3) return true
  }
  return false
}

/** Whether more of the high bytes make valid UTF-8 than not: a file that was UTF-8 before something broke it. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [valid, not] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
    if (length > 0 && isUtf8At(bytes, i, length)) {
      valid++
      i += length - 1
    } else not++
  }
  return valid > not
}

/** Whether `length` bytes at `at` are one character of UTF-8, told without a decoder: one that refuses each byte of a picture takes long. */
function isUtf8At(bytes: Uint8Array, at: number, length: number): boolean {
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return false
  const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0]
  if (first === 0xe0) return second >= 0xa0
  if (first === 0xed) return second <= 0x9f
  if (first === 0xf0) return second >= 0x90
  return first < 0xf4 || (first === 0xf4 && second <= 0x8f)
}
