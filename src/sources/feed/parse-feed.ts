import { MalformedError, DetectError, ParseError, parseFeed, parseOpml } from 'feedsmith'
import { Refusal } from '../../model/refusal.ts'
import { isObject, listOf, objectOf, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { baseOf, from, wordsOf } from './atom.ts'
import { outlinesOf, piecesOf } from './broken-feed.ts'
import type { Pieces } from './broken-feed.ts'
import type { Entry, Feed, Listed } from './entry.ts'

/**
 * Parses RSS, RDF, Atom and JSON Feed into one shape. Where the parser finds fewer entries than stand in the text, they
 * are read without what stands around them; one that holds nothing is there with empty fields. E_FEED where it is none of
 * them or too broken to read.
 */
export function readFeed(text: string, name: string): Feed {
  const pieces = /^\s*\{/.test(text) ? null : piecesOf(text)
  if (pieces === null || pieces.entries.length === 0) return attempt(() => shapeOf(text), name, NOTHING)
  const whole = orNull(() => shapeOf(text)) ?? NOTHING
  if (whole.entries.length >= pieces.entries.length) return WORDPRESS.test(text) ? published(whole, pieces) : whole
  const joined = orNull(() => shapeOf(pieces.feedOf(pieces.entries)))
  if (joined !== null && joined.entries.length >= pieces.entries.length) return joined
  const each = pieces.entries
    .slice(0, ONE_BY_ONE)
    .map(entry => orNull(() => shapeOf(pieces.feedOf([entry])))?.entries[0] ?? EMPTY)
  return { ...(joined ?? whole), entries: each }
}

/** The export of a whole blog (WXR) is a feed of everything in it; each entry says what it is and whether it was published. */
const WORDPRESS = /xmlns:wp="https?:\/\/wordpress\.org\/export\//i
const PUBLISHED = /<wp:status>(?:<!\[CDATA\[)?\s*(?:publish|inherit)/i
const NO_PIECE =
  /<wp:post_type>(?:<!\[CDATA\[)?\s*(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|wp_\w+)/i

function published(feed: Feed, { entries }: Pieces): Feed {
  return {
    ...feed,
    entries: feed.entries.map((entry, at) => {
      const text = entries[at] ?? ''
      return { ...entry, isUnpublished: NO_PIECE.test(text) || !PUBLISHED.test(text) }
    }),
  }
}

/** So many entries are read one by one where the feed around them is broken: more would take too long. */
const ONE_BY_ONE = 5_000
const NOTHING: Feed = { title: '', url: '', isPodcast: false, entries: [] }
const EMPTY: Entry = { id: '', title: '', url: '', date: '', summary: '', tags: [], media: [], authors: [] }

function shapeOf(text: string): Feed {
  const { format, feed } = parseFeed(text) as { format: string; feed: JsonObject }
  const isAtom = format === 'atom'
  const base = baseOf(feed, '')
  const link = from(isAtom ? linkOf(feed) : textOf(feed['link']) || textOf(feed['home_page_url']), base)
  return {
    title: valueOf(feed['title']),
    url: link,
    isPodcast: isObject(feed['itunes']) || isObject(feed['podcast']),
    entries: listOf(feed[isAtom ? 'entries' : 'items'])
      .filter(isObject)
      .map(entry => {
        const read = isAtom ? atomEntry(entry) : format === 'json' ? jsonEntry(entry) : rssEntry(entry)
        return { ...read, url: from(read.url, baseOf(entry, base)) }
      }),
  }
}

/** The feeds of an OPML list, in order, folders opened. E_FEED where it is none. */
export function readOpml(text: string, name: string): readonly Listed[] {
  const listed: Listed[] = []
  const walk = (outlines: readonly unknown[]): void => {
    for (const outline of outlines.map(objectOf)) {
      const url = textOf(outline['xmlUrl'])
      if (url !== '') listed.push({ title: textOf(outline['text']) || textOf(outline['title']) || url, url })
      walk(listOf(outline['outlines']))
    }
  }
  const whole = orNull(() => parseOpml(text) as JsonObject)
  const torn = whole === null ? outlinesOf(text) : []
  if (torn.length > 0) return torn
  const opml = whole ?? attempt(() => parseOpml(text) as JsonObject, name)
  walk(listOf(objectOf(opml['body'])['outlines']))
  return listed
}

/** `bare`: what stands for something that is one, and holds nothing at all. */
function attempt<T>(parse: () => T, name: string, bare?: T): T {
  try {
    return parse()
  } catch (error) {
    if (error instanceof ParseError && bare !== undefined) return bare
    if (!isParsers(error)) throw error
    throw new Refusal(
      'E_FEED',
      `${name} is no feed that can be read (RSS, Atom, JSON Feed or OPML). Check that it was saved whole.`,
      { cause: error },
    )
  }
}

function orNull<T>(parse: () => T): T | null {
  try {
    return parse()
  } catch (error) {
    if (isParsers(error)) return null
    throw error
  }
}

function isParsers(error: unknown): boolean {
  return (
    error instanceof MalformedError ||
    error instanceof DetectError ||
    error instanceof ParseError ||
    error instanceof SyntaxError
  )
}

function rssEntry(item: JsonObject): Entry {
  const [dc, dcterms, itunes, content, atom] = ['dc', 'dcterms', 'itunes', 'content', 'atom'].map(field =>
    objectOf(item[field]),
  )
  const guid = objectOf(item['guid'])
  const link = textOf(item['link'])
  const id = textOf(guid['value'])
  return {
    id: id || textOf(objectOf(item['rdf'])['about']),
    title: valueOf(item['title']) || dublin(dc, 'title') || textOf(itunes?.['title']),
    url: link || (/^https?:/.test(id) && guid['isPermaLink'] !== false ? id : ''),
    date:
      textOf(item['pubDate']) ||
      dublin(dc, 'date') ||
      textOf(dcterms?.['created']) ||
      textOf(dcterms?.['modified']) ||
      textOf(atom?.['published']) ||
      textOf(atom?.['updated']),
    summary: textOf(item['description']) || textOf(content?.['encoded']) || dublin(dc, 'description'),
    tags: listOf(item['categories'])
      .map(category => textOf(objectOf(category)['name']))
      .filter(Boolean),
    media: mediaOf(item['enclosures']),
    authors: [
      ...listOf(item['authors']).map(author => textOf(objectOf(author)['name']) || textOf(author)),
      dublin(dc, 'creator'),
    ].filter(Boolean),
  }
}

function atomEntry(entry: JsonObject): Entry {
  const links = listOf(entry['links']).map(objectOf)
  const dc = objectOf(entry['dc'])
  const id = textOf(entry['id'])
  return {
    id,
    title: valueOf(entry['title']) || dublin(dc, 'title'),
    url: linkOf(entry) || (/^https?:/i.test(id) ? id : ''),
    date: textOf(entry['published']) || textOf(entry['updated']) || dublin(dc, 'date'),
    summary:
      valueOf(entry['summary']) ||
      wordsOf(objectOf(entry['content'])) ||
      textOf(entry['content']) ||
      dublin(dc, 'description'),
    tags: listOf(entry['categories'])
      .map(category => textOf(objectOf(category)['label']) || textOf(objectOf(category)['term']))
      .filter(Boolean),
    media: mediaOf(links.filter(link => textOf(link['rel']) === 'enclosure')),
    authors: [
      ...listOf(entry['authors']).map(author => textOf(objectOf(author)['name'])),
      dublin(dc, 'creator'),
    ].filter(Boolean),
  }
}

function jsonEntry(item: JsonObject): Entry {
  return {
    id: textOf(item['id']),
    title: textOf(item['title']),
    url: textOf(item['url']) || textOf(item['external_url']),
    date: textOf(item['date_published']) || textOf(item['date_modified']),
    summary: textOf(item['summary']) || textOf(item['content_text']) || textOf(item['content_html']),
    tags: listOf(item['tags']).map(textOf).filter(Boolean),
    media: listOf(item['attachments'])
      .map(one => textOf(objectOf(one)['mime_type']))
      .filter(Boolean),
    authors: listOf(item['authors'])
      .map(author => textOf(objectOf(author)['name']))
      .filter(Boolean),
  }
}

function linkOf(of: JsonObject): string {
  const links = listOf(of['links']).map(objectOf)
  const main =
    links.find(link => ['', 'alternate'].includes(textOf(link['rel']))) ??
    links.find(link => textOf(link['rel']) !== 'enclosure')
  return textOf(main?.['href'])
}

function mediaOf(enclosures: unknown): readonly string[] {
  return listOf(enclosures)
    .map(one => textOf(objectOf(one)['type']))
    .filter(Boolean)
}

/** A text, or an object that holds it as its value. */
function valueOf(value: unknown): string {
  return isObject(value) ? textOf(value['value']) : textOf(value)
}

/** What the words of the Dublin Core, which any feed may use beside its own, say of an entry. */
function dublin(dc: JsonObject | undefined, word: 'title' | 'date' | 'description' | 'creator'): string {
  return textOf(dc?.[word]) || firstText(dc?.[`${word}s`])
}

function firstText(list: unknown): string {
  return textOf(listOf(list)[0])
}
