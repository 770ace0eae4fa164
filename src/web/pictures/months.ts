const months = new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' })

/** Where months begin among weeks, at least `every` weeks apart. @example monthStarts([june1, june8, july6], 1) // June at 0, July at 2 */
export function monthStarts(starts: readonly number[], every: number): { at: number; says: string }[] {
  const found: { at: number; says: string }[] = []
  for (const [place, start] of starts.entries()) {
    const says = months.format(start)
    const last = found.at(-1)
    if (last?.says !== says && (last === undefined || place - last.at >= every)) found.push({ at: place, says })
  }
  return found
}
