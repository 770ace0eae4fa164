/** Breaks words into lines of at most `most` letters; a word that is longer is broken. @example wrapped('a b c', 3) // ['a b', 'c'] */
export function wrapped(text: string, most: number): readonly string[] {
  // where there is no room at all, a letter a line, and not lines without end
  if (most < 1) return wrapped(text, 1)
  const lines: string[] = []
  let rest = text
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most)
    const at = space > 0 ? space : most
    lines.push(rest.slice(0, at))
    rest = rest.slice(at).trim()
  }
  return [...lines, rest]
}
