import type { Observation } from '../../model/observation.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'
import { ABOUT } from '../about.ts'
import type { TableRow } from '../log/table.ts'
import { headOf } from '../text/beginning.ts'
import { glance } from '../text/glance.ts'
import { readEach } from '../text/read-each.ts'
import { looksLikeActivityWatch, readActivityWatch } from './activitywatch.ts'
import { bartibRows, looksLikeBartib } from './bartib.ts'
import { readEntries } from './entries.ts'
import { gtimelogRows, looksLikeGtimelog } from './gtimelog.ts'
import { hamsterRows, looksLikeHamster } from './hamster.ts'
import { hourLineRows, hourListRows, looksLikeHourLines, looksLikeHourList } from './json-list.ts'
import { klogRows, looksLikeKlog } from './klog.ts'
import { looksLikeOrgClock, orgClockRows } from './org-clock.ts'
import { looksLikeSuperProductivity, superProductivityRows } from './super-productivity.ts'
import { looksLikeTimeclock, timeclockRows } from './timeclock.ts'
import { looksLikeTimewarrior, timewarriorRows } from './timewarrior.ts'
import { readTracker, sureOfTracker } from './tracker.ts'
import { looksLikeWakaTime, wakatimeRows } from './wakatime.ts'
import { looksLikeWatson, watsonRows } from './watson.ts'

/** Hours, from what watched the screen or from what the user tracked. */
export const time: Source = {
  ...ABOUT.time,
  accepts({ name, head }) {
    if (isWatched(name, glance(head))) return 0.9
    if (formOf(name, glance(head)) !== null || isInLines(name, glance(head))) return 0.8
    return /\.(?:csv|tsv|txt)$/i.test(name) ? sureOfTracker(head) : 0
  },
  read: (files, reading) => readEach(files, 'time', reading, file => readFile(file, reading)),
}

/** A form that is no table: by what it is known, and how it is made into rows. */
type Form = {
  readonly named: RegExp
  readonly looks: (head: string) => boolean
  readonly rows: (file: SourceFile, reading: Reading) => Promise<readonly TableRow[]>
}

/** The names of files that people write by hand, or with a small program. */
const TEXT = /\.(?:txt|timeclock|bartib|klg|log)$/i

const FORMS: readonly Form[] = [
  { named: /\.json$/i, looks: looksLikeSuperProductivity, rows: superProductivityRows },
  { named: /\.json$/i, looks: looksLikeWakaTime, rows: wakatimeRows },
  { named: /\.json$|(?:^|\/)[^./]+$/i, looks: looksLikeWatson, rows: watsonRows },
  { named: /\.json$/i, looks: looksLikeHourList, rows: hourListRows },
  { named: /\.data$/i, looks: looksLikeTimewarrior, rows: timewarriorRows },
  { named: /\.(?:org|org_archive|txt)$/i, looks: looksLikeOrgClock, rows: orgClockRows },
  { named: /\.txt$/i, looks: looksLikeGtimelog, rows: gtimelogRows },
  { named: TEXT, looks: looksLikeTimeclock, rows: timeclockRows },
  { named: TEXT, looks: looksLikeBartib, rows: bartibRows },
  { named: TEXT, looks: looksLikeKlog, rows: klogRows },
  { named: /\.xml$/i, looks: looksLikeHamster, rows: hamsterRows },
]

function formOf(name: string, head: string): Form | null {
  return FORMS.find(({ named, looks }) => named.test(name) && looks(head)) ?? null
}

function isInLines(name: string, head: string): boolean {
  return /\.(?:jsonl|ndjson)$/i.test(name) && looksLikeHourLines(head)
}

function isWatched(name: string, head: string): boolean {
  return /\.json$/i.test(name) && looksLikeActivityWatch(head)
}

async function* readFile(file: SourceFile, reading: Reading): AsyncGenerator<readonly Observation[]> {
  const head = glance(await headOf(file))
  const form = formOf(file.name, head)
  if (isWatched(file.name, head)) return yield* readActivityWatch(file, reading)
  // what has no end to be seen is read line by line, as tables are
  if (isInLines(file.name, head))
    return yield* readEntries(file, ledger => hourLineRows(file, reading, ledger), reading)
  if (form === null) return yield* readTracker(file, reading)
  const rows = await form.rows(file, reading)
  yield* readEntries(file, () => each(rows), reading)
}

/** A few thousand rows at a time. */
async function* each(rows: readonly TableRow[]): AsyncGenerator<readonly TableRow[]> {
  for (let at = 0; at < rows.length; at += 2_000) yield rows.slice(at, at + 2_000)
}
