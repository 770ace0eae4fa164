const LONGEST_TITLE = 120

/** The first line of a text, cut at a word where it is long. */
export function titleOf(text: string): string {
  const line = text.trim().split(/\r?\n/u, 1)[0] ?? ''
  if (line.length <= LONGEST_TITLE) return line
  const cut = line.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))} …`
}
