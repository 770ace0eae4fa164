import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { feed } from './feed.ts'
import { readFeedDate } from './feed-date.ts'

const rss = (items: string): string => `<rss version="2.0"><channel><title>Letters</title>${items}</channel></rss>`
const item = (link: string, day: number, text: string): string =>
  `<item><title>Letter</title><link>https://x.example/${link}</link><pubDate>0${day} Mar 2026 10:00:00 GMT</pubDate><description>${text}</description></item>`

test('entries on one page, told apart by a place on it, are each there; the same again is one', async () => {
  const text = rss(item('all#1', 1, 'one') + item('all#2', 2, 'two') + item('all#2', 2, 'two'))
  const { observations, codes } = await readAll(feed, { 'feed.xml': text })
  expect(observations.map(({ detail }) => (detail as { url?: string }).url)).toEqual([
    'https://x.example/all#1',
    'https://x.example/all#2',
  ])
  expect(codes).toEqual({ 'feed-twice': 1 })
})

test('entries of one title on one page, without an id, are told apart by their day where their texts differ', async () => {
  const text = rss(item('all', 1, 'one') + item('all', 2, 'two') + item('all', 2, 'two'))
  expect((await readAll(feed, { 'feed.xml': text })).observations).toHaveLength(2)
  // the same text under a newer day is the same piece
  const newer = rss(item('all', 1, 'one') + item('all', 2, 'one'))
  expect((await readAll(feed, { 'feed.xml': newer })).observations).toHaveLength(1)
})

const FROM = ['#xtor=RSS-1', '#utm_source=rss', '#atom-everything', '#rss', '#at_medium=feed&amp;at_campaign=x', '#']

test.each([...FROM, '?utm_source=rss#rss'])(
  'where a reader came from is no place on a page, in an address or an address as the id: a%s',
  async from => {
    const link = (end: string): string => rss(item(`a${end}`, 1, 'one'))
    const id = (end: string): string =>
      rss(`<item><title>L</title><guid>https://x.example/a${end}</guid><link>https://x.example/b${end}</link></item>`)
    for (const shape of [link, id]) {
      expect((await readAll(feed, { 'feed.xml': shape(from) })).observations[0]?.key).toBe(
        (await readAll(feed, { 'feed.xml': shape('') })).observations[0]?.key,
      )
      // a place on the page before it is one all the same
      const there = await readAll(feed, { 'feed.xml': shape('#7') })
      if (from.startsWith('#') && from !== '#')
        expect((await readAll(feed, { 'feed.xml': shape(`#7&amp;${from.slice(1)}`) })).observations[0]?.key).toBe(
          there.observations[0]?.key,
        )
      expect(there.observations[0]?.key).not.toBe((await readAll(feed, { 'feed.xml': shape('') })).observations[0]?.key)
    }
    expect((await readAll(feed, { 'feed.xml': rss(item(`a${from}`, 1, 'one') + item('a', 1, 'one')) })).codes).toEqual({
      'feed-twice': 1,
    })
  },
)

test('entries told apart by the place on one page have keys of their own, whichever of them the feed still shows', async () => {
  const places = ['#1', '#2024-03-01', '#letter-to-ana', '#!/letters/4', '#id=5', '#atom-2', '#feeds']
  const keys = async (some: readonly string[]): Promise<string[]> => {
    const items = some.map((place, n) => item(`all${place}`, 1 + n, place))
    return (await readAll(feed, { 'feed.xml': rss(items.join('')) })).observations.map(({ key }) => key)
  }
  const all = await keys(places)
  expect(new Set(all).size).toBe(places.length)
  for (const [n, place] of places.entries()) expect(await keys([place])).toEqual([all[n]])
})

test('an id that only looks like an address with something behind it stays as it is', async () => {
  for (const id of [
    'tag:x.example,2024:1#rss',
    'https://x.example/?p=7',
    'https://x.example/a?b=1&amp;c=2#n',
    'g#rss',
  ]) {
    const one = `<item><title>L</title><guid>${id}</guid></item>`
    const other = one.replace('</guid>', '1</guid>')
    expect((await readAll(feed, { 'feed.xml': rss(one + other) })).observations).toHaveLength(2)
  }
})

test.each([
  ['Fri Jan 30 2026 00:00:00 GMT', '2026-01-30T00:00'],
  ['Fri Jan 30 2026 13:22:01 GMT+0100 (Central European Standard Time)', '2026-01-30T12:22'],
  ['Fri, 30 Jan 2026 13:22:01 CET', '2026-01-30T12:22'],
  ['Fri, 30 Jan 2026 13:22:01 JST', '2026-01-30T04:22'],
  ['Fri, 30 Jan 2026 13:22:01 GMT+0200', '2026-01-30T11:22'],
  ['Fri, 30 Jan 2026 13:22:01 +01', '2026-01-30T12:22'],
  ['Fri,30 Jan 2026 13:22:01 +0100 (CET)', '2026-01-30T12:22'],
  ['Fri, 30 Jan 2026 13:22:01 XYZ', '2026-01-30T13:22'],
])('a date as a program printed it: %s', (text, expected) => {
  expect(new Date(readFeedDate(text)?.at ?? 0).toISOString().slice(0, 16)).toBe(expected)
})
