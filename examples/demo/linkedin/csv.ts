export type Cell = string | number
type Shape = { quoteAll?: boolean; lineEnd?: '\n' | '\r\n'; lastLineEnd?: boolean }

/** A CSV as LinkedIn writes it: fields quoted where they must be, LF, a line end at the end; `shape` for the exceptions. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[], shape: Shape = {}): string {
  const lineEnd = shape.lineEnd ?? '\n'
  const line = (row: readonly Cell[]) =>
    row.map(cell => (shape.quoteAll ? quoted(String(cell)) : asNeeded(String(cell)))).join(',')
  return [header, ...rows].map(line).join(lineEnd) + (shape.lastLineEnd === false ? '' : lineEnd)
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
export const asNeeded = (cell: string) => (/[",\r\n]/.test(cell) ? quoted(cell) : cell)
