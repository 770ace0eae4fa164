/** A part of a line that was understood: what it means, and where it stands, so that it can be shown and taken out. */
export type Found<T> = { readonly value: T; readonly from: number; readonly until: number }

/** The line without the parts that were understood, one space between words, no mark left hanging at either end. */
export function withoutFound(line: string, found: readonly Pick<Found<unknown>, 'from' | 'until'>[]): string {
  let rest = line
  for (const { from, until } of found.toSorted((a, b) => b.from - a.from))
    rest = `${rest.slice(0, from)} ${rest.slice(until)}`
  return tidied(rest)
}

/** Spaces and marks put in order where something was taken out. @example tidied(' coffee , , talk,') // 'coffee, talk' */
export function tidied(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,;.])/gu, '$1')
    .replace(/([,;.])(?:\s*[,;.])+/gu, '$1')
    .replace(/^[\s,;.:–-]+|[\s,;:–-]+$/gu, '')
    .replace(/[\s,;]+(?:with|for|and|on|at|to|in|by|from)$/iu, '')
    .trim()
}

/** The first match of a pattern with what it means; null where there is none, or where it means nothing. */
export function firstFound<T>(
  line: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => T | null,
): Found<T> | null {
  for (const match of line.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))) {
    const value = read(match as RegExpExecArray)
    if (value !== null) return { value, from: match.index, until: match.index + match[0].length }
  }
  return null
}

/** Words in lower case with one space around each, so that a name is found whole. @example spaced('At Acme!') // ' at acme ' */
export function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
