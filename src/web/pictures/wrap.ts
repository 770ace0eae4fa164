/** Breaks words into at most two lines of `most` letters; what does not fit is cut. @example wrapped('a b c', 3) // ['a b', 'c'] */
export function wrapped(text: string, most: number): readonly string[] {
  if (text.length <= most) return [text]
  const space = text.lastIndexOf(' ', most)
  const at = space > 0 ? space : most
  const rest = text.slice(at).trim()
  return [text.slice(0, at), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest]
}
