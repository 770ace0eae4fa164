import { describe, expect, test } from 'vitest'
import { mended, plainOf } from './entry.ts'
import { readFeed, readOpml } from './parse-feed.ts'
import { guardXml } from './xml-guard.ts'

const LIMITS = { xmlDepth: 20 } as never

describe('an entry of RSS', () => {
  const entryOf = (inside: string): unknown => {
    const namespaces =
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return readFeed(
      `<rss version="2.0" ${namespaces}><channel><title>T</title><item>${inside}</item></channel></rss>`,
      'f',
    ).entries[0]
  }

  test('in full', () => {
    const inside = `
      <title>Less, tested</title>
      <link>https://x.example/1</link>
      <guid isPermaLink="false">tag:1</guid>
      <pubDate>Mon, 16 Mar 2026 10:00:00 +0100</pubDate>
      <category>talk</category><category>sql</category>
      <dc:creator>Mara Quell</dc:creator>
      <description>Short</description>
      <enclosure url="https://x.example/1.mp3" length="1" type="audio/mpeg"/>`
    expect(entryOf(inside)).toEqual({
      id: 'tag:1',
      title: 'Less, tested',
      url: 'https://x.example/1',
      date: 'Mon, 16 Mar 2026 10:00:00 +0100',
      summary: 'Short',
      tags: ['talk', 'sql'],
      media: ['audio/mpeg'],
      authors: expect.any(Array),
    })
  })

  test('a permanent guid is its address', () => {
    expect(entryOf('<title>A</title><guid>https://x.example/2</guid>')).toMatchObject({ url: 'https://x.example/2' })
    expect(entryOf('<title>A</title><guid isPermaLink="false">https://x.example/2</guid>')).toMatchObject({ url: '' })
  })

  test('the text may stand in content:encoded, the date in dc:date', () => {
    const inside =
      '<title>A</title><content:encoded><![CDATA[<p>Long</p>]]></content:encoded><dc:date>2026-03-16</dc:date>'
    expect(entryOf(inside)).toMatchObject({ summary: '<p>Long</p>', date: '2026-03-16' })
  })
})

test('what is called an item inside an item is no entry of its own', () => {
  const item = (n: number): string => `<item rdf:about="https://x.example/${n}"><title>${n}</title>
    <content:items><rdf:Bag><rdf:li><content:item><rdf:value>a</rdf:value></content:item></rdf:li></rdf:Bag></content:items>
    <link>https://x.example/${n}</link></item>`
  const names =
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
  const text = `<rdf:RDF ${names} xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel>${item(1)}${item(2)}</rdf:RDF>`
  expect(readFeed(text, 'f').entries.map(({ title, url }) => [title, url])).toEqual([
    ['1', 'https://x.example/1'],
    ['2', 'https://x.example/2'],
  ])
})

describe('an entry of Atom', () => {
  const entryOf = (inside: string): unknown =>
    readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title>${inside}</entry></feed>`,
      'f',
    ).entries[0]

  test('the page is its address, whatever else is linked', () => {
    const links = `
      <link rel="enclosure" href="https://x.example/a.mp3" type="audio/mpeg"/>
      <link rel="self" href="https://x.example/self"/>
      <link rel="alternate" href="https://x.example/page"/>`
    expect(entryOf(links)).toMatchObject({ url: 'https://x.example/page', media: ['audio/mpeg'] })
    expect(entryOf('<link rel="self" href="https://x.example/self"/>')).toMatchObject({ url: 'https://x.example/self' })
  })

  test('the day it was published comes before the day it was changed', () => {
    const both = '<updated>2026-04-01T00:00:00Z</updated><published>2026-03-01T00:00:00Z</published>'
    expect(entryOf(both)).toMatchObject({ date: '2026-03-01T00:00:00Z' })
    expect(entryOf('<updated>2026-04-01T00:00:00Z</updated>')).toMatchObject({ date: '2026-04-01T00:00:00Z' })
  })

  test('its categories are tags, by label or term', () => {
    expect(entryOf('<category term="a"/><category term="b" label="Bee"/>')).toMatchObject({ tags: ['a', 'Bee'] })
  })
})

test('a JSON Feed', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'T',
    home_page_url: 'https://x.example',
    items: [
      {
        id: '1',
        url: 'https://x.example/1',
        title: 'A',
        content_html: '<p>x</p>',
        date_published: '2026-03-16T10:00:00Z',
        tags: ['a'],
        attachments: [{ url: 'https://x.example/1.m4a', mime_type: 'audio/x-m4a' }],
        authors: [{ name: 'Mara Quell' }],
      },
    ],
  }
  expect(readFeed(JSON.stringify(feed), 'f')).toMatchObject({
    title: 'T',
    url: 'https://x.example',
    entries: [
      { id: '1', title: 'A', summary: '<p>x</p>', tags: ['a'], media: ['audio/x-m4a'], authors: ['Mara Quell'] },
    ],
  })
})

test('dates that Atom lends to RSS; an id that is an address stands for the link', () => {
  const atom = 'http://www.w3.org/2005/Atom'
  const lent = `<item><title>A</title><a:updated xmlns:a="${atom}">2026-01-02T15:04:05Z</a:updated></item>`
  const rss = readFeed(`<rss version="2.0"><channel><title>T</title>${lent}</channel></rss>`, 'f')
  expect(rss.entries[0]?.date).toBe('2026-01-02T15:04:05Z')
  const entry = '<entry><id>https://x.example/a.html</id><title>A</title></entry>'
  expect(readFeed(`<feed xmlns="${atom}"><title>T</title>${entry}</feed>`, 'f').entries[0]?.url).toBe(
    'https://x.example/a.html',
  )
})

test('an OPML list, folders and all', () => {
  const opml = `<opml version="1.0"><body>
    <outline text="Folder">
      <outline text="Deep"><outline text="Ana" type="rss" xmlUrl="https://ana.example/feed"/></outline>
    </outline>
    <outline title="Only a title" xmlUrl="https://bo.example/feed"/>
    <outline xmlUrl="https://cy.example/feed"/>
    <outline text="A folder of nothing"/>
  </body></opml>`
  expect(readOpml(opml, 'f').map(({ title }) => title)).toEqual(['Ana', 'Only a title', 'https://cy.example/feed'])
})

test.each([
  '',
  '   ',
  '{}',
  '[]',
  'null',
  '<',
  '<rss',
  '<html/>',
  '\u0000',
  '{"version":"https://jsonfeed.org/version/1"',
])('%j is no feed', text => {
  expect(() => readFeed(text, 'f.xml')).toThrow(expect.objectContaining({ code: 'E_FEED' }))
})

test('an OPML list with bare quotes and markup in what describes a feed: the feeds all the same', () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><body>
    <outline text="Ana &amp; Bo" description="Said to be "the town's best" <br>told" xmlUrl="https://x.example/f?a=1&amp;b=2" type="rss" />
    <outline title='Cy' xmlUrl='https://cy.example/feed'></outline><outline text="None"/>`
  expect(readOpml(opml, 'f')).toEqual([
    { title: 'Ana & Bo', url: 'https://x.example/f?a=1&b=2' },
    { title: 'Cy', url: 'https://cy.example/feed' },
  ])
})

describe('the guard before the parser', () => {
  test('leaves honest XML as it is, apart from comments and a plain DOCTYPE', () => {
    const xml = '<rss><channel><item><title>A &lt; B</title></item></channel></rss>'
    expect(guardXml(xml, 'f', LIMITS)).toBe(xml)
    expect(guardXml(`<!-- <!DOCTYPE x [ --><!DOCTYPE rss SYSTEM "http://x.example/rss.dtd">${xml}`, 'f', LIMITS)).toBe(
      xml,
    )
  })

  test('does not count what is in CDATA, comments and empty elements as depth', () => {
    const wide = `<rss>${'<b/>'.repeat(100)}${'<p>x</p>'.repeat(100)}<![CDATA[${'<div>'.repeat(100)}]]></rss>`
    expect(guardXml(wide, 'f', LIMITS)).toBe(wide)
  })

  test.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'E_XML_DOCTYPE'],
    ['<!doctype a [ ]><a/>', 'E_XML_DOCTYPE'],
    ['<!DOCTYPE a><!DOCTYPE a><a/>', 'E_XML_DOCTYPE'],
    ['<a><!ENTITY b "c"></a>', 'E_XML_DOCTYPE'],
    ['<a>'.repeat(21), 'E_XML_LIMIT'],
    [`<a>${'&#1;'.repeat(500_001)}</a>`, 'E_XML_LIMIT'],
  ])('refuses %.40s', (xml, code) => {
    expect(() => guardXml(xml, 'f', LIMITS)).toThrow(expect.objectContaining({ code }))
  })
})

describe('text without markup', () => {
  test.each([
    ['plain', 'plain'],
    ['<p>Less, <b>tested</b></p>', 'Less, tested'],
    ['a<br/>b', 'a b'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['caf&#233; &#x2764;', 'café ❤'],
    ['&#0;&#55357;', '&#0;&#55357;'],
    ['<script>alert(1)</script>x', 'x'],
    ['<SCRIPT src=x>alert(1)', ''],
    ['<style>p{}</style><svg onload=x><path/></svg>y', 'y'],
    ['<!-- hidden -->z', 'z'],
    ['<img src=x onerror=alert(1)', ''],
    ['tabs\tand\u0007bells', 'tabs and bells'],
    ['Une question : laquelle ?', 'Une question : laquelle ?'],
    ['see .env and <em>.git</em>, <a href="x">both</a>.', 'see .env and .git, both.'],
  ])('%j', (html, text) => expect(plainOf(html)).toBe(text))
})

describe('text in UTF-8 that was written twice', () => {
  test.each([
    ['publiÃ©s en franÃ§ais', 'publiés en français'],
    ['â€œThereâ€\u009d â€” said', '“There” — said'],
    ['\u00d0\u009c\u00d0\u00b8\u00d1\u0080', 'Мир'],
    ['déjà vu', 'déjà vu'],
    ['Â¿CuÃ¡l es? – 日', 'Â¿CuÃ¡l es? – 日'],
    ['SÃ£o and São', 'SÃ£o and São'],
    ['plain', 'plain'],
  ])('%j', (text, meant) => expect(mended(text)).toBe(meant))
})
