import { plainOf } from './entry.ts'
import type { Listed } from './entry.ts'

/** The entries of a feed as they stand in its text, and what is needed to read each of them by itself. */
export type Pieces = {
  /** the entries, each from its opening to its closing tag */
  readonly entries: readonly string[]
  /** the text of a whole feed that holds these entries and, of what stands above them, the title and the address */
  feedOf(entries: readonly string[]): string
}

/**
 * Finds the entries of XML without reading it as XML: a tag of the head that is never closed, entries inside or outside
 * of the channel, and lists that name only some of them hide nothing. Null where it is no feed in XML. One pass.
 */
export function piecesOf(text: string): Pieces | null {
  const root = ROOT.exec(text)
  if (root === null) return null
  const form = (root[1] ?? '').toLowerCase()
  const entries = stretches(text, form === 'feed' || form === 'entry' ? 'entry' : 'item')
  const first = entries[0]?.from ?? text.length
  const head = text.slice(root.index + root[0].length, form === 'entry' ? 0 : first)
  const above = `${CHILD.title.exec(head)?.[0] ?? ''}${CHILD.link.exec(head)?.[0] ?? ''}`
  const names = `${namesOf(text.slice(0, first))}${BASE.exec(root[0])?.[0] ?? ''}`
  return {
    entries: entries.map(({ from, to }) => text.slice(from, to)),
    feedOf: some => {
      const body = some.join('\n')
      if (form === 'feed' || form === 'entry') return `<feed xmlns="${ATOM}"${names}>${above}${body}</feed>`
      if (form === 'rdf')
        return `<rdf:RDF xmlns:rdf="${RDF}" xmlns="${RSS_1}"${names}><channel>${above}</channel>${body}</rdf:RDF>`
      return `<rss version="2.0"${names}><channel>${above}${body}</channel></rss>`
    },
  }
}

/** The feeds of an OPML list that is no XML (markup or bare quotes in what describes one): each outline by itself. */
export function outlinesOf(text: string): readonly Listed[] {
  return text.split(/<outline(?=[\s/>])/i).flatMap(outline => {
    const url = attributeOf(outline, 'xmlUrl')
    return url === '' ? [] : [{ title: attributeOf(outline, 'text') || attributeOf(outline, 'title') || url, url }]
  })
}

function attributeOf(outline: string, name: string): string {
  const [, double, single] = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(outline) ?? []
  return plainOf(double ?? single ?? '')
}

const ATOM = 'http://www.w3.org/2005/Atom'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RSS_1 = 'http://purl.org/rss/1.0/'
const ROOT = /<(?:[\w.-]+:)?(rss|feed|rdf|channel|entry)\b[^>]*>/i
const BASE = /\sxml:base\s*=\s*(?:"[^"<]{0,2000}"|'[^'<]{0,2000}')/i
const CHILD = {
  title: /<title\b[^<>]{0,300}>[^<]{0,1000}<\/title>/i,
  link: /<link\b[^<>]{0,300}>[^<]{1,2000}<\/link>|<link\b[^<>]{0,2000}\/>/i,
}

/**
 * Where entries begin and end; one that is not closed ends where the next begins. What stands in CDATA is text. All entries
 * are named as the first: `content:item` inside an `item` is a part of it.
 */
function stretches(text: string, name: string): { from: number; to: number }[] {
  const mark = new RegExp(String.raw`<!\[CDATA\[|<(/?)((?:[\w.-]+:)?)${name}(?=[\s>/])([^>]*)>`, 'gi')
  const found: { from: number; to: number }[] = []
  let open = -1
  let prefix: string | undefined
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    if (match[0].startsWith('<!')) {
      const end = text.indexOf(']]>', mark.lastIndex)
      if (end < 0) break
      mark.lastIndex = end + 3
      continue
    }
    prefix ??= match[2]
    if (match[2] !== prefix || match[3]?.endsWith('/')) continue
    if (open >= 0) found.push({ from: open, to: match[1] === '/' ? mark.lastIndex : match.index })
    open = match[1] === '/' ? -1 : match.index
  }
  return found
}

/** The names of the formats that are mixed in, as attributes. */
function namesOf(head: string): string {
  const seen = new Map<string, string>()
  for (const [, prefix = '', quoted = ''] of head.matchAll(
    /\sxmlns:([\w.-]{1,40})\s*=\s*("[^"<]{0,300}"|'[^'<]{0,300}')/g,
  ))
    if (prefix.toLowerCase() !== 'rdf') seen.set(prefix, quoted)
  return [...seen].map(([prefix, quoted]) => ` xmlns:${prefix}=${newer(quoted)}`).join('')
}

/** The first version of Dublin Core is read as the second. */
function newer(quoted: string): string {
  return quoted.replace('purl.org/dc/elements/1.0/', 'purl.org/dc/elements/1.1/')
}
