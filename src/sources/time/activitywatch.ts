import { DAY, HOUR, MINUTE, SECOND } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { readDate } from '../text/dates.ts'
import { hashOf } from '../text/hash.ts'
import { isObject, known, listOf, numberOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { overlapOf, unionOf } from './spans.ts'
import type { Span } from './spans.ts'

/** Whether the head of a JSON file is that of an export by ActivityWatch. */
export function looksLikeActivityWatch(head: string): boolean {
  return (
    /"buckets"\s*:/.test(head) &&
    /"(?:currentwindow|afkstatus|web\.tab\.current|app\.editor\.activity)"|"aw-/.test(head)
  )
}

type Watched = Span & { readonly app: string; readonly title: string }

/**
 * Reads what was on the screen while somebody sat before it: windows, cut to the times that were not away from keyboard
 * (where that was watched), one entry for each window and hour of the clock. So an older and a newer export agree.
 */
export async function* readActivityWatch(file: SourceFile, reading: Reading): AsyncGenerator<readonly Observation[]> {
  const { ledger } = reading
  const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'an export of ActivityWatch'), file.name))
  ledger.file(file.name, 'time', 'event', 'read')
  const buckets = (
    Array.isArray(whole['buckets']) ? listOf(whole['buckets']) : Object.values(objectOf(whole['buckets']))
  ).filter(isObject)
  const domains = domainsOf(buckets)
  for (const host of new Set(buckets.map(bucket => textOf(bucket['hostname'])))) {
    const own = buckets.filter(bucket => textOf(bucket['hostname']) === host)
    const away = own.filter(bucket => textOf(bucket['type']) === 'afkstatus')
    const present = unionOf(
      away.flatMap(bucket =>
        spansOf(bucket, file.name, reading).filter(({ data }) => textOf(data['status']) === 'not-afk'),
      ),
    )
    const windows: Watched[] = []
    for (const bucket of own.filter(one => textOf(one['type']) === 'currentwindow'))
      for (const { from, until, data } of spansOf(bucket, file.name, reading)) {
        const watched = { app: textOf(data['app']).slice(0, 200), title: textOf(data['title']).slice(0, 500) }
        for (const span of away.length === 0 ? [{ from, until }] : overlapOf({ from, until }, present))
          windows.push({ ...span, ...watched })
      }
    const entries = hoursOf(windows).map(hour => entryOf(hour, host, domains, reading))
    if (entries.length > 0) yield entries
  }
}

function spansOf(bucket: JsonObject, file: string, { ledger, now }: Reading): (Span & { readonly data: JsonObject })[] {
  const spans: (Span & { data: JsonObject })[] = []
  for (const event of listOf(bucket['events']).map(objectOf)) {
    const stamp = readDate(textOf(event['timestamp']), 'day-month')
    const seconds = numberOf(event['duration']) ?? 0
    if (stamp === null || seconds < 0 || seconds > 7 * 86_400)
      ledger.failed(file, 'E_TIME_EVENT', 'The event has no time or an impossible length.')
    else if (stamp.at > now + DAY || stamp.at < Date.UTC(2000, 0, 1))
      ledger.failed(file, 'W_DATE_SUSPECT', 'The event cannot have been then.')
    else {
      ledger.kept(file)
      spans.push({ from: stamp.at, until: stamp.at + seconds * SECOND, data: objectOf(event['data']) })
    }
  }
  return spans
}

type HourOfWindow = {
  readonly hour: Instant
  readonly from: Instant
  readonly app: string
  readonly title: string
  readonly milliseconds: number
}

/** Sums by hour of the clock, program and title; titles that held the screen for less than a minute of it count for their program only. */
function hoursOf(windows: readonly Watched[]): HourOfWindow[] {
  const byTitle = gather(windows.flatMap(cutAtHours))
  const whole = byTitle.filter(({ title, milliseconds }) => title === '' || milliseconds >= MINUTE)
  const short = byTitle.filter(({ title, milliseconds }) => title !== '' && milliseconds < MINUTE)
  return gather([...whole, ...short.map(one => ({ ...one, title: '' }))]).filter(
    ({ milliseconds }) => milliseconds >= SECOND,
  )
}

function cutAtHours({ from, until, app, title }: Watched): HourOfWindow[] {
  const parts: HourOfWindow[] = []
  for (let at = from; at < until;) {
    const hour = Math.floor(at / HOUR) * HOUR
    const end = Math.min(until, hour + HOUR)
    parts.push({ hour, from: at, app, title, milliseconds: end - at })
    at = end
  }
  return parts
}

function gather(parts: readonly HourOfWindow[]): HourOfWindow[] {
  const sums = new Map<string, HourOfWindow>()
  for (const part of parts) {
    const id = `${part.hour}\n${part.app}\n${part.title}`
    const sum = sums.get(id)
    const from = Math.min(part.from, sum?.from ?? part.from)
    sums.set(id, { ...part, from, milliseconds: part.milliseconds + (sum?.milliseconds ?? 0) })
  }
  return [...sums.values()]
}

function entryOf(
  { hour, from, app, title, milliseconds }: HourOfWindow,
  host: string,
  domains: ReadonlyMap<string, string>,
  { keepText }: Reading,
): Observation<'time-entry'> {
  const domain =
    [...title.matchAll(/[^|–—-]+/g)].map(([part]) => domains.get(part.trim())).find(found => found !== undefined) ??
    domains.get(title)
  return {
    source: 'time',
    key: `screen:${hour}:${hashOf([host, app, title])}`,
    at: from,
    precision: 'instant',
    kind: 'time-entry',
    channel: null,
    people: [],
    minutes: milliseconds / MINUTE,
    detail: known({
      what: keepText === 'none' ? undefined : title,
      app,
      device: host,
      tags: domain === undefined ? [] : [domain],
    }),
  }
}

/** Which site a page of that title was on, from the browser's watcher. */
function domainsOf(buckets: readonly JsonObject[]): ReadonlyMap<string, string> {
  const domains = new Map<string, string>()
  for (const bucket of buckets.filter(one => textOf(one['type']) === 'web.tab.current'))
    for (const data of listOf(bucket['events']).map(event => objectOf(objectOf(event)['data']))) {
      const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(textOf(data['url']))?.[1]
      const title = textOf(data['title'])
      if (host !== undefined && title !== '' && domains.size < 100_000) domains.set(title, host.toLowerCase())
    }
  return domains
}
