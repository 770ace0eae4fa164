import type { Trace, Written } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { DayHours } from '../../measures/time/focus.ts'
import { COMMITS, MAILS, runsOf } from '../../measures/time/runs.ts'
import type { Trail } from '../../measures/time/runs.ts'
import type { Stretch } from '../../measures/time/stretch.ts'
import type { ZoneDays } from '../../measures/time/zone-days.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { hoursOfDay } from './hours-of-day.ts'
import { idOf, peopleOf } from './of-trace.ts'
import { meetingStretches } from './meeting-stretches.ts'
import { stacked } from './stacked.ts'
import type { Loose } from './stacked.ts'

export type Span = { readonly from: Instant; readonly until: Instant }
type Kind = (typeof KINDS)[number]

/** Work that somebody wrote down with the time it took; a feed's minutes are those of the listener. */
const WORKS = ['course', 'certificate', 'project', 'piece'] as const
const KINDS = ['hours', 'time-entry', 'meeting', 'encounter', 'call', 'commit', ...WORKS] as const
const IS_WORK: ReadonlySet<string> = new Set(WORKS)

const TAKES_TIME: ReadonlySet<string> = new Set([...KINDS, 'message'])

/** Whether facts of a kind and source take time. */
export function takesTime({ kind, source }: { readonly kind: string; readonly source: string }): boolean {
  return TAKES_TIME.has(kind) && (!IS_WORK.has(kind) || source === 'hand')
}

/** Nothing that takes part in a span began earlier than this before it. */
const LONGEST = 3 * DAY

/**
 * All stretches of the ego's time that touch a span, as the sources show them, overlaps and all. Read by kind and time, so
 * that the cost is that of the span. Their people are still contact records; `withPersons` says who they are. Chats count for ties, not for hours: when they were written says little of how long.
 */
export async function readStretches(world: World, { from, until }: Span, days: ZoneDays): Promise<Stretch[]> {
  const { work } = await hoursOfDay(world)
  const found: Stretch[] = []
  const loose: Loose[] = []
  const [commits, mails]: [Trail[], Trail[]] = [[], []]
  const around = { since: from - LONGEST, until: until + DAY }
  for await (const page of world.store.observations.traces(KINDS, around))
    for (const trace of page) {
      if (trace.at === null) continue
      if (trace.kind === 'meeting') found.push(...meetingStretches(trace, trace.at, days))
      else if (trace.kind === 'commit') commits.push(...commitTrail(trace, trace.at))
      else take(trace, trace.at, found, loose)
    }
  for await (const page of world.store.observations.written(around))
    for (const one of page) if (TAKES_WRITING.has(one.channel)) mails.push(mailTrail(one))
  found.push(...stacked(loose, days), ...runsOf(commits, COMMITS), ...runsOf(mails, MAILS))
  return found
    .filter(one => one.until > from && one.from < until)
    .map(one => ({ ...one, free: isFree(one.from, days, work) }))
}

/**
 * Whether anything that takes time is seen that may reach into the time after a moment, up to now: then hours that were
 * added up at that moment were cut off there.
 */
export async function reachesBeyond(world: World, at: Instant): Promise<boolean> {
  const span = { since: at - LONGEST, until: world.now() }
  for await (const page of world.store.observations.traces(KINDS, span)) if (page.length > 0) return true
  for await (const page of world.store.observations.written(span)) if (page.length > 0) return true
  return false
}

function isFree(at: Instant, days: ZoneDays, work: DayHours): boolean {
  const clock = days.clockOf(at)
  return clock < work.from || clock >= work.until || !days.isWorkday(days.dayOf(at))
}

/** Hours, entries of a timer or a screen, encounters and calls: where they begin is told, or only on which day they were. */
function take(trace: Trace<Kind>, at: Instant, found: Stretch[], loose: Loose[]): void {
  if (IS_WORK.has(trace.kind) && trace.source !== 'hand') return
  const end = 'end' in trace.detail && typeof trace.detail.end === 'number' ? trace.detail.end : null
  const minutes = trace.minutes ?? (end === null ? 0 : (end - at) / 60_000)
  if (!(minutes > 0) || minutes > 24 * 60) return
  const stretch = { ...frame(trace), from: at, until: at + minutes * 60_000 }
  if (trace.precision === 'day') loose.push({ stretch, known: 'day' })
  else if (stretch.clock === 'device') loose.push({ stretch, known: 'hour' })
  else if (trace.kind === 'hours' || IS_WORK.has(trace.kind)) loose.push({ stretch, known: 'about' })
  else found.push(stretch)
}

function frame(trace: Trace<Kind>): Omit<Stretch, 'from' | 'until'> {
  return {
    id: idOf(trace),
    also: [],
    clock: clockOf(trace),
    source: trace.source,
    channel: trace.channel,
    ...wordsOf(trace),
    people: peopleOf(trace),
    others: 0,
    domains: [],
    series: false,
    free: false,
    lever: trace.lever,
    likely: null,
  }
}

function clockOf(trace: Trace<Kind>): Stretch['clock'] {
  if (trace.kind !== 'time-entry') return 'hand'
  return trace.detail.device === undefined && trace.detail.app === undefined ? 'timer' : 'device'
}

function wordsOf(trace: Trace<Kind>): Pick<Stretch, 'title' | 'words' | 'project'> {
  if (trace.kind === 'hours')
    return { title: trace.detail.what ?? trace.detail.goal ?? '', words: trace.detail.skills ?? [], project: null }
  if (trace.kind === 'course' || trace.kind === 'certificate')
    return { title: trace.detail.name, words: trace.detail.skills ?? [], project: null }
  if (trace.kind === 'piece') return { title: trace.detail.title ?? '', words: trace.detail.tags ?? [], project: null }
  if (trace.kind === 'project')
    return { title: trace.detail.title, words: trace.detail.keywords ?? [], project: trace.detail.title }
  if (trace.kind === 'encounter') return { title: trace.detail.what ?? '', words: [], project: null }
  if (trace.kind !== 'time-entry') return { title: '', words: [], project: null }
  const { what, project, client, task, tags, app } = trace.detail
  return {
    title: what ?? task ?? project ?? app ?? '',
    words: [task, project, client, app, ...(tags ?? [])].flatMap(word => word ?? []),
    project: project ?? client ?? null,
  }
}

function commitTrail(trace: Trace<'commit'>, at: Instant): Trail[] {
  // others' commits show what they did
  if (trace.precision === 'day' || trace.people.some(({ role }) => role === 'other')) return []
  const { repository, subject, areas } = trace.detail
  const words = [subject, ...(areas ?? [])].flatMap(word => word ?? [])
  return [{ ...trailOf(trace, at), title: repository, words, project: repository }]
}

/** Channels whose messages are written like letters; chats count for ties, not for hours. */
const TAKES_WRITING: ReadonlySet<string | null> = new Set(['mail', 'linkedin'])

/** What the ego wrote: others are its receivers. */
function mailTrail(one: Written): Trail {
  const { at, source, channel, records } = one
  const title = channel === 'linkedin' ? 'LinkedIn messages' : 'Mail'
  return { id: idOf(one), at, source, channel, title, words: [], project: null, people: records }
}

function trailOf(trace: Trace<Kind>, at: Instant): Omit<Trail, 'title' | 'words' | 'project'> {
  return { id: idOf(trace), at, source: trace.source, channel: trace.channel, people: peopleOf(trace) }
}
