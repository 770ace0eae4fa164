import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { headOf, keysOf, readAll } from '../text/reading.fixture.ts'
import { plainOf } from './entry.ts'
import { readFeedDate } from './feed-date.ts'
import { feed } from './feed.ts'

const item = (n: number, more = ''): string =>
  `<item><title>Piece ${n}</title><link>https://x.example/${n}</link><guid>g${n}</guid><pubDate>Mon, 16 Mar 2026 10:00:00 +0100</pubDate>${more}</item>`
const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Counted twice</title>${items}</channel></rss>`

async function pieces(text: string): Promise<unknown[]> {
  const { observations } = await readAll(feed, { 'feed.xml': text })
  return observations.map(({ at, detail }) => [
    at === null ? null : new Date(at).toISOString(),
    (detail as { form: string }).form,
    (detail as { title?: string }).title,
  ])
}

describe('one shape out of every format', () => {
  test.each([
    ['RSS 2', rss(item(1)), ['2026-03-16T09:00:00.000Z', 'article', 'Piece 1']],
    [
      'RSS 2 with an old DOCTYPE',
      rss(item(1), '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://x.example/rss.dtd">'),
      ['2026-03-16T09:00:00.000Z', 'article', 'Piece 1'],
    ],
    [
      'a podcast',
      rss(item(1, '<enclosure url="https://x.example/1.mp3" length="1" type="audio/mpeg"/>')),
      ['2026-03-16T09:00:00.000Z', 'episode', 'Piece 1'],
    ],
    ['a talk', rss(item(1, '<category>Talk</category>')), ['2026-03-16T09:00:00.000Z', 'talk', 'Piece 1']],
    [
      'RSS 1',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel><item rdf:about="https://x.example/1"><title>Old</title><link>https://x.example/1</link><dc:date>2004-01-01T19:48:21Z</dc:date></item></rdf:RDF>',
      ['2004-01-01T19:48:21.000Z', 'article', 'Old'],
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>i</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; one</title><link href="https://x.example/1"/><published>2026-03-16T09:00:00Z</published><updated>2026-04-01T00:00:00Z</updated></entry></feed>',
      ['2026-03-16T09:00:00.000Z', 'article', 'A bold one'],
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        items: [{ id: '1', content_text: 'a note', date_published: '2026-03-16T10:00:00+01:00' }],
      }),
      ['2026-03-16T09:00:00.000Z', 'post', undefined],
    ],
  ])('%s', async (_, text, expected) => expect(await pieces(text)).toEqual([expected]))

  test.each([
    [
      'RSS 0.90, entries in the channel',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title><item><title>A</title><link>https://x.example/1</link></item></channel></rdf:RDF>',
      ['A'],
    ],
    [
      'RSS 1 whose list names one of two',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><items><rdf:Seq><rdf:li rdf:resource="https://x.example/1"/></rdf:Seq></items></channel><item rdf:about="https://x.example/1"><title>A</title></item><item rdf:about="https://x.example/2"><title>B</title></item></rdf:RDF>',
      ['A', 'B'],
    ],
    ['RSS 0.91, a title alone', '<rss version="0.91"><channel><item><title>A</title></item></channel></rss>', ['A']],
    ['RSS, a link alone', '<rss><channel><item><link>https://x.example/1</link></item></channel></rss>', [undefined]],
    ['RSS, entries outside of the channel', '<rss version="0.92"><channel/><item><title>A</title></item></rss>', ['A']],
    ['a channel alone', '<channel><title>T</title><item><title>A</title></item></channel>', ['A']],
    [
      'an open tag above the entries',
      `<rss version='2.0' xmlns:i='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><i:category text='x'>${item(1)}${item(2)}</channel></rss>`,
      ['Piece 1', 'Piece 2'],
    ],
    [
      'an open tag within an entry',
      `<rss version="2.0"><channel><item><title>A</title><description><p>a</description></item>${item(2)}</channel></rss>`,
      ['A', 'Piece 2'],
    ],
    [
      'Atom without ids or a title of its own',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title></entry><entry><link href="https://x.example/2"/></entry></feed>',
      ['A', undefined],
    ],
    [
      'an entry of Atom by itself',
      '<entry xmlns="http://www.w3.org/2005/Atom"><id>i</id><title>A</title></entry>',
      ['A'],
    ],
    [
      'JSON Feed 1.0',
      '{"version":"http://jsonfeed.org/version/1","title":"T","items":[{"title":"A"},{"url":"https://x.example/2"}]}',
      ['A', undefined],
    ],
    [
      'JSON Feed that does not say so',
      '{"title":"T","home_page_url":"https://x.example","items":[{"id":1,"title":"A"}]}',
      ['A'],
    ],
  ])('as little as can be: %s', async (_, text, titles) => {
    expect(feed.accepts({ name: 'x', head: headOf(text) })).toBeGreaterThan(0.5)
    expect((await pieces(text)).map(one => (one as unknown[])[2])).toEqual(titles)
  })

  test('OPML is a list of feeds that are followed, folders opened', async () => {
    const opml =
      '<opml version="2.0"><head/><body><outline text="Work"><outline text="Ana writes" xmlUrl="https://ana.example/feed"/></outline><outline title="No address"/></body></opml>'
    const { observations } = await readAll(feed, { 'subscriptions.opml': opml })
    expect(observations.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['follow', { what: 'Ana writes', kind: 'feed' }],
    ])
  })

  test('a feed that a list has in two folders is followed once, and the ledger says so', async () => {
    const ana = '<outline text="Ana writes" xmlUrl="https://ana.example/feed"/>'
    const opml = `<opml version="2.0"><head/><body><outline text="Work">${ana}</outline>${ana}</body></opml>`
    const { observations, kept, codes } = await readAll(feed, { 'subscriptions.opml': opml })
    expect([observations.length, kept, codes]).toEqual([1, 1, { 'feed-twice': 1 }])
  })
})

describe('what is missing or odd', () => {
  test('a date that is missing or cannot be true is none', async () => {
    const { observations, codes } = await readAll(feed, {
      'f.xml': rss(
        '<item><title>A</title></item><item><title>B</title><pubDate>Mon, 31 Feb 2026 10:00:00 GMT</pubDate></item><item><title>C</title><pubDate>Mon, 16 Mar 2099 10:00:00 GMT</pubDate></item>',
      ),
    })
    expect(observations.map(({ at, precision }) => [at, precision])).toEqual([
      [null, 'none'],
      [null, 'none'],
      [null, 'none'],
    ])
    expect(codes).toEqual({ W_DATE_SUSPECT: 3 })
  })

  test('the export of a whole blog: what was published is a piece; drafts, pictures and menus are not', async () => {
    const wp = (n: number, type: string, status: string): string =>
      item(n, `<wp:post_type><![CDATA[${type}]]></wp:post_type><wp:status>${status}</wp:status>`)
    const items = [
      wp(1, 'post', 'publish'),
      wp(2, 'attachment', 'inherit'),
      wp(3, 'post', 'draft'),
      wp(4, 'nav_menu_item', 'publish'),
      wp(5, 'podcast', '<![CDATA[publish]]>'),
    ]
    const text = rss(items.join('')).replace('<rss ', '<rss xmlns:wp="http://wordpress.org/export/1.2/" ')
    const { observations, codes, kept } = await readAll(feed, { 'blog.xml': text })
    expect(observations.map(({ detail }) => (detail as { title?: string }).title)).toEqual(['Piece 1', 'Piece 5'])
    expect([kept, codes]).toEqual([2, { 'feed-unpublished': 3 }])
  })

  test('an entry twice, and an empty one', async () => {
    const { observations, codes } = await readAll(feed, {
      'f.xml': rss(`${item(1)}${item(1)}<item><author>x</author></item>`),
    })
    expect(observations).toHaveLength(1)
    expect(codes['feed-twice']).toBe(1)
  })

  test('pages that differ by what their address asks for are different pieces, and so are feeds', async () => {
    const asked = ['?p=1', '?p=2', '?p=2&amp;utm_source=rss', 'watch?v=Ab', 'watch?v=aB']
    const items = asked.map((path, n) => `<item><title>P${n}</title><link>https://x.example/${path}</link></item>`)
    const { observations, codes } = await readAll(feed, { 'f.xml': rss(items.join('')) })
    expect(keysOf(observations)).toHaveLength(5)
    expect(codes['feed-twice']).toBeUndefined()
    const list = [1, 2].map(n => `<outline text="C${n}" xmlUrl="https://videos.example/feed?channel=${n}"/>`)
    const opml = await readAll(feed, { 'f.opml': `<opml version="2.0"><body>${list.join('')}</body></opml>` })
    expect(keysOf(opml.observations)).toHaveLength(2)
  })

  test('a feed that gives all its entries the address of the whole holds them all', async () => {
    const items = ['One', 'Two', 'Two'].map(
      title => `<item><title>${title}</title><link>https://x.example/</link><guid>https://x.example/</guid></item>`,
    )
    const { observations, codes } = await readAll(feed, { 'f.xml': rss(items.join('')) })
    expect(observations.map(({ detail }) => (detail as { title: string }).title)).toEqual(['One', 'Two'])
    expect(observations.some(({ detail }) => 'url' in detail)).toBe(false)
    expect(codes['feed-twice']).toBe(1)
  })

  test('what looks like a comment within CDATA hides no other entry, and CDATA in a comment is none', async () => {
    const told = '<item><title>A</title><description><![CDATA[cut <!-- off]]></description></item>'
    const hidden = '<!-- <item><title>no</title><description><![CDATA[x</description></item> -->'
    const { observations } = await readAll(feed, { 'f.xml': rss(`${told}${item(1)}${hidden}${item(2)}`) })
    expect(observations.map(({ detail }) => (detail as { title: string }).title)).toEqual(['A', 'Piece 1', 'Piece 2'])
  })

  test('a feed without entries is read and says so; entries that hold nothing are counted', async () => {
    expect((await readAll(feed, { 'f.xml': rss('') })).files).toEqual({ 'f.xml': 'read' })
    const bare = await readAll(feed, { 'f.xml': '<rss version="2.0"><channel></channel></rss>' })
    expect([bare.files, bare.observations]).toEqual([{ 'f.xml': 'read' }, []])
    const { codes } = await readAll(feed, { 'f.xml': rss('<item></item><item><category>x</category></item>') })
    expect(codes['E_FEED_ENTRY']).toBe(2)
  })

  test('a feed that breaks off is read as far as it goes, or refused in one sentence', async () => {
    const whole = rss(item(1) + item(2) + item(3))
    for (let cut = 0; cut < whole.length; cut += 17) {
      const read = await readAll(feed, { 'f.xml': whole.slice(0, cut) }).catch((error: unknown) => error)
      if (read instanceof Error) expect(read).toMatchObject({ name: 'Refusal', code: 'E_FEED' })
    }
  })

  test('F05: only words are kept', async () => {
    const nasty =
      '&lt;img src=x onerror=alert(1)&gt;Hi&lt;script&gt;alert(1)&lt;/script&gt; &lt;a href="javascript:alert(1)"&gt;there&lt;/a&gt;&lt;svg&gt;&lt;style&gt;x&lt;/style&gt;&lt;/svg&gt;'
    const { observations } = await readAll(feed, {
      'f.xml': rss(
        `<item><title>${nasty}</title><link>javascript:alert(1)</link><guid>g</guid><description>${nasty}</description></item>`,
      ),
    })
    expect(observations[0]?.detail).toMatchObject({ title: 'Hi there', summary: 'Hi there' })
    expect(JSON.stringify(observations)).not.toMatch(/alert|javascript|onerror/)
  })
})

describe('made to hurt', () => {
  const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  test.each([
    [
      'F01 billion laughs',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${lol}]><rss><channel><title>&l9;</title></channel></rss>`,
      'E_XML_DOCTYPE',
    ],
    ['F01 two DOCTYPEs', rss(item(1), '<!DOCTYPE rss><!DOCTYPE rss>'), 'E_XML_DOCTYPE'],
    [
      'F01 two million references',
      rss(`<item><title>${'&#65;'.repeat(2_000_000 / 4)}${'&#66;'.repeat(100_000)}</title></item>`),
      'E_XML_LIMIT',
    ],
    [
      'F02 an outside entity',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>',
      'E_XML_DOCTYPE',
    ],
    [
      'F02 a parameter entity',
      '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://x.example/e.dtd"> %x;]><rss/>',
      'E_XML_DOCTYPE',
    ],
    [
      'F02 in an OPML list',
      '<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body/></opml>',
      'E_XML_DOCTYPE',
    ],
    ['deep nesting', rss('<item>'.repeat(200_000)), 'E_XML_LIMIT'],
    ['no feed', '<html><body>404</body></html>', 'E_FEED'],
    ['not even XML', 'hello', 'E_FEED'],
  ])('%s', async (_, text, code) => {
    await expect(readAll(feed, { 'f.xml': text })).rejects.toMatchObject({ code })
  })

  test.each([
    '<',
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE ',
    '<a ',
    '&lt;b ',
    '&lt;script&gt;',
    '&lt;!--',
    '<item ',
    '</item>',
    '<title',
    '<link x',
    ' xmlns:a="',
    ']]><![CDATA[<!--',
    '--><!--<![CDATA[',
  ])('very many %j take no time', async part => {
    const began = cpuTime()
    await readAll(feed, { 'f.xml': rss(`<item><title>${part.repeat(500_000)}</title></item>`) }).catch(
      (error: unknown) => {
        expect(error).toMatchObject({ name: 'Refusal' })
      },
    )
    expect(cpuTime() - began).toBeLessThan(5_000)
  })

  test('a file above the cap', async () => {
    await expect(readAll(feed, { 'f.xml': rss(' '.repeat(11 << 20)) })).rejects.toMatchObject({ code: 'E_FILE_SIZE' })
  })

  test('a poisoned file costs its own line', async () => {
    const { observations, files } = await readAll(feed, {
      'bad.xml': '<!DOCTYPE x [<!ENTITY a "b">]><rss/>',
      'good.xml': rss(item(1)),
    })
    expect(observations).toHaveLength(1)
    expect(files).toEqual({ 'bad.xml': 'refused', 'good.xml': 'read' })
  })
})

test('dates with zones by name', () => {
  expect(readFeedDate('Thu, 01 Jan 2004 19:48:21 EST')?.at).toBe(Date.UTC(2004, 0, 2, 0, 48, 21))
  expect(readFeedDate('Thu, 1 Jan 04 19:48 GMT')).toEqual({ at: Date.UTC(2004, 0, 1, 19, 48), precision: 'instant' })
  expect(readFeedDate('01 Jan 2004')).toEqual({ at: Date.UTC(2004, 0, 1), precision: 'day' })
  expect(readFeedDate('1769691600')).toEqual({ at: Date.UTC(2026, 0, 29, 13), precision: 'instant' })
  expect(readFeedDate('1769691600000')?.at).toBe(Date.UTC(2026, 0, 29, 13))
  expect(readFeedDate('2769691600')).toBeNull()
  expect(readFeedDate('Mon, 21 Jan 2008 8:56 pm PST')?.at).toBe(Date.UTC(2008, 0, 22, 4, 56))
  expect(readFeedDate('Mon, 21 Jan 2008 12:05 a.m. GMT')?.at).toBe(Date.UTC(2008, 0, 21, 0, 5))
  expect(readFeedDate('2006-01-17T12:35:9+01:00')?.at).toBe(Date.UTC(2006, 0, 17, 11, 35, 9))
  expect(readFeedDate('2004-02-30')).toBeNull()
  expect(readFeedDate('yesterday')).toBeNull()
})

test('plain text never holds a tag', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('<b>', '<script>', '</', '&lt;', '<!--'), (text, odd) => {
      expect(plainOf(`${odd}${text}${odd}`.replaceAll('&', ''))).not.toMatch(/<(?:b|script)\b/i)
    }),
  )
})

test('an older and a newer copy of a feed give the same keys', async () => {
  const keys = async (...ns: number[]): Promise<string[]> =>
    keysOf((await readAll(feed, { 'f.xml': rss(ns.map(n => item(n)).join('')) })).observations)
  const whole = await keys(1, 2, 3, 4)
  expect([...new Set([...(await keys(1, 2, 3)), ...(await keys(2, 3, 4))])].toSorted()).toEqual(whole)
})

test('knows feeds from other XML and JSON', () => {
  const sure = (text: string): number => feed.accepts({ name: 'x', head: headOf(text) })
  for (const text of [
    rss(''),
    '<feed xmlns="http://www.w3.org/2005/Atom"/>',
    '<!-- x --> <opml version="2.0">',
    '{"version":"https://jsonfeed.org/version/1"}',
  ])
    expect(sure(text)).toBeGreaterThan(0.5)
  for (const text of ['<smses count="1">', '<html><body><rss>', '{"basics":{}}', 'BEGIN:VCARD', ''])
    expect(sure(text)).toBe(0)
})

const DATA = join(
  process.env['GROUNDWORK_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname,
  'parsers',
  'feeds',
)

test(
  'other projects’ feeds: no crash, no hang, and the titles and dates that their authors expect',
  { timeout: 120_000 },
  async () => {
    if (!existsSync(DATA)) {
      expect(process.env['CI'], `no data at ${DATA}: not compared with other projects’ feeds`).not.toBe('true')
      return
    }
    const wrong: string[] = []
    let checked = 0
    for (const name of readdirSync(DATA, { recursive: true })
      .map(String)
      .filter(file => /\.(?:xml|opml)$/.test(file))) {
      const bytes = readFileSync(join(DATA, name))
      const read = await readAll(feed, { 'feed.xml': bytes }, { now: Date.UTC(2030, 0, 1) }).catch(
        (error: unknown) => error,
      )
      if (read instanceof Error) {
        expect(read, name).toMatchObject({ name: 'Refusal' })
        continue
      }
      const [first] = (read as { observations: { at: number | null; detail: object }[] }).observations
      const [, field = '', expected = ''] =
        /Expect:\s+not bozo and entries\[0\]\['(title|published|updated)'\] == u?'([^'\\&]*)'\s*$/m.exec(
          bytes.toString('utf8'),
        ) ?? []
      // a title of Atom 1.0 is a text, of no other type
      if (field === '' || first === undefined || name.includes('atom10/entry_title_base64')) continue
      const stamp = field === 'title' ? null : readFeedDate(expected)
      if (field !== 'title' && stamp === null) continue
      checked++
      const fits =
        field === 'title'
          ? ((first.detail as { title?: string }).title ?? '') === plainOf(expected)
          : stamp?.at === first.at
      if (!fits) wrong.push(`${name}: ${expected}`)
    }
    expect(checked).toBeGreaterThan(30)
    expect(wrong).toEqual([])
  },
)

test.each([
  ['/posts/one', 'https://x.example/posts/one'],
  ['posts/two', 'https://x.example/blog/posts/two'],
  ['//other.example/three', 'https://other.example/three'],
  ['https://x.example/four', 'https://x.example/four'],
  ['javascript:alert(1)', undefined],
])('an address that goes on from that of the feed: %s', async (link, url) => {
  const text = `<rss version="2.0"><channel><title>t</title><link>https://x.example/blog/</link><item><title>a</title><link>${link}</link></item></channel></rss>`
  const { observations } = await readAll(feed, { 'feed.xml': text })
  expect(observations.map(({ detail }) => (detail as { url?: string }).url)).toEqual([url])
})
