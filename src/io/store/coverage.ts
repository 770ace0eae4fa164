import { number, numberOrNull, text } from './base.ts'
import { channelOf, kindOf } from './codes.ts'
import type { Sql } from './sql.ts'
import type { Observations } from './store.ts'

type Count = { source: number; channel: number; kind: number; n: number; first: number | null; last: number | null }

/** What a batch of writing adds to the standing count of what was seen where, so that no screen has to count rows. */
export class CoverageChange {
  readonly #counts = new Map<string, Count>()
  #last: Count | null = null

  /** Kind and channel as codes, channel 0: none. */
  add(source: number, kind: number, channel: number, at: number | null): void {
    const count = this.#countOf(source, kind, channel)
    count.n += 1
    if (at === null) return
    if (count.first === null || at < count.first) count.first = at
    if (count.last === null || at > count.last) count.last = at
  }

  apply(sql: Sql, owner: number): void {
    for (const { source, channel, kind, n, first, last } of this.#counts.values())
      sql.run(
        `INSERT INTO coverage (owner, source, channel, kind, n, first_at, last_at) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (owner, source, channel, kind) DO UPDATE SET n = coverage.n + excluded.n,
           first_at = CASE WHEN coverage.first_at <= excluded.first_at OR excluded.first_at IS NULL
             THEN coverage.first_at ELSE excluded.first_at END,
           last_at = CASE WHEN coverage.last_at >= excluded.last_at OR excluded.last_at IS NULL
             THEN coverage.last_at ELSE excluded.last_at END`,
        owner,
        source,
        channel,
        kind,
        n,
        first,
        last,
      )
  }

  #countOf(source: number, kind: number, channel: number): Count {
    const last = this.#last
    if (last?.source === source && last.kind === kind && last.channel === channel) return last
    const name = `${source} ${channel} ${kind}`
    const count = this.#counts.get(name) ?? { source, channel, kind, n: 0, first: null, last: null }
    this.#counts.set(name, count)
    this.#last = count
    return count
  }
}

/** Counts everything again; needed only where observations went away. */
export function recount(sql: Sql, owner: number): void {
  sql.run('DELETE FROM coverage WHERE owner = ?', owner)
  sql.run(
    `INSERT INTO coverage (owner, source, channel, kind, n, first_at, last_at)
     SELECT owner, source, coalesce(channel, 0), kind, count(*), min(at), max(at) FROM observation
     WHERE owner = ? AND hidden = 0 GROUP BY owner, source, coalesce(channel, 0), kind`,
    owner,
  )
}

/** Counts one kind again, by its own index: what taking back or bringing back a single observation needs. */
export function recountKind(sql: Sql, owner: number, kind: number): void {
  sql.run('DELETE FROM coverage WHERE owner = ? AND kind = ?', owner, kind)
  sql.run(
    `INSERT INTO coverage (owner, source, channel, kind, n, first_at, last_at)
     SELECT owner, source, coalesce(channel, 0), kind, count(*), min(at), max(at) FROM observation
     WHERE owner = ? AND kind = ? AND hidden = 0 GROUP BY owner, source, coalesce(channel, 0), kind`,
    owner,
    kind,
  )
}

export function readCoverage(sql: Sql, owner: number): Awaited<ReturnType<Observations['coverage']>> {
  return sql
    .all(
      `SELECT s.name AS source, c.channel, c.kind, c.n, c.first_at, c.last_at FROM coverage c
       JOIN source s ON s.id = c.source WHERE c.owner = ? AND c.n > 0 ORDER BY s.name, c.channel, c.kind`,
      owner,
    )
    .map(row => ({
      source: text(row['source']),
      channel: row['channel'] === 0 ? null : channelOf(number(row['channel'])),
      kind: kindOf(number(row['kind'])),
      n: number(row['n']),
      first: numberOrNull(row['first_at']),
      last: numberOrNull(row['last_at']),
    }))
}
