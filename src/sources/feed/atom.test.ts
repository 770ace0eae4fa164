import { describe, expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { feed } from './feed.ts'

describe('Atom', () => {
  const atom = (inner: string, root = ''): string =>
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"${root}><title>Mill notes</title>${inner}</feed>`
  const entry = (inner: string, attributes = ''): string =>
    `<entry${attributes}><id>urn:mill:1</id><issued>2024-01-01T00:00:00Z</issued>${inner}</entry>`
  const detailOf = async (xml: string | Uint8Array) =>
    (await readAll(feed, { 'feed.xml': xml })).observations[0]?.detail

  test('texts in base64 are read, as text and never as part of the feed; a picture is no text', async () => {
    const packed = (text: string): string => Buffer.from(text).toString('base64').replace(/.{8}/g, '$&\n')
    const text = `<title mode="base64">${packed('Gear & <b>grain</b> åren')}</title>`
    const content = (type: string): string =>
      `<content type="${type}" mode='base64'>${packed('<p>Less</p></content></entry><entry>')}</content>`
    expect(await detailOf(atom(entry(`${text}${content('text/html')}`)))).toMatchObject({
      title: 'Gear & grain åren',
      summary: 'Less',
    })
    const picture = (await detailOf(atom(entry(`${text}${content('image/png')}`)))) as { summary?: string }
    expect(picture.summary).toBeUndefined()
    const newer = (await detailOf(
      atom(entry('<title>a</title><content type="image/png">aGVp</content>')).replace(
        'purl.org/atom/ns#',
        'www.w3.org/2005/Atom',
      ),
    )) as { summary?: string }
    expect(newer.summary).toBeUndefined()
  })

  test.each([
    ['of the feed', ' xml:base="https://x.example/blog/"', '', 'https://x.example/blog/a.html'],
    ['of the entry', '', ' xml:base="https://x.example/2024/"', 'https://x.example/2024/a.html'],
    ['of both', ' xml:base="https://x.example/blog/"', ' xml:base="2024/"', 'https://x.example/blog/2024/a.html'],
    ['of none that is on the web', ' xml:base="ftp://x.example/"', '', undefined],
  ])('a link starts from the base %s', async (_, root, of, url) => {
    const xml = atom(entry('<title>a</title><link rel="alternate" href="a.html"/>', of), root)
    expect(((await detailOf(xml)) as { url?: string }).url).toBe(url)
    const torn = atom(`<p>${entry('<title>a</title><link rel="alternate" href="a.html"/>', of)}`, root)
    expect(((await detailOf(torn)) as { url?: string }).url).toBe(url)
  })

  test('what was pasted in a Western encoding into a feed in UTF-8 is read as it was meant', async () => {
    const [first = '', middle = '', last = ''] = atom(entry('<title>olå caf|, ‘a|b’</title>')).split('|')
    const bytes = Buffer.concat([first, Buffer.of(0xe9), middle, Buffer.of(0x92), last].map(one => Buffer.from(one)))
    expect(await detailOf(bytes)).toMatchObject({ title: 'olå café, ‘a’b’' })
  })
})

test('an entry that says everything in words of the Dublin Core is one', async () => {
  const words =
    '<dc:title>Less, tested</dc:title><dc:date>2026-03-01T10:00:00Z</dc:date><dc:description>Words</dc:description>'
  const text = `<feed xmlns="http://purl.org/atom/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><entry>${words}</entry></feed>`
  const { observations, codes } = await readAll(feed, { 'feed.xml': text })
  expect(codes).toEqual({})
  expect(observations[0]).toMatchObject({ at: Date.UTC(2026, 2, 1, 10), detail: { title: 'Less, tested', chars: 5 } })
})
