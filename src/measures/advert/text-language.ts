import { wordsOf } from './stem.ts'

const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  English: set('the and of to in for with you we our is are your will be or as on have that at this by an from'),
  German: set(
    'und der die das wir sie mit für fur in zu den von sind ist eine ihre auf bei im als oder dein du werden',
  ),
  French: set('et de la le les des vous nous en pour un une dans avec est votre notre du sur au aux ou vos'),
  Spanish: set('y de la el los las en para con un una que su tu se es por del como o al nuestra experiencia'),
  Portuguese: set('e de a o os as em para com um uma que seu sua do da no na por ou experiencia'),
  Italian: set('e di la il gli le in per con un una che del della si sono nel o al come alla'),
  Dutch: set('en de het een van je voor met wij op zijn is in bij als te aan of jouw ons'),
  Nordic: set('og i å a til for med du vi er som på pa av det en et vår har eller den deg och att är ar'),
  Polish: set('i w z na do oraz dla się sie jest lub od praca nie to'),
}
/** Of all words, the least share that such a language's smallest words have in running text. */
const LEAST_SHARE = 0.08
const LEAST_WORDS = 20

/** The language a text seems to be in, by its smallest words; null where too little shows it. @example languageOf('Come and join us.') // null */
export function languageOf(text: string): string | null {
  const words = wordsOf(text.slice(0, 20_000)).map(({ text: said }) => said.toLowerCase())
  if (words.length < LEAST_WORDS) return null
  const shares = Object.entries(WORDS).map(([name, small]) => ({
    name,
    share: words.filter(word => small.has(word)).length / words.length,
  }))
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a))
  return best.share < LEAST_SHARE ? null : best.name
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
