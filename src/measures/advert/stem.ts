import { normaliseTitle } from '../occupation/title-text.ts'

/** A word of a text, where it stands, and the part of it that its other forms have as well. */
export type Word = {
  readonly text: string
  readonly norm: string
  readonly stem: string
  readonly from: number
  readonly to: number
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?[+#]*/gu

/** The words of a text, in order. @example wordsOf('Node.js, C++').map(({ norm }) => norm) // ['node', 'js', 'c++'] */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const said = match[0]
    const norm = normOf(said)
    const from = offset + match.index
    words.push({ text: said, norm, stem: stemOf(norm), from, to: from + said.length })
  }
  return words
}

function normOf(said: string): string {
  const lower = said.replace(/['’]s?$/u, '').replace(/['’]/gu, '')
  return /^[A-Za-z0-9+#]+$/.test(lower) ? lower.toLowerCase() : normaliseTitle(lower).replaceAll(' ', '')
}

const known = new Map<string, string>()
const MOST_KNOWN = 50_000

/**
 * What the forms of an English word share: plurals, -ing, -ed and nouns made from verbs. Rough on purpose: it serves to find
 * a phrase in other words of the same root, and is never shown. @example stemOf('administering') === stemOf('administration')
 */
export function stemOf(norm: string): string {
  const before = known.get(norm)
  if (before !== undefined) return before
  const stem = cut(cut(cut(british(norm))))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(norm, stem)
  return stem
}

const ENDINGS = [
  'isations',
  'izations',
  'isation',
  'ization',
  'ations',
  'ation',
  'ators',
  'ator',
  'ating',
  'ated',
  'ates',
  'ate',
  'itions',
  'ition',
  'ions',
  'ion',
  'ments',
  'ment',
  'ings',
  'ing',
  'ers',
  'er',
  'ors',
  'or',
  'ized',
  'ised',
  'izing',
  'ising',
  'ize',
  'ise',
  'ies',
  'ied',
  'ing',
  'ed',
  'es',
  's',
  'ly',
  'y',
  'e',
] as const
const LEAST = 4

function cut(word: string): string {
  if (word.length <= 3 || /[0-9+#]/.test(word) || word.endsWith('ss')) return word
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length < (ending === 's' || ending === 'es' ? 3 : LEAST)) continue
    return stem.replace(/([bdfglmnprt])\1$/, '$1')
  }
  return word
}

function british(word: string): string {
  if (word.length < 6) return word
  return word

    .replace(/ster(?=s$|ed$|ing$|$)/, 'str')
    .replace(/our(?=$|s|ed|ing|al)/, 'or')
    .replace(/^mould/, 'mold')
    .replace(/centre/, 'center')
    .replace(/licence/, 'license')
    .replace(/programme/, 'program')
    .replace(/judgement/, 'judgment')
}
