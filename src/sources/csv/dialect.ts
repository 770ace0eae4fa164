/** What separates fields and rows in one file. `cr`: only old files that hold no line feed at all end rows with it. */
export type Dialect = { readonly separator: string; readonly ends: 'lf' | 'cr' }

const SEPARATORS = [',', ';', '\t'] as const
/** A first line of columns parted by `|` and by nothing else, or one of at least three below a title: inside other tables it stands in texts. */
const PIPES =
  /^\ufeff?(?:[^,;\t\r\n|]{1,100}|(?:[^,;\t\r\n|]{0,200}\r?\n){1,5}[^,;\t\r\n|]{1,100}\|[^,;\t\r\n|]{1,100})\|[^,;\t\r\n]{1,2000}(?:[\r\n]|$)/

/** Detects the dialect from the first stretch of a file: the separator that gives most rows the same width above one. */
export function detectDialect(head: string): Dialect {
  const ends = !head.includes('\n') && head.includes('\r') ? 'cr' : 'lf'
  let best: Dialect = { separator: ',', ends }
  let most = 0
  for (const separator of PIPES.test(head) ? (['|'] as const) : SEPARATORS) {
    const fit = regularity(head, separator)
    if (fit > most) {
      most = fit
      best = { separator, ends }
    }
  }
  return best
}

/** Rows of the commonest width times (width - 1) times their share of all, over the first 40 rows, quotes respected. */
function regularity(head: string, separator: string): number {
  const counts = new Map<number, number>()
  let [quoted, width, rows] = [false, 1, 0]
  for (let i = 0; i < head.length && i < 65_536 && rows < 40; i++) {
    const char = head[i]
    if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === separator) width++
    else if (char === '\n' || char === '\r') {
      if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
      width = 1
      rows++
    }
  }
  if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  // a comma that only some rows have is a decimal comma or part of a text
  return Math.max(0, ...[...counts].map(([columns, n]) => (n * n * Math.min(columns - 1, 600)) / (rows + 1)))
}
