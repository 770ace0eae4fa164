import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesOf } from './files.ts'
import type { Life } from './life.ts'
import { makeLife } from './make-life.ts'
import { DAY, mondayOf, WEEK } from './moments.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
const full = makeLife(7, NOW)
const hashes = (life: Life) =>
  Object.entries(filesOf(life)).map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`)

describe('a life', () => {
  test('is the same for the same seed, byte for byte, and another for another', () => {
    const one = hashes(makeLife(3, NOW, 'small'))
    expect(hashes(makeLife(3, NOW, 'small'))).toEqual(one)
    expect(hashes(makeLife(4, NOW, 'small'))[0]).not.toEqual(one[0])
  })

  test('moves with now by whole weeks', () => {
    const later = makeLife(3, NOW + 3 * WEEK, 'small')
    const ends = later.career.jobs[0]?.from ?? 0
    expect(ends - (makeLife(3, NOW, 'small').career.jobs[0]?.from ?? 0)).toBe(3 * WEEK)
    expect(later.messages.every(message => message.at <= NOW + 3 * WEEK)).toBe(true)
  })

  test.each([7, 8])('has the promised numbers with seed %i', seed => {
    const life = seed === 7 ? full : makeLife(seed, NOW)
    const connected = life.people.filter(person => person.connectedOn !== null)
    const linkedin = life.messages.filter(message => message.channel === 'linkedin')
    const partners = new Set(linkedin.flatMap(message => [message.from, ...message.to]).filter(id => id !== 'ego'))
    const seen = new Set(life.messages.flatMap(message => [message.from, ...message.to]))
    const mail = life.messages.filter(message => message.channel === 'mail').length
    expect([connected.length, life.hidden.length, partners.size]).toEqual([812, 39, 190])
    expect(connected.filter(person => !seen.has(person.id)).length).toBe(400)
    expect(life.people.filter(person => person.tie === 'genuine').length).toBeGreaterThanOrEqual(60)
    expect(life.people.filter(person => person.tie === 'genuine').length).toBeLessThanOrEqual(70)
    expect(linkedin.length).toBeGreaterThan(1900)
    expect(linkedin.length).toBeLessThan(2700)
    expect(mail).toBeGreaterThan(6300)
    expect(mail).toBeLessThan(9000)
  })

  test('writes on LinkedIn since 2014 and by mail since 2019, a tenth of the people taking the heaviest share', () => {
    const first = (channel: string) => full.messages.find(message => message.channel === channel)?.at ?? 0
    expect(first('linkedin')).toBeGreaterThanOrEqual(Date.UTC(2014, 5, 1))
    expect(first('mail')).toBeGreaterThanOrEqual(Date.UTC(2019, 0, 6))
    const counts = [...Map.groupBy(full.messages, message => message.thread.split(':')[1]).values()]
      .map(all => all.length)
      .sort((a, b) => b - a)
    const tenth = counts.slice(0, Math.ceil(counts.length / 10)).reduce((sum, n) => sum + n, 0)
    expect(tenth / full.messages.length).toBeGreaterThan(0.3)
  })

  test('writes only to people who are in touch, after they met', () => {
    const people = new Map(full.people.map(person => [person.id, person]))
    for (const message of full.messages) {
      expect(message.at).toBeLessThanOrEqual(NOW)
      for (const id of [message.from, ...message.to]) {
        if (id === 'ego') continue
        expect(people.get(id)?.tie).not.toBe('never')
        expect(people.get(id)?.metAt).toBeLessThanOrEqual(message.at)
      }
      if (message.answers >= 0) expect(full.messages[message.answers]?.at).toBeLessThan(message.at)
    }
  })

  test('never has ego among the people, and every id only once', () => {
    expect(full.people.some(person => person.name === full.ego.name || person.slugs.includes(full.ego.slug))).toBe(
      false,
    )
    expect(full.people.flatMap(person => person.emails).some(email => full.ego.emails.includes(email))).toBe(false)
    expect(new Set(full.people.map(person => person.id)).size).toBe(full.people.length)
    const slugs = full.people.flatMap(person => person.slugs)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  test('counts no hour twice', () => {
    const sorted = full.stretches.toSorted((a, b) => a.start - b.start)
    for (const [i, stretch] of sorted.entries()) {
      expect(stretch.end).toBeGreaterThan(stretch.start)
      const next = sorted[i + 1]
      if (next) expect(next.start).toBeGreaterThanOrEqual(stretch.end)
    }
  })

  test('has more hours of networking in its networking phase', () => {
    const { from, until } = full.networkingPhase
    const weekly = (a: number, b: number) =>
      full.stretches
        .filter(one => one.lever === 'networking' && one.start >= a && one.start < b)
        .reduce((sum, one) => sum + one.end - one.start, 0) /
      (mondayOf(b) - mondayOf(a) + DAY)
    expect(weekly(from, until)).toBeGreaterThan(2 * weekly(until, NOW))
  })

  test('the strong answer more often than those who want something', () => {
    const answered = new Set(full.messages.filter(one => one.from !== 'ego').map(one => full.messages[one.answers]))
    const share = (tie: string) => {
      const ids = new Set(full.people.filter(person => person.tie === tie).map(person => person.id))
      const starts = full.messages.filter(
        one => one.answers < 0 && one.from === 'ego' && one.to.length === 1 && ids.has(one.to[0] ?? ''),
      )
      return starts.filter(one => answered.has(one)).length / starts.length
    }
    expect(share('genuine')).toBeGreaterThan(share('transactional') + 0.2)
  })
})

test('only the writers to disk know Node: the rest can run in a browser', () => {
  const outside = new Set(['make.ts', 'big.ts', 'zip-stream.ts', 'write-life.ts'])
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts') && !outside.has(name),
  )
  expect(files.length).toBeGreaterThan(30)
  for (const name of files)
    expect(readFileSync(join(import.meta.dirname, name), 'utf8'), name).not.toMatch(
      /from 'node:|Date\.now|new Date\(\)|Math\.random|process\./,
    )
})
