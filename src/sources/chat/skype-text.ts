const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }

/** What stands between these marks is not the writer's: the words of others, and when a message was changed. */
const HIDDEN = new Set(['quote', 'legacyquote', 'e_m'])

/**
 * The words of a message that Skype wrote with marks: without the marks, without what was quoted of others, with entities
 * read. One pass, whatever stands there. @example plainSkype('<b>So</b> &amp; so <ss type="smile">:)</ss>') // 'So & so :)'
 */
export function plainSkype(content: string): string {
  const parts: string[] = []
  let [from, depth] = [0, 0]
  for (const match of content.matchAll(/<(\/?)([a-z][\w:]*)\b[^<>]*>/gi)) {
    if (depth === 0) parts.push(content.slice(from, match.index))
    from = match.index + match[0].length
    const name = (match[2] ?? '').toLowerCase()
    if (depth === 0 && name === 'br') parts.push('\n')
    if (!HIDDEN.has(name)) continue
    if (match[1] === '/') depth = Math.max(0, depth - 1)
    else if (!match[0].endsWith('/>')) depth++
  }
  if (depth === 0) parts.push(content.slice(from))
  return parts
    .join('')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, entity)
    .trim()
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
