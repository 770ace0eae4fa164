/**
 * The text of a card's field: line breaks where the markup breaks lines, no tags, entities as characters, pictures and
 * sounds named. What stands between `<script>` or `<style>` tags is no text. Takes time by the length of the field.
 * @example textOfHtml('Caf&eacute;<br><b>noun</b>') // 'Café\nnoun'
 */
export function textOfHtml(html: string): string {
  const text = ['script', 'style'].reduce(
    (left, tag) => cut(left, `<${tag}`, `</${tag}>`, ''),
    cut(html, '<!--', '-->', ''),
  )
  return cut(text, '[sound:', ']', '[sound]')
    .replaceAll(/<img\b[^<>]*>/gi, tag => `[picture${altOf(tag)}]`)
    .replaceAll(/<(?:br|hr)\b[^<>]*>|<\/?(?:div|p|li|tr|h[1-6]|ul|ol|table)\b[^<>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .split('\n')
    .map(line => line.replaceAll(/[ \t\u00a0]+/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n')
}

/**
 * A text with gaps as two sides: `{{c1::Oslo::city}}` is asked as "[city]" and answered by the whole text. Null where there
 * is no gap. @example cardOfGaps('{{c1::Oslo}} is a city') // { front: '[...] is a city', back: 'Oslo is a city' }
 */
export function cardOfGaps(text: string): { front: string; back: string } | null {
  if (!GAP.test(text)) return null
  return {
    front: text.replaceAll(GAPS, (_, __, hint: string | undefined) => `[${hint ?? '...'}]`),
    back: text.replaceAll(GAPS, (_, answer: string) => answer),
  }
}

/** Puts something in the place of each stretch from one mark to another. What is not closed stays, and ends the search. */
function cut(text: string, open: string, close: string, instead: string): string {
  // letters of tags only: to lower case whole texts can change their length
  const small = text.replaceAll(/[A-Z]+/g, letters => letters.toLowerCase())
  let [kept, at] = ['', 0]
  for (;;) {
    const from = small.indexOf(open, at)
    const end = from < 0 ? -1 : small.indexOf(close, from + open.length)
    if (end < 0) return kept + text.slice(at)
    kept += text.slice(at, from) + instead
    at = end + close.length
  }
}

const GAP = /\{\{c\d{1,3}::[^{}]+\}\}/
const GAPS = /\{\{c\d{1,3}::([^{}]+?)(?:::([^{}]*))?\}\}/g

function altOf(tag: string): string {
  const alt = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)
  const words = alt?.[1] ?? alt?.[2] ?? ''
  return words === '' ? '' : `: ${words}`
}

function entity(name: string): string | null {
  if (name.startsWith('#')) {
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 31 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
  }
  return NAMED.get(name) ?? null
}

const NAMED = new Map(
  (
    'amp & lt < gt > quot " apos \' nbsp \u00a0 ndash – mdash — hellip … lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » ' +
    'deg ° times × divide ÷ plusmn ± rarr → larr ← middot · bull • euro € pound £ copy © reg ® ' +
    'auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü szlig ß aring å Aring Å aelig æ AElig Æ oslash ø Oslash Ø ' +
    'eacute é egrave è ecirc ê euml ë aacute á agrave à acirc â iacute í icirc î iuml ï oacute ó ocirc ô uacute ú ucirc û ' +
    'ntilde ñ Ntilde Ñ ccedil ç Ccedil Ç Eacute É'
  )
    .split(/ (?=[a-zA-Z]{2,8} )/)
    .map(pair => {
      const at = pair.indexOf(' ')
      return [pair.slice(0, at), pair.slice(at + 1)] as const
    }),
)
