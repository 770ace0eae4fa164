import type { Instant } from '../../model/instant.ts'
import { DAY } from '../../model/instant.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { readDate } from '../text/dates.ts'
import { Book, isPlaceholder } from './book.ts'
import { Crowd } from './crowd.ts'
import type { Candidate } from './crowd.ts'
import { OPENED } from './context.ts'
import { dataRows } from './data-rows.ts'
import { directionSaid } from './direction.ts'
import { namesIn } from './people-list.ts'
import { OWN, takeAnswer } from './owner.ts'
import type { Layout } from './recognise.ts'
import { Self } from './self.ts'

/** What must be known of an archive before its first row is read: whose it is, who is in it, how old it is. */
export type Survey = {
  readonly book: Book
  readonly self: Self
  readonly exported: Instant
  readonly owner: Owner
  /** who takes part in most conversations, most first: who the owner may be */
  readonly candidates: readonly Candidate[]
}

/** How the owner of the archive was found. `guess`: only by being in most conversations; `null`: not at all. */
export type Owner = { readonly by: 'told' | 'profile' | 'invitations' | 'sent' | 'guess' } | null

export type Recognised = { readonly file: SourceFile; readonly layout: Layout }

/** How many message rows are looked at where the rest would tell nothing new. */
const SAMPLE = 3_000

/** Goes over the archive once, quickly: profile, connections and invitations whole, messages as far as needed. */
export async function survey(files: readonly Recognised[], reading: Reading): Promise<Survey> {
  const book = new Book()
  const self = new Self(reading.ego.names, reading.ego.urls)
  takeAnswer(self, reading.answers[OWN])
  const newest = new Newest(reading.now)
  const told = self.known
  let by: Owner = told ? { by: 'told' } : null
  const of = (id: string): Recognised[] => files.filter(({ layout }) => layout.kind.id === id)
  for (const found of of('profile'))
    for await (const rows of dataRows(found.file, found.layout, reading.limits, null))
      for (const { cells } of rows) {
        self.addName(`${cells['first'] ?? ''} ${cells['last'] ?? ''}`)
        by ??= { by: 'profile' }
      }
  for (const found of of('connections')) await surveyConnections(found, reading, book, newest)
  if ((await surveyInvitations(of('invitations'), reading, book, self, newest)) && by === null)
    by = { by: 'invitations' }
  const crowd = new Crowd()
  for (const found of of('messages')) await surveyMessages(found, reading, book, crowd, newest)
  const found = crowd.choose(self)
  if (found !== null && by === null) by = { by: found }
  return {
    book,
    self,
    exported: exportDate(files, newest, reading),
    owner: by,
    candidates: crowd.candidates(),
  }
}

async function surveyConnections(
  { file, layout }: Recognised,
  reading: Reading,
  book: Book,
  newest: Newest,
): Promise<void> {
  for await (const rows of dataRows(file, layout, reading.limits, null))
    for (const { cells } of rows) {
      const name = `${cells['first']?.trim() ?? ''} ${cells['last']?.trim() ?? ''}`.trim()
      const connected = cells['connected'] ?? ''
      newest.see(readDate(connected, 'month-day')?.at)
      book.learn(name)
      const row = [name, connected, cells['url'], cells['email'], cells['company'], cells['position']].join('\n')
      // the day as it is written: whether day or month comes first is not known yet
      book.count(file.name, name, connected, row)
    }
}

/** The inviter of what went out and the invitee of what came in is the owner: the surest sign there is. */
async function surveyInvitations(
  files: readonly Recognised[],
  reading: Reading,
  book: Book,
  self: Self,
  newest: Newest,
): Promise<boolean> {
  const votes = new Map<string, number>()
  for (const { file, layout } of files)
    for await (const rows of dataRows(file, layout, reading.limits, null))
      for (const { cells } of rows) {
        newest.see(readDate(cells['sent'] ?? '', 'month-day')?.at)
        const out = /^out/i.test(cells['direction'] ?? '')
        if (!out && !/^in/i.test(cells['direction'] ?? '')) continue
        const [url, name] = out ? [cells['inviter'], cells['from']] : [cells['invitee'], cells['to']]
        for (const id of [`u${book.url(url ?? '')?.value ?? ''}`, `n${name ?? ''}`])
          if (id.length > 1) votes.set(id, (votes.get(id) ?? 0) + 1)
      }
  for (const mark of ['u', 'n']) {
    const ranked = [...votes].filter(([id]) => id.startsWith(mark)).sort((a, b) => b[1] - a[1])
    const best = ranked[0]?.[1] ?? 0
    // an owner who changed the address of the profile stands there with both
    for (const [id, n] of ranked) {
      if (n < best * 0.2) continue
      if (mark === 'u') self.addUrl(id.slice(1))
      else self.addName(id.slice(1))
    }
  }
  return votes.size > 0
}

/** Exports with the receivers' addresses tell enough by a sample; older ones need every sender, to give receivers an address. */
async function surveyMessages(
  { file, layout }: Recognised,
  reading: Reading,
  book: Book,
  crowd: Crowd,
  newest: Newest,
): Promise<void> {
  const old = !layout.at.has('recipientUrls')
  let seen = 0
  for await (const rows of dataRows(file, layout, reading.limits, null)) {
    for (const { cells } of rows) {
      seen++
      const [thread, from, url] = [cells['conversation'] ?? '', cells['from'] ?? '', cells['senderUrl'] ?? '']
      book.learn(from)
      if (old && url !== '' && !isPlaceholder(from)) book.learnThread(thread, from, url)
      if (seen > SAMPLE) continue
      newest.see(readDate(cells['date'] ?? '', 'month-day')?.at)
      const urls = (cells['recipientUrls'] ?? '').split(/[,;]/).filter(text => text !== '')
      if (directionSaid(cells['direction'] ?? '') === 'out' || cells['folder']?.toUpperCase() === 'SENT')
        crowd.sent(book.url(url)?.value ?? null, from)
      const people = urls.length > 0 ? [] : namesIn(cells['to'] ?? '', null, name => book.knows(name))
      crowd.add(thread, [
        { url: book.url(url)?.value ?? null, name: from },
        ...urls.map(text => ({ url: book.url(text.trim())?.value ?? null, name: '' })),
        ...people.map(name => ({ url: null, name })),
      ])
    }
    if (!old && seen > SAMPLE) return
  }
}

/** The newest plausible stamp: the archive is not older than that. */
class Newest {
  at: Instant | null = null
  readonly #most: Instant

  constructor(now: Instant) {
    this.#most = now + DAY
  }

  see(at: Instant | undefined): void {
    if (at !== undefined && at >= OPENED && at <= this.#most && (this.at === null || at > this.at)) this.at = at
  }
}

/** The date in the folder's name (`..._10-21-2023`), else the newest stamp in the archive, else the files' own time, else now. */
function exportDate(files: readonly Recognised[], newest: Newest, reading: Reading): Instant {
  for (const { file } of files) {
    const match = /DataExport_(\d{2})-(\d{2})-(\d{4})/.exec(file.name)
    const stamp = match === null ? null : readDate(`${match[3]}-${match[1]}-${match[2]}`, 'month-day')
    if (stamp !== null && stamp.at <= reading.now + DAY) return Math.max(stamp.at, newest.at ?? 0)
  }
  if (newest.at !== null) return newest.at
  const written = files.map(({ file }) => file.modified ?? 0).filter(at => at <= reading.now)
  return Math.max(0, ...written) || reading.now
}
