import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOW, openScratchWorld, smallLife } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import type { ContactRef, Involvement } from '../../model/contact.ts'
import { DAY, HOUR, YEAR } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import type { Observation, ObservationKind } from '../../model/observation.ts'
import type { DetailOf } from '../../model/detail.ts'
import { importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import { measurePeople } from './measure-people.ts'
import { traceFacts } from './trace-facts.ts'

/** Contact goes on to the end of what is shown. */
const DAYS = { contact: NOW, shown: NOW }

let world: World
let written = 0

beforeEach(async () => {
  world = await openScratchWorld()
})
afterEach(() => world.close())

const who = (name: string): ContactRef => ({
  keys: [{ kind: 'email', value: `${name.toLowerCase()}@example.org` }],
  name: `${name} Berg`,
})
const part = (name: string, over: Partial<Involvement> = {}): Involvement => ({
  who: who(name),
  role: 'attendee',
  direction: 'none',
  weight: 0,
  ...over,
})
const fact = <K extends ObservationKind>(
  kind: K,
  daysAgo: number | null,
  detail: DetailOf<K>,
  people: Involvement[] = [],
): Observation =>
  ({
    source: 'made',
    key: `made:${written++}`,
    at: daysAgo === null ? null : NOW - daysAgo * DAY,
    precision: daysAgo === null ? 'none' : 'instant',
    kind,
    channel: kind === 'meeting' ? 'meeting' : kind === 'commit' ? 'shared-work' : kind === 'message' ? 'mail' : null,
    people,
    detail,
  }) as unknown as Observation
const mail = (name: string, daysAgo: number, direction: 'in' | 'out') =>
  fact('message', daysAgo, {}, [part(name, { role: direction === 'in' ? 'from' : 'to', direction, weight: 1 })])
const facts = async (observations: Observation[]) => {
  await world.store.observations.add(observations)
  return traceFacts(world, await measurePeople(world, NOW, UNWATCHED), DAYS)
}

describe('gatherings', () => {
  test('events and meetings of many, each once, only those that took place', async () => {
    const many = ['Ana', 'Bo', 'Cleo', 'Dan'].map(name => part(name))
    const { rooms } = await facts([
      fact('event', 100, { title: 'Health Data Forum 2026', status: 'ATTENDING' }),
      fact('meeting', 100.2, { title: 'Health Data Forum', status: 'unknown', attendees: 0, end: NOW - 100 * DAY }),
      fact('event', 90, { title: 'Somewhere else', status: 'NOT_ATTENDING' }),
      fact('meeting', 80, { title: 'Board', status: 'accepted', attendees: 5 }, many),
      fact('meeting', 70, { title: 'Board', status: 'declined', attendees: 5 }, many),
      fact('meeting', 60, { title: 'Board', status: 'accepted', attendees: 5, cancelled: true }, many),
      fact('meeting', 50, { title: 'Lunch', status: 'accepted', attendees: 2 }, many.slice(0, 1)),
      fact('meeting', -20, { title: 'Summit to come', status: 'accepted', attendees: 0 }),
      fact('event', 6 * 366, { title: 'Long ago' }),
    ])
    expect(rooms).toMatchObject({ gatherings: 2, events: 1, listed: 0 })
  })

  test('one that was only declined by somebody is without them; a crowd has no faces', async () => {
    const crowd = Array.from({ length: 31 }, (_, i) => part(`Guest${i}`))
    const people = [part('Ana'), part('Bo'), part('Cleo'), part('Dan', { role: 'other' })]
    const { rooms } = await facts([
      fact('meeting', 900, { title: 'Board', status: 'accepted', attendees: 4 }, people),
      ...[300, 250, 200, 150, 100].map(ago =>
        fact('meeting', ago, { title: 'Board', status: 'accepted', attendees: 5 }, people),
      ),
      fact('meeting', 40, { title: 'All hands', status: 'accepted', attendees: 32 }, crowd),
    ])
    expect(rooms.listed).toBe(5)
    expect(rooms.familiar).toMatchObject({ value: 1 })
    expect(rooms.commonest).toEqual({ title: 'Board', n: 6 })
  })
})

describe('how ties began', () => {
  const card = (name: string, connectedDaysAgo: number, company: string) =>
    fact('card', 1, { name: `${name} Berg`, company, connectedOn: NOW - connectedDaysAgo * DAY }, [
      part(name, { role: 'subject' }),
    ])
  const names = (prefix: string, n: number) =>
    Array.from({ length: n }, (_, i) => `${prefix}${String.fromCharCode(97 + i)}`)

  test('colleagues by the card and the position of that time, others by invitation', async () => {
    const { origins } = await facts([
      fact('position', 2000, { company: 'Acme Labs, Inc.', title: 'Engineer', until: NOW - 500 * DAY }),
      ...names('Work', 12).map(name => card(name, 900, 'Acme Labs')),
      ...names('Late', 3).map(name => card(name, 380, 'ACME LABS')),
      ...names('Cold', 12).map(name => card(name, 800, 'Elsewhere')),
      ...names('Work', 6).flatMap(name => [mail(name, 850, 'out'), mail(name, 840, 'in')]),
      mail('Colda', 700, 'out'),
      mail('Coldb', 790, 'in'),
      mail('Coldb', 200, 'out'),
    ])
    expect(Object.fromEntries(origins.groups.map(({ origin, people }) => [origin, people]))).toMatchObject({
      work: 12,
      invitation: 15,
      event: 0,
    })
    expect(origins.work).toMatchObject({ value: 0.5, n: 12 })
    expect(origins.met).toMatchObject({ value: 0, n: 15 })
    expect(origins.compared).toMatchObject({ says: 'clearly', higher: 'first' })
  })

  test('a commit of both is work, whatever the card says; what the user says wins over it', async () => {
    await world.store.observations.add([
      fact('commit', 900, { repository: 'gristmill' }, [part('Ana', { role: 'author', direction: 'both', weight: 1 })]),
      fact('commit', 800, { repository: 'gristmill' }, [part('Bo', { role: 'other' })]),
      card('Ana', 700, 'Elsewhere'),
      card('Bo', 700, 'Elsewhere'),
    ])
    const before = await facts([])
    expect(before.origins.groups.filter(({ people }) => people > 0).map(({ origin }) => origin)).toEqual([
      'work',
      'invitation',
    ])
    const [record] = await world.store.records.byKey({ kind: 'email', value: 'ana@example.org' })
    if (!record) throw new Error('Ana has no record')
    const body = { kind: 'correction', record: record.id, field: 'howMet', value: 'at a conference' } as const
    await world.store.decisions.add(body, NOW)
    const after = await facts([])
    expect(after.origins.groups.find(({ origin }) => origin === 'event')?.people).toBe(1)
  })
})

test('favours are counted by who gave them, and vouching is a bond of its own', async () => {
  const praise = fact('recommendation', 40, { direction: 'received' }, [part('Ana', { role: 'from', direction: 'in' })])
  const click = fact('endorsement', 30, { skill: 'Rust', direction: 'given' }, [
    part('Bo', { role: 'to', direction: 'out' }),
  ])
  const ana = Array.from({ length: 9 }, (_, i) => [
    mail('Ana', 20 + i * 30, 'in'),
    mail('Ana', 19 + i * 30, 'out'),
  ]).flat()
  const { bonds } = await facts([praise, click, ...ana])
  expect(bonds.favours).toMatchObject({
    given: { endorsement: 1, recommendation: 0 },
    received: { recommendation: 1 },
    balance: { value: 0.5, n: 2 },
  })
  expect(bonds).toMatchObject({ near: 1, multiplex: { value: 1, n: 1 } })
})

describe('people known before', () => {
  test('whoever a calendar or mailbox shows in its first half-year began nobody knows when', async () => {
    const { origins } = await facts([mail('Old', 900, 'in'), mail('Older', 800, 'in'), mail('New', 600, 'in')])
    expect(origins.contactFirst).toBe(1)
  })
})

describe('growth and visibility', () => {
  test('counts what was shown lately, who wrote first, and results only where they are written down', async () => {
    const observations = [
      fact('piece', 100, { form: 'post' }),
      fact('piece', 2000, { form: 'post' }),
      fact('comment', 50, { chars: 5, text: 'I agree with us' }),
      fact('reaction', 10, { type: 'LIKE' }),
      mail('Old', 2000, 'out'),
      mail('Ana', 60, 'in'),
      mail('Bo', 50, 'out'),
      mail('Bo', 40, 'in'),
    ]
    const { growth } = await facts(observations)
    expect(growth).toMatchObject({ posts: 1, comments: 1, reactions: 1, wroteFirst: 1, results: null, connections: 0 })
    const { growth: later } = await facts([fact('outcome', 30, { form: 'offer', what: 'an offer' })])
    expect(later.results).toBe(1)
  })
})

describe('shared work', () => {
  test('days alone and with others; what names nobody is untold; months of others are not the ego', async () => {
    const { sharedWork } = await facts([
      fact('commit', 30, { repository: 'gristmill' }),
      fact('commit', 20, { repository: 'gristmill' }, [part('Ana', { role: 'from', direction: 'in', weight: 1 })]),
      fact('commit', 10, { repository: 'gristmill' }, [part('Bo', { role: 'other' })]),
      fact('project', null, { title: 'Parcel twin' }),
      fact('project', 400, { title: 'PARCEL TWIN' }),
      fact('publication', 300, { title: 'On rows' }, [part('Ana', { role: 'author' })]),
    ])
    expect(sharedWork).toMatchObject({
      days: 3,
      shared: { value: 2 / 3 },
      untold: { project: 1, publication: 0, post: 0, commit: 0 },
    })
  })
})

test('a whole made-up life: every number in its range, the same for the same data', async () => {
  const made = smallLife()
  const files = ['linkedin.zip', 'calendar.ics', 'git.log', 'feed.xml'].map(made.file)
  await importsRun.run(world, { files, answers: {} }, UNWATCHED)
  const people = await measurePeople(world, NOW, UNWATCHED)
  const once = await traceFacts(world, people, DAYS)
  expect(await traceFacts(world, people, DAYS)).toEqual(once)
  const { origins, rooms, growth, sharedWork } = once
  const shares = [origins.work, origins.met, rooms.familiar, rooms.ownEmployer, growth.everInContact, sharedWork.shared]
  for (const measured of shares.filter(isKnown)) {
    expect(measured.low).toBeGreaterThanOrEqual(0)
    expect(measured.low).toBeLessThanOrEqual(measured.value)
    expect(measured.value).toBeLessThanOrEqual(measured.high)
    expect(measured.high).toBeLessThanOrEqual(1)
  }
  expect(growth.connections).toBeGreaterThan(20)
  expect(rooms.gatherings).toBeGreaterThan(20)
  expect(rooms.hours).toBeLessThan((5 * YEAR) / HOUR)
  expect(sharedWork.days).toBeGreaterThan(10)
})
