/** A stretch of imported text: as it came, or a character that shows nothing and is therefore named. */
export type Stretch = { readonly text: string; readonly hidden?: string }

const LIMIT = 300
const MARKS = /(\p{M}{3})\p{M}+/gu
/** Direction controls, zero-width, tag and control characters, blank letters: what a name could hide behind. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0]/u
/** Joiners are a part of ordinary writing between letters of these scripts, and inside emoji. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Kannada}\p{Script=Telugu}\p{Extended_Pictographic}\p{M}\uFE0F]/u

/**
 * Splits imported text so that invisible characters can be marked: nobody's name may look like another's. Long text is
 * cut, and towers of accents are kept to three, so that a row keeps its height.
 * @example stretches('a\u202Eb') // [{text:'a'},{text:'\u202E',hidden:'U+202E'},{text:'b'}]
 */
export function stretches(raw: string): readonly Stretch[] {
  const characters = [
    ...raw
      .slice(0, LIMIT * 4)
      .replace(MARKS, '$1')
      .replace(/[\t\r\n]+/gu, ' '),
  ]
  const cut = characters.length > LIMIT
  const found: Stretch[] = []
  let plain = ''
  for (const [place, character] of characters.slice(0, LIMIT).entries()) {
    if (!HIDDEN.test(character) || isJoiner(characters, place)) {
      plain += character
      continue
    }
    if (plain !== '') found.push({ text: plain })
    plain = ''
    found.push({ text: character, hidden: `U+${hexOf(character)}` })
  }
  if (cut) plain += '…'
  if (plain !== '') found.push({ text: plain })
  return found
}

/** The same as one line of plain text, for titles and labels. */
export function plainText(raw: string): string {
  return stretches(raw)
    .map(stretch => stretch.hidden ?? stretch.text)
    .join('')
}

function isJoiner(characters: readonly string[], place: number): boolean {
  if (characters[place] !== '\u200C' && characters[place] !== '\u200D') return false
  return JOINED.test(characters[place - 1] ?? '') && JOINED.test(characters[place + 1] ?? '')
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
