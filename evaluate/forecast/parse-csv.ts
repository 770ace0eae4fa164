/** Rows of a CSV with a header, by column; quotes as in RFC 4180. For the evaluation's own files only. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[i + 1] === '"') cell += text[i++]
      else quoted = false
    } else if (char === '"') quoted = true
    else if (char === ',' || char === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (char === '\n') rows.push([])
    } else if (char !== '\r') cell += char
  }
  rows.at(-1)?.push(cell)
  const [head = [], ...body] = rows
  return body
    .filter(row => row.length === head.length)
    .map(row => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}
