/** A piece of a Markdown text; `text` may hold emphasis, code and links, which `inline` reads. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
export type Span =
  | { readonly kind: 'text' | 'code' | 'strong' | 'em'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }

/**
 * Reads the Markdown that our own pages use: headings, paragraphs, lists, tables, code. Anything else, HTML too, is text:
 * nothing here can become an element of the page that is not listed above.
 * @example blocksOf('# A\n\ntext') // [{ kind: 'heading', level: 1, text: 'A' }, { kind: 'paragraph', text: 'text' }]
 */
export function blocksOf(markdown: string): Block[] {
  const lines = markdown.split(/\r?\n/)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const [block, next] = readBlock(lines, at)
    if (block) blocks.push(block)
    at = next
  }
  return blocks
}

function readBlock(lines: readonly string[], at: number): [Block | null, number] {
  const line = lines[at] ?? ''
  if (line.trim() === '') return [null, at + 1]
  const heading = /^(#{1,4})\s+(.+)$/.exec(line)
  if (heading) return [{ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' }, at + 1]
  if (line.startsWith('```')) return readCode(lines, at)
  if (line.startsWith('|')) return readTable(lines, at)
  if (ITEM.test(line)) return readList(lines, at)
  const end = until(lines, at + 1, next => next.trim() === '' || /^(?:#|```|\|)/.test(next) || ITEM.test(next))
  return [{ kind: 'paragraph', text: lines.slice(at, end).join(' ') }, end]
}

const ITEM = /^\s*(?:[-*]|\d+[.)])\s+/

function readCode(lines: readonly string[], at: number): [Block, number] {
  const end = until(lines, at + 1, line => line.startsWith('```'))
  return [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1]
}

function readTable(lines: readonly string[], at: number): [Block, number] {
  const end = until(lines, at, line => !line.startsWith('|'))
  const rows = lines.slice(at, end).map(line =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split('|')
      .map(cell => cell.trim()),
  )
  const [head = [], ...rest] = rows
  return [{ kind: 'table', head, rows: rest.filter(cells => !cells.every(cell => /^:?-+:?$/.test(cell))) }, end]
}

/** A line that is indented belongs to the item above it. */
function readList(lines: readonly string[], at: number): [Block, number] {
  const end = until(lines, at, line => line.trim() === '' || (!ITEM.test(line) && !/^\s/.test(line)))
  const items: string[] = []
  for (const line of lines.slice(at, end)) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return [{ kind: 'list', ordered: /^\s*\d/.test(lines[at] ?? ''), items }, end]
}

function until(lines: readonly string[], from: number, ends: (line: string) => boolean): number {
  let at = from
  while (at < lines.length && !ends(lines[at] ?? '')) at++
  return at
}

/** The parts of a line. @example spansOf('a `b` **c**') // text, code, text, strong */
export function spansOf(text: string): Span[] {
  const spans: Span[] = []
  const pattern = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)\s]+)\)/g
  let last = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > last) spans.push({ kind: 'text', text: text.slice(last, match.index) })
    const [whole, code, strong, em, label, to] = match
    if (code !== undefined) spans.push({ kind: 'code', text: code })
    else if (strong !== undefined) spans.push({ kind: 'strong', text: strong })
    else if (em !== undefined) spans.push({ kind: 'em', text: em })
    else if (label !== undefined && to !== undefined) spans.push({ kind: 'link', text: label, to })
    last = match.index + whole.length
  }
  if (last < text.length) spans.push({ kind: 'text', text: text.slice(last) })
  return spans
}
