import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'
import { glance } from '../text/glance.ts'
import { hashOf } from '../text/hash.ts'
import { known } from '../text/json-value.ts'
import { pageKey } from '../text/keys.ts'
import { readEach } from '../text/read-each.ts'
import { wholeText } from '../text/whole-text.ts'
import { unpackedTexts } from './atom.ts'
import { mended, plainOf } from './entry.ts'
import type { Entry, Feed, Listed } from './entry.ts'
import { readFeedDate } from './feed-date.ts'
import { pageOf, sameId } from './page-of.ts'
import { guardXml } from './xml-guard.ts'
import { ABOUT } from '../about.ts'

/** The user's own blog, podcast or talks, from their feeds; and the list of feeds they follow. */
export const feed: Source = {
  ...ABOUT.feed,
  accepts: ({ head }) => sureOf(glance(head)),
  read: (files, reading) => readEach(files, 'feed', reading, file => readFile(file, reading)),
}

/** Nothing on the web is older than the web. */
const FIRST = Date.UTC(1989, 2, 12)

function sureOf(head: string): number {
  const text = head.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/^[\s\ufeff]+/, '')
  if (text.startsWith('{')) return isJsonFeed(text) ? 0.9 : 0
  if (!text.startsWith('<')) return 0
  const beginning = text.slice(0, 20_000)
  const root = ROOT.exec(beginning)?.index ?? -1
  const page = beginning.search(/<html[\s>]/i)
  return root >= 0 && (page < 0 || root < page) ? 0.8 : 0
}

const ROOT =
  /<(?:[\w.-]+:)?(?:rss|feed|rdf|opml|channel)[\s>]|<(?:[\w.-]+:)?entry\s[^>]*(?:w3\.org\/2005\/Atom|purl\.org\/atom)/i

/** By its version, or by what only a JSON Feed has beside its items. */
function isJsonFeed(text: string): boolean {
  return (
    /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/.test(text) ||
    (/"items"\s*:\s*\[/.test(text) &&
      /"title"\s*:/.test(text) &&
      /"(?:home_page_url|feed_url|date_published|content_html|content_text)"\s*:/.test(text))
  )
}

async function* readFile(file: SourceFile, reading: Reading): AsyncGenerator<readonly Observation[]> {
  const { ledger, limits } = reading
  const raw = await wholeText(file, limits.feedBytes, 'a feed (the setting feedBytes)')
  const isXml = !/^[\s\ufeff]*\{/.test(raw)
  const text = isXml ? unpackedTexts(guardXml(raw, file.name, limits)) : raw
  // the parser is the largest of all sources and most imports hold no feed
  const { readFeed, readOpml } = await import('./parse-feed.ts')
  if (isXml && /<opml[\s>]/i.test(text)) {
    const listed = readOpml(text, file.name)
    ledger.file(file.name, 'feed', 'feed', 'read')
    yield [...followed(listed, file.name, ledger)]
    return
  }
  const read = readFeed(text, file.name)
  ledger.file(file.name, 'feed', 'entry', 'read', read.entries.length === 0 ? 'The feed holds no entries.' : undefined)
  const seen = new Set<string>()
  const shared: Shared = { ids: sharedIn(read, idOf), pages: sharedIn(read, pageOfEntry) }
  const batch: Observation[] = []
  for (const [i, entry] of read.entries.entries()) {
    if (entry.isUnpublished === true) {
      ledger.skipped(file.name, 'feed-unpublished', UNPUBLISHED, { line: i + 1 })
      continue
    }
    const piece = pieceOf(entry, read, shared, { file: file.name, line: i + 1 }, reading)
    if (piece === null) continue
    if (seen.has(piece.key))
      ledger.skipped(file.name, 'feed-twice', 'The entry stands in the feed twice.', { line: i + 1 })
    else {
      batch.push(piece)
      ledger.kept(file.name)
    }
    seen.add(piece.key)
  }
  if (batch.length > 0) yield batch
}

/** The feeds of a list, each once: whoever sorts them into folders has some in several. */
function* followed(
  listed: readonly Listed[],
  file: string,
  ledger: Reading['ledger'],
): Generator<Observation<'follow'>> {
  const seen = new Set<string>()
  for (const [at, { title, url }] of listed.entries()) {
    const one = follow(title, url)
    if (seen.has(one.key)) ledger.skipped(file, 'feed-twice', 'The feed stands in the list twice.', { line: at + 1 })
    else ledger.kept(file)
    if (!seen.has(one.key)) yield one
    seen.add(one.key)
  }
}

const UNPUBLISHED = 'A draft, a picture or a part of the site: nothing that was published as a piece.'

function pieceOf(
  entry: Entry,
  feed: Feed,
  shared: Shared,
  { file, line }: { readonly file: string; readonly line: number },
  { ledger, now, keepText }: Reading,
): Observation<'piece'> | null {
  const title = plainOf(mended(entry.title))
  const url = absolute(entry.url, feed.url)
  if (title === '' && url === '' && entry.id === '' && entry.summary === '') {
    ledger.failed(file, 'E_FEED_ENTRY', 'The entry has neither title nor address nor text.', { line })
    return null
  }
  const stamp = entry.date === '' ? null : readFeedDate(entry.date)
  const isTrue = stamp !== null && stamp.at >= FIRST && stamp.at <= now + DAY
  if (!isTrue)
    ledger.warned(
      file,
      'W_DATE_SUSPECT',
      entry.date === ''
        ? 'The entry has no date.'
        : `The date "${entry.date.slice(0, 60)}" of the entry cannot be true.`,
      { line },
    )
  const text = plainOf(mended(entry.summary))
  const id = idOf(entry, feed)
  return {
    source: 'feed',
    key: `piece:${hashOf(shared.ids.has(id) ? [id, title, entry.date] : [id || `${title}\n${entry.date}\n${text}`])}`,
    at: isTrue ? stamp.at : null,
    precision: isTrue ? stamp.precision : 'none',
    kind: 'piece',
    channel: null,
    people: [],
    lever: 'brand',
    detail: {
      form: formOf(entry, feed, title),
      ...known({
        title: title.slice(0, 500),
        url: shared.pages.has(pageOfEntry(entry, feed)) ? '' : url,
        summary: keepText === 'none' ? undefined : text.slice(0, 2_000),
        chars: text === '' ? undefined : text.length,
        feed: plainOf(mended(feed.title)).slice(0, 300),
        tags: entry.tags
          .map(tag => plainOf(mended(tag)).slice(0, 100))
          .filter(Boolean)
          .slice(0, 30),
      }),
    },
  }
}

/** Ids and pages under which a feed has several entries: some give every entry the address of the whole. */
type Shared = { readonly ids: ReadonlySet<string>; readonly pages: ReadonlySet<string> }

function sharedIn(feed: Feed, keyOf: (entry: Entry, feed: Feed) => string): ReadonlySet<string> {
  const known = new Map<string, string>()
  const shared = new Set<string>()
  for (const entry of feed.entries) {
    const key = keyOf(entry, feed)
    // an id is of one entry however its text changes; where there is none, "Week in review" comes again with another text
    const says = entry.id === '' ? `${entry.title}\n${entry.summary}` : entry.title
    const before = known.get(key)
    if (before === undefined) known.set(key, says)
    else if (key !== '' && before !== says) shared.add(key)
  }
  return shared
}

/** What an entry is known by; empty where it has neither id nor address. */
function idOf(entry: Entry, feed: Feed): string {
  return sameId(entry.id) || pageOfEntry(entry, feed)
}

function pageOfEntry(entry: Entry, feed: Feed): string {
  return pageOf(absolute(entry.url, feed.url))
}

/** An address on the web; one that is written from the feed's own on is put together with it. Empty where it is none. */
function absolute(url: string, base: string): string {
  const text = url.trim().slice(0, 2_000)
  if (/^https?:\/\//i.test(text)) return text
  if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) || !/^https?:\/\//i.test(base)) return ''
  const whole = URL.parse(text, base)?.href ?? ''
  return /^https?:\/\//i.test(whole) ? whole.slice(0, 2_000) : ''
}

/** An episode has a sound, a video a film; what calls itself a talk is one; the rest of a blog are articles. */
function formOf(
  { media, tags, url }: Entry,
  { isPodcast }: Feed,
  title: string,
): Observation<'piece'>['detail']['form'] {
  if (media.some(type => type.startsWith('audio/')) || (isPodcast && media.length > 0)) return 'episode'
  if (tags.some(tag => /^(?:talks?|speaking|keynote|vortr[aä]ge?|conference)$/i.test(tag))) return 'talk'
  if (
    media.some(type => type.startsWith('video/')) ||
    /^https?:\/\/(?:www\.)?(?:youtube\.com|youtu\.be|vimeo\.com)\//i.test(url)
  )
    return 'video'
  return title === '' ? 'post' : 'article'
}

function follow(title: string, url: string): Observation<'follow'> {
  return {
    source: 'feed',
    key: `follow:${hashOf([pageKey(url) ?? url])}`,
    at: null,
    precision: 'none',
    kind: 'follow',
    channel: null,
    people: [],
    detail: { what: plainOf(mended(title)).slice(0, 300) || url.slice(0, 300), kind: 'feed' },
  }
}
