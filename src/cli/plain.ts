/**
 * Text as a terminal may have it: control characters, and those that turn the direction of text or hide, are shown by
 * their code, so that a name can neither move the cursor nor write to the clipboard. Line ends and tabs of ours stay.
 *
 * @example escapeControls('a\u001b[2Jb') // 'a\\x1b[2Jb'
 */
export function escapeControls(text: string): string {
  return text.replaceAll(UNSAFE, char => {
    const code = char.codePointAt(0) ?? 0
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

// oxlint-disable-next-line no-control-regex -- these are the characters it exists to find
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** An output as lines to read, for operations that bring no wording of their own. */
export function plainOf(output: unknown): string {
  if (isRecord(output) && Array.isArray(output['rows'])) {
    const { rows, ...rest } = output
    const lines = (rows as unknown[]).map(row => `${lineOf(row)}`)
    const around = Object.entries(rest).map(([name, value]) => `${name}: ${short(value)}`)
    return [...(lines.length > 0 ? lines : ['nothing here yet']), ...around].join('\n')
  }
  if (!isRecord(output)) return short(output)
  return Object.entries(output)
    .map(([name, value]) => `${name}: ${short(value)}`)
    .join('\n')
}

/** The first words of a row: its texts and numbers, ranges as "value (low to high)". */
function lineOf(row: unknown): string {
  if (!isRecord(row)) return short(row)
  return Object.values(row)
    .filter(value => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(short)
    .join('  ')
}

function short(value: unknown): string {
  if (value === null) return 'none'
  if (Array.isArray(value)) return value.map(short).join(', ')
  if (!isRecord(value)) return String(value)
  if ('unknown' in value) return 'not known'
  const { value: middle, low, high } = value
  if (typeof middle === 'number' && typeof low === 'number' && typeof high === 'number')
    return `${round(middle)} (${round(low)} to ${round(high)})`
  return Object.entries(value)
    .map(([name, one]) => `${name} ${short(one)}`)
    .join(', ')
}

function round(value: number): string {
  return String(Number(value.toPrecision(2)))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
