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

test('what an address says of where its reader came from is no place on the page', async () => {
  const text = rss(item('a#xtor=RSS-1', 1, 'one') + item('a', 1, 'one'))
  expect((await readAll(feed, { 'feed.xml': text })).observations).toHaveLength(1)
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
