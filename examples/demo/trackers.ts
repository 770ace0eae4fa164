import { hashOf } from './chance.ts'
import type { Life } from './life.ts'
import { csv } from './linkedin/csv.ts'
import { clock, HOUR, isoDay, MINUTE, offsetOf, shiftTo, WEEK } from './moments.ts'

/** Stretches since 2023, when ego began to keep time, as the detailed report of Toggl Track (local times). */
export function tracked(life: Life) {
  const since = shiftTo(life.now)('2023-01-02')
  return life.stretches.filter(stretch => stretch.start >= since)
}

export function timeCsv(life: Life): string {
  const local = (at: number) => at + offsetOf(at)
  const rows = tracked(life).map(stretch => {
    const minutes = (stretch.end - stretch.start) / MINUTE
    const length = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.round(minutes % 60)).padStart(2, '0')}:00`
    return [
      life.ego.name,
      life.ego.emails[0] ?? '',
      '',
      stretch.project,
      '',
      stretch.what,
      'No',
      isoDay(local(stretch.start)),
      clock(local(stretch.start)),
      isoDay(local(stretch.end)),
      clock(local(stretch.end)),
      length,
      '',
      '',
    ]
  })
  return csv(
    [
      'User',
      'Email',
      'Client',
      'Project',
      'Task',
      'Description',
      'Billable',
      'Start date',
      'Start time',
      'End date',
      'End time',
      'Duration',
      'Tags',
      'Amount ()',
    ],
    rows,
  )
}

const WINDOWS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'core-work': [
    ['Code', 'pipeline.sql - platform'],
    ['Terminal', 'airflow'],
    ['Browser', 'Dashboards - Quillmark'],
    ['Meet', 'Stand-up'],
  ],
  networking: [
    ['Browser', 'Messaging | LinkedIn'],
    ['Browser', 'My Network | LinkedIn'],
  ],
  project: [
    ['Code', 'scan.rs - gristmill'],
    ['Terminal', 'git rebase'],
    ['Browser', 'Issues - gristmill'],
  ],
}

/** The last three weeks as the export of ActivityWatch: windows in use, and whether anybody was there. */
export function activityWatchJson(life: Life): string {
  const recent = life.stretches.filter(stretch => stretch.start > life.now - 3 * WEEK)
  const windows = recent.flatMap(stretch => {
    const events: { timestamp: string; duration: number; data: { app: string; title: string } }[] = []
    for (let at = stretch.start; at < stretch.end;) {
      const length = Math.min(stretch.end - at, (2 + (hashOf(`aw/${at}`) % 26)) * MINUTE)
      const choices = WINDOWS[stretch.lever] ?? [['Notes', stretch.what] as const]
      const [app, title] = choices[hashOf(`win/${at}`) % choices.length] ?? ['Notes', stretch.what]
      events.push({ timestamp: new Date(at).toISOString(), duration: length / 1000, data: { app, title } })
      at += length
    }
    return events
  })
  const present = recent.map(stretch => ({
    timestamp: new Date(stretch.start).toISOString(),
    duration: (stretch.end - stretch.start) / 1000,
    data: { status: 'not-afk' },
  }))
  const bucket = (client: string, type: string, events: object[]) => ({
    id: `${client}_laptop`,
    created: new Date(life.now - 3 * WEEK - HOUR).toISOString(),
    type,
    client,
    hostname: 'laptop',
    events,
  })
  return JSON.stringify({
    buckets: {
      'aw-watcher-window_laptop': bucket('aw-watcher-window', 'currentwindow', windows),
      'aw-watcher-afk_laptop': bucket('aw-watcher-afk', 'afkstatus', present),
    },
  })
}
