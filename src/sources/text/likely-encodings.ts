import { joinBytes } from './bytes.ts'

/**
 * How well bytes read in each of the older encodings, from 0 to 1, the best first: by how many of their letters are those
 * of one language that is written in it, in words as people write them, or of its most usual signs.
 */
export function likelyEncodings(whole: Uint8Array): readonly { readonly label: string; readonly score: number }[] {
  const bytes = foreignLines(whole)
  const scored = [
    // where two are as good the first counts: letters seldom fall into usual pairs all through
    ...DOUBLE.map(pairs => ({ label: pairs.label, score: scoreOfPairs(bytes, pairs) })),
    ...Object.entries(ALPHABETS).map(([label, words]) => ({ label, score: scoreOfLetters(bytes, label, words) })),
  ]
  return scored.toSorted((a, b) => b.score - a.score)
}

/** Whether most characters of an encoding take two bytes, which hardly ever fall into usual pairs by chance. */
export function isOfPairs(label: string): boolean {
  return DOUBLE.some(pairs => pairs.label === label)
}

/** So much of a text tells as much as all of it. */
const SAMPLE = 2_048

/** Its first lines that are not plain ASCII. */
function foreignLines(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = []
  let size = 0
  for (let from = 0; from < bytes.length && size < SAMPLE;) {
    const end = bytes.indexOf(10, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1)
    from += line.length
    if (!line.some(byte => byte >= 0x80)) continue
    lines.push(line.subarray(0, SAMPLE))
    size += line.length
  }
  return joinBytes(lines)
}

/** Words of one language that is written in an encoding: its letters beyond ASCII in small, or the whole form of a word. */
type Words = string | RegExp

const WESTERN: readonly Words[] = [
  'äöüß', 'àâæçéèêëîïôœùûüÿ', 'áéíñóúü', 'áâãàçéêíóôõúü', 'àèéìíîòóùú', 'àçèéíïòóúü', 'áéèëïóöü', 'åæøéèóòô', 'åäöéüà', 'áéíóúýþðæö',
] // prettier-ignore
const CYRILLIC = /^[а-яёіїєґўјљњћџђѓќѕА-ЯЁІЇЄҐЎЈЉЊЋЏЂЃЌЅ]+$/u

const ALPHABETS: Readonly<Record<string, readonly Words[]>> = {
  // letters of the end stand nowhere else in Hebrew; marks follow letters in Thai
  'windows-1255': [/^[אבגדהוזחטיכלמנסעפצקרשת]*[א-ת]$/u],
  'windows-1256': [/^[\u0621-\u064aپچژگٹڈکڑںہھے]+$/u],
  'windows-874': [/^(?:[\u0e01-\u0e30\u0e32\u0e33\u0e3f-\u0e46\u0e50-\u0e59][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*)+$/u],
  // a word of two syllables or more has one accent in Greek
  'windows-1253': [/^(?:[Α-Ω]?[α-ωϊϋ]*[άέήίόύώ][α-ωϊϋ]*|[Α-ΩΆΈ-Ώ]+|[ΆΈ-Ώ][α-ωϊϋ]*|[α-ω]{1,3})$/u],
  'windows-1251': [CYRILLIC],
  'koi8-r': [CYRILLIC],
  'windows-1252': WESTERN,
  'windows-1250': ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž'],
  'windows-1254': ['çğıöşüâîûİ'],
  'windows-1257': ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'],
  macintosh: WESTERN,
}

function scoreOfLetters(bytes: Uint8Array, label: string, languages: readonly Words[]): number {
  const text = decoded(bytes, label)
  const foreign = text?.match(FOREIGN)?.length ?? 0
  if (text === null || foreign === 0) return 0
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(word => FOREIGN_ONE.test(word))
  const odd = text.match(ODD)?.length ?? 0
  const fitting = languages.map(language =>
    words.reduce((sum, word) => sum + (fits(word, language) ? (word.match(FOREIGN)?.length ?? 0) : 0), 0),
  )
  // what a mark or a blank is in one encoding is a letter in another
  return Math.max(...fitting) / (foreign - (text.match(MARKS)?.length ?? 0) + 2 * odd || 1)
}

const FOREIGN = /[^\x00-\x7f]/gu // oxlint-disable-line no-control-regex -- all that is not ASCII
const FOREIGN_ONE = /[^\x00-\x7f]/u // oxlint-disable-line no-control-regex -- all that is not ASCII
/** Marks of print anywhere, and signs that stand alone. */
const MARKS = /[«»„“”‘’–—…\u00a0]|(?<![\p{L}\p{M}])[№§°€·•©®]/gu
const ODD = /[^\x00-\x7f\p{L}\p{M}«»„“”‘’–—…№§°€·•©®\u00a0]|(?<=[\p{L}\p{M}])[№§°€·•©®]/gu // oxlint-disable-line no-control-regex -- all that is not ASCII

/** No capital stands behind a small letter. */
function fits(word: string, language: Words): boolean {
  if (/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(word)) return false
  if (typeof language !== 'string') return language.test(word)
  return [...word].every(one => one <= '\x7f' || language.includes(one) || language.includes(one.toLowerCase()))
}

/** An encoding whose characters take two bytes: which bytes begin and end one, and which beginnings are those of usual characters. */
type Pairs = {
  readonly label: string
  readonly leads: (byte: number) => boolean
  readonly trails: (byte: number) => boolean
  readonly usual: (lead: number, trail: number) => boolean
}

const within =
  (...ranges: readonly (readonly [number, number])[]) =>
  (byte: number): boolean =>
    ranges.some(([from, to]) => byte >= from && byte <= to)
const HIGH = within([0xa1, 0xfe])

const DOUBLE: readonly Pairs[] = [
  { label: 'euc-kr', leads: HIGH, trails: HIGH, usual: within([0xb0, 0xc8], [0xa1, 0xa3]) },
  {
    label: 'gb18030',
    leads: within([0x81, 0xfe]),
    trails: within([0x40, 0x7e], [0x80, 0xfe]),
    usual: (lead, trail) => trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3),
  },
  {
    label: 'big5',
    leads: within([0xa1, 0xf9]),
    trails: within([0x40, 0x7e], [0xa1, 0xfe]),
    usual: within([0xa1, 0xc6]),
  },
  {
    label: 'shift_jis',
    leads: within([0x81, 0x9f], [0xe0, 0xfc]),
    trails: within([0x40, 0x7e], [0x80, 0xfc]),
    usual: within([0x81, 0x83], [0x88, 0x98]),
  },
  {
    label: 'euc-jp',
    leads: HIGH,
    trails: HIGH,
    usual: within([0xa1, 0xa1], [0xa3, 0xa5], [0xb0, 0xcf]),
  },
]

function scoreOfPairs(bytes: Uint8Array, { label, leads, trails, usual }: Pairs): number {
  let [good, all] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const [lead, trail] = [bytes[at] ?? 0, bytes[at + 1] ?? 0]
    if (lead < 0x80) continue
    all++
    if (!leads(lead) || !trails(trail)) continue
    if (usual(lead, trail)) good++
    at++
  }
  return all === 0 || decoded(bytes, label) === null ? 0 : good / all
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
