/**
 * Takes the TO cell of a message apart. Names are parted by commas and may hold commas themselves ("Jane Doe, Ph.D.");
 * how many there are is known from the addresses where the export has them, else from names seen elsewhere and from the
 * look of titles that follow a name.
 * @example namesIn('Tomás Reyes, Wren Hale, PhD', 2, () => false) // ['Tomás Reyes', 'Wren Hale, PhD']
 */
export function namesIn(cell: string, count: number | null, knows: (name: string) => boolean): string[] {
  const parts = cell
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
  if (parts.length < 2 || parts.length === count) return parts
  if (count === 1) return [parts.join(', ')]
  const names = grouped(parts, knows)
  if (count === null || names.length === count) return names
  const titled = grouped(parts, () => false)
  return titled.length === count ? titled : names
}

function grouped(parts: readonly string[], knows: (name: string) => boolean): string[] {
  const names: string[] = []
  for (let at = 0; at < parts.length;) {
    const length = knownLength(parts, at, knows)
    if (length > 1) {
      names.push(parts.slice(at, at + length).join(', '))
      at += length
      continue
    }
    const part = parts[at] ?? ''
    const before = names.at(-1)
    if (before !== undefined && TITLE.test(part)) names[names.length - 1] = `${before}, ${part}`
    else names.push(part)
    at++
  }
  return names
}

/** How many parts from `at` on make up the longest known name; 1 where none is known. */
function knownLength(parts: readonly string[], at: number, knows: (name: string) => boolean): number {
  for (let length = Math.min(6, parts.length - at); length > 1; length--)
    if (knows(parts.slice(at, at + length).join(', '))) return length
  return 1
}

/** What follows a name after a comma and is none: degrees, licences, generations; in capitals or with points, at most two words. */
const TITLE =
  /^(?:Jr\.?|Sr\.?|I{1,3}|IV|Ph\.? ?D\.?|M\.? ?D\.?|Dr\.?|Esq\.?|[A-Z][A-Za-z]{0,3}\.(?: ?[A-Z][A-Za-z]{0,3}\.)*|(?:[A-Z]{2,7}|MSc|BSc|BEng|MEng|MPhil|DPhil|MRes|PharmD|EdD|LLM|PgMP)(?:[-+/ ®™®].{0,12})?)$/
