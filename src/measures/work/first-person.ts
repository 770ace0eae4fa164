import type { Measured } from '../../model/measured.ts'
import { bootstrapRatio } from '../../stats/bootstrap.ts'
import type { Random } from '../../stats/random.ts'

/** How often a text says "I", "me", "my" and how often "we", "us", "our". */
export type FirstPerson = { readonly one: number; readonly many: number }

const ONE =
  /(?<![\p{L}\p{N}_.])(?:i|i['’](?:m|ve|d|ll)|my|mine|myself|ich|mein(?:e[mnrs]?)?|mir|mich|ik|mijn|mij|je suis|j['’](?:ai|étais|avais)|moi|mon|yo|mis|eu|meu|minha)(?![\p{L}\p{N}_.]*[\p{L}\p{N}_])/giu
const MANY =
  /(?<![\p{L}\p{N}_.])(?:we|we['’](?:re|ve|d|ll)|us|our|ours|ourselves|wir|uns|unser(?:e[mnrs]?)?|wij|onze|ons|nous|notre|nos|nosotros|nosotras|nuestr[oa]s?|nós|nosso|nossa)(?![\p{L}\p{N}_.]*[\p{L}\p{N}_])/giu

/**
 * Counts the first person in one text, by the plain words of English, German, Dutch, French, Spanish and Portuguese.
 * @example countFirstPerson('I built it, then we rebuilt it') // { one: 1, many: 1 }
 */
export function countFirstPerson(text: string): FirstPerson {
  const many = (text.match(MANY) ?? []).filter(word => word !== 'US')
  return { one: text.match(ONE)?.length ?? 0, many: many.length }
}

const FEWEST_TEXTS = 10
const FEWEST_WORDS = 20

/**
 * The share of "we" among all first-person words of the ego's public texts, 0..1; interval by resampling texts. Unknown
 * below ten texts or twenty such words. It describes a way of writing, no more.
 */
export function shareOfWe(texts: readonly FirstPerson[], random: Random): Measured {
  const spoken = texts.filter(({ one, many }) => one + many > 0)
  const [one, many] = [total(spoken, 'one'), total(spoken, 'many')]
  if (spoken.length < FEWEST_TEXTS || one + many < FEWEST_WORDS)
    return {
      unknown: [
        {
          text: `${spoken.length} of your public texts speak of "I" or "we"; from ${FEWEST_TEXTS} texts and ${FEWEST_WORDS} such words on it can be said.`,
        },
      ],
    }
  const words = spoken.map(text => ({ top: text.many, bottom: text.one + text.many }))
  const { low, high } = bootstrapRatio(words, random, { resamples: 500 })
  const value = many / (one + many)
  return {
    value,
    low: Math.min(low, value),
    high: Math.max(high, value),
    n: one + many,
    because: [
      {
        text: `"We" ${many} times and "I" ${one} times in ${spoken.length} public texts.`,
        evidence: { n: spoken.length },
      },
    ],
  }
}

function total(texts: readonly FirstPerson[], which: keyof FirstPerson): number {
  return texts.reduce((sum, text) => sum + text[which], 0)
}
