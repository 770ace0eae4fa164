import type { Instant } from '../../model/instant.ts'
import type { ToldCalendar } from '../connect/outbound/account.ts'
import { hashOf } from '../../sources/text/hash.ts'
import type { CalledOff } from './account-types.ts'
import { MeetingsOf } from './meetings-of.ts'
import type { Found } from './meetings-of.ts'
import type { ObservationWriter } from './observation-writer.ts'
import type { Sql } from './sql.ts'

/**
 * More events than this that go at once, and more than half of those that lay ahead, are no cancellations but a fault: of a
 * server that says of each that it has gone, or that only shows them no more.
 */
const MANY = { gone: 20, missing: 2 }

/**
 * Calls off the meetings that a calendar tells of no more: those of objects that have gone, and times that a series has no
 * more, each where it lay ahead at `since`. What other objects still tell of stays, as does all where a calendar shows
 * nothing at all, or is suddenly without most of it. To be called when all rows of a part are written, before `finish`.
 */
export function callOffDeleted(
  sql: Sql,
  owner: number,
  account: string,
  calendars: readonly ToldCalendar[],
  since: Instant,
  writer: ObservationWriter,
): CalledOff {
  const meetings = new MeetingsOf(sql, owner, since, writer)
  const memory = new Memory(sql, owner, account)
  const lost: string[] = []
  const told: string[] = []
  let left = 0
  for (const calendar of calendars.map(hashed)) {
    const known = memory.of(calendar.path)
    const gone = goneOf(calendar, known).flatMap(href => (known.get(href) ?? []).map(name => ({ href, name })))
    const ahead = gone.filter(({ name }) => meetings.ahead(name).length > 0)
    const all = [...known.values()].flat().filter(name => meetings.ahead(name).length > 0).length
    const many = calendar.listed === null ? MANY.gone : MANY.missing
    if (ahead.length > many && ahead.length * 2 > all) left += ahead.length
    else {
      for (const { href } of gone) memory.drop(calendar.path, href)
      lost.push(...ahead.map(({ name }) => name))
    }
    for (const { href, names } of calendar.came) {
      const read = names.filter(name => meetings.isTold(name))
      // what cannot be read says nothing of what was there before
      if (read.length === 0) continue
      lost.push(...(known.get(href) ?? []).filter(name => !names.includes(name)))
      told.push(...read)
      memory.keep(
        calendar.path,
        href,
        names.filter(name => meetings.ahead(name).length > 0),
      )
    }
  }
  const off = new Map<number, Found>()
  for (const name of new Set(lost))
    if (!memory.holds(name)) for (const one of meetings.ahead(name)) off.set(one.id, one)
  for (const name of new Set(told))
    if (!memory.isShared(name)) for (const one of meetings.droppedFrom(name)) off.set(one.id, one)
  for (const id of off.keys()) writer.callOff(id)
  return { off: off.size, left }
}

/** The address of an object can hold an address of somebody who wants to be forgotten, so only its hash is kept. */
function hashed({ path, listed, gone, came }: ToldCalendar): ToldCalendar {
  const short = (href: string): string => hashOf([href])
  return {
    path,
    listed: listed === null ? null : listed.map(short),
    gone: gone.map(short),
    came: came.filter(({ href }) => href !== '').map(({ href, names }) => ({ href: short(href), names })),
  }
}

/** Objects that were there and are not any more. A list of nothing is no list: a server in trouble shows an empty calendar. */
function goneOf({ gone, listed }: ToldCalendar, known: ReadonlyMap<string, unknown>): readonly string[] {
  if (listed === null) return gone.filter(href => known.has(href))
  if (listed.length === 0) return []
  const there = new Set(listed)
  return [...known.keys()].filter(href => !there.has(href))
}

/** Which object of which calendar brought which events; only of those that have a time ahead. */
class Memory {
  readonly #sql: Sql
  readonly #owner: number
  readonly #account: string

  constructor(sql: Sql, owner: number, account: string) {
    this.#sql = sql
    this.#owner = owner
    this.#account = account
  }

  of(calendar: string): ReadonlyMap<string, readonly string[]> {
    const known = new Map<string, string[]>()
    for (const [href, name] of this.#sql.lists<readonly [string, string]>(
      'SELECT href, name FROM account_event WHERE owner = ? AND account = ? AND calendar = ?',
      this.#owner,
      this.#account,
      calendar,
    )) {
      const names = known.get(href)
      if (names === undefined) known.set(href, [name])
      else names.push(name)
    }
    return known
  }

  drop(calendar: string, href: string): void {
    this.#sql.run(
      'DELETE FROM account_event WHERE owner = ? AND account = ? AND calendar = ? AND href = ?',
      this.#owner,
      this.#account,
      calendar,
      href,
    )
  }

  keep(calendar: string, href: string, names: readonly string[]): void {
    this.drop(calendar, href)
    for (const name of names)
      this.#sql.run(
        'INSERT INTO account_event (owner, account, calendar, href, name) VALUES (?, ?, ?, ?, ?)',
        this.#owner,
        this.#account,
        calendar,
        href,
        name,
      )
  }

  holds(name: string): boolean {
    return this.#count(name) > 0
  }

  isShared(name: string): boolean {
    return this.#count(name) > 1
  }

  #count(name: string): number {
    return this.#sql.lists('SELECT 1 FROM account_event WHERE owner = ? AND name = ? LIMIT 2', this.#owner, name).length
  }
}
