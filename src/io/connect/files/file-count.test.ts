import { expect, test } from 'vitest'
import { FileCount } from './file-count.ts'

test('Z04 the cap is on what lies in one folder, and twenty times it on all of them', () => {
  const count = new FileCount({ entries: 3 })
  for (let folder = 0; folder < 20; folder++)
    for (let day = 0; day < 3; day++) expect(count.add(`team/${folder}/${day}.json`)).toBeNull()
  expect(count.add('team/20/0.json')).toBe('more than 60 files (20 times the cap archiveEntries in the settings)')
  const one = new FileCount({ entries: 3 })
  for (let at = 0; at < 3; at++) expect(one.add(`${at}.csv`)).toBeNull()
  expect(one.add('3.csv')).toBe('more than 3 files in one folder (the cap archiveEntries in the settings)')
})

test('Z04 messages and pictures are counted by themselves, and none of them without an end', () => {
  const count = new FileCount({ entries: 1 })
  const many = ['Mail/cur/1.a', 'a/b.EML', 'x/2.emlx', 'p/IMG_1.HEIC', 'p/a.jpg.json', 'p/a.jpg.supplemental-meta.json']
  for (const name of many) expect(count.add(name)).toBeNull()
  for (let at = many.length; at < 1_000_000; at++) count.add('p/IMG_1.jpg')
  expect(count.add('p/IMG_1.jpg')).toBe('more than 1000000 messages and pictures')
})
