import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'
import { scanHead } from '../csv/head.ts'
import { scanCsv } from '../csv/scan.ts'
import { contentLines } from '../text/content-lines.ts'
import { headOf } from '../text/beginning.ts'
import { glance } from '../text/glance.ts'
import { encodingNote } from '../text/encodings.ts'
import { asContentLines, startsAsJcal } from '../text/jcal.ts'
import { readEach } from '../text/read-each.ts'
import { asContentLinesOfXml, startsAsXcal } from '../text/xcal.ts'
import { CardCutter } from './card-cutter.ts'
import { cardObservation } from './card.ts'
import type { Card } from './card.ts'
import { contactColumns, contactRow } from './contact-csv.ts'
import type { ContactColumns } from './contact-csv.ts'
import { LdifCutter, readLdif, startsAsLdif } from './ldif.ts'
import { readVcard } from './vcard.ts'
import type { CardOf } from './vcard.ts'
import { ABOUT } from '../about.ts'

/** Address books: vCard files (also as JSON and XML), LDIF, and the CSV exports of Google and Outlook. Cards enrich people; they are no ties. */
export const contacts: Source = {
  ...ABOUT.contacts,
  accepts: ({ name, head }) => {
    if (isVcard(head)) return 0.98
    if (isJcard(head)) return 0.95
    if (isLdif(head) || isXcard(head)) return 0.95
    if (/\.(?:vcf|vcard|ldif?)$/i.test(name)) return 0.5
    if (/\.(?:ics|mbox|eml|json|xml|html?|zip)$/i.test(name)) return 0
    return scanHead(head)
      .slice(0, PREAMBLE)
      .some(row => contactColumns(row) !== null)
      ? 0.9
      : 0
  },
  read: readContacts,
}

const BATCH = 2_000
/** How far down a header may stand: below `sep=;`, a title, blank lines. */
const PREAMBLE = 6

function readContacts(files: readonly SourceFile[], reading: Reading): AsyncIterable<readonly Observation[]> {
  const seen = new Set<string>()
  return readEach(files, 'contacts', reading, file => readFile(file, reading, seen))
}

async function* readFile(
  file: SourceFile,
  reading: Reading,
  seen: Set<string>,
): AsyncGenerator<readonly Observation[]> {
  const page = new Page(file, reading, seen)
  const head = await headOf(file)
  const batches = isJcard(head)
    ? vcards(asContentLines(file), reading, page)
    : isXcard(head)
      ? vcards(asContentLinesOfXml(file, reading.limits), reading, page)
      : startsAsVcard(file, head)
        ? vcards(file, reading, page)
        : isLdif(head) || /\.ldif?$/i.test(file.name)
          ? ldifs(file, reading, page)
          : rows(file, reading, page)
  for await (const _ of batches) if (page.batch.length >= BATCH) yield page.turn()
  page.close()
  if (page.batch.length > 0) yield page.turn()
}

function isVcard(head: Uint8Array): boolean {
  const text = glance(head.subarray(0, 2_000))
  // a text message of an older phone holds a card of whoever it is from
  return /^\s*BEGIN:\s*VCARD\s*$/im.test(text) && !/^\s*BEGIN:\s*VMSG\b/i.test(text)
}

function isJcard(head: Uint8Array): boolean {
  return startsAsJcal(glance(head.subarray(0, 200)), 'vcard')
}

function isXcard(head: Uint8Array): boolean {
  return startsAsXcal(glance(head), 'vcards')
}

function isLdif(head: Uint8Array): boolean {
  return startsAsLdif(glance(head))
}

function startsAsVcard({ name }: SourceFile, head: Uint8Array): boolean {
  return head.length === 0 || isVcard(head) || /\.(?:vcf|vcard)$/i.test(name)
}

async function* vcards(file: SourceFile, reading: Reading, page: Page): AsyncGenerator<void> {
  const cutter = new CardCutter()
  const take = (cards: readonly string[][]): void => {
    for (const lines of cards) {
      const { card, of, photo } = readVcard(lines)
      page.add(card, { of, photo, raw: lines.slice(0, 40).join('\n').slice(0, 2_000) })
    }
  }
  const note = encodingNote(file.name, reading.ledger)
  for await (const { lines } of contentLines(file.open(), reading.limits.fieldBytes, note)) {
    take(cutter.push(lines))
    yield
  }
  take(cutter.end())
}

async function* ldifs(file: SourceFile, reading: Reading, page: Page): AsyncGenerator<void> {
  const cutter = new LdifCutter()
  const take = (records: readonly string[][]): void => {
    for (const lines of records) {
      const read = readLdif(lines)
      const raw = lines.slice(0, 40).join('\n').slice(0, 2_000)
      if ('changes' in read) page.change(read.changes, raw)
      else page.add(read.card, { of: read.of, photo: read.photo, raw })
    }
  }
  const note = encodingNote(file.name, reading.ledger)
  for await (const { lines } of contentLines(file.open(), reading.limits.fieldBytes, note)) {
    take(cutter.push(lines))
    yield
  }
  take(cutter.end())
  if (page.isOfChanges)
    throw new Refusal(
      'E_LDIF_CHANGES',
      `"${file.name}" holds changes to a directory, not the people in it: export the address book itself as LDIF.`,
    )
}

async function* rows(file: SourceFile, reading: Reading, page: Page): AsyncGenerator<void> {
  let columns: ContactColumns | null = null
  let above = 0
  const note = encodingNote(file.name, reading.ledger)
  for await (const { rows, faults, encoding } of scanCsv(file.open(), reading.limits)) {
    note(encoding)
    for (const { line, code, reason, raw } of faults) reading.ledger.failed(file.name, code, reason, { line, raw })
    for (const row of rows) {
      if (columns === null) {
        columns = contactColumns(row)
        if (columns === null && ++above >= PREAMBLE) throw noHeader(file)
        continue
      }
      if (row.cells.every(cell => cell.trim() === '')) continue
      const { card, photo } = contactRow(row, columns)
      page.add(card, { of: 'somebody', photo: photo ? 'remote' : 'none', raw: row.cells.join(',').slice(0, 2_000) })
    }
    yield
  }
  if (columns === null && above > 0) throw noHeader(file)
}

function noHeader({ name }: SourceFile): Refusal {
  return new Refusal(
    'E_CONTACTS_HEADER',
    `"${name}" is no contact export of Google or Outlook: its first lines name other columns.`,
  )
}

const THING = 'The card stands for an organisation, a place or a thing, not for somebody.'
const NOBODY_IN_IT = 'The card names an organisation and nobody in it.'

/** The account of one file: its cards so far, numbered, and its photos, which are never kept. */
class Page {
  batch: Observation[] = []
  #number = 0
  #changes = 0
  readonly #photos = { dropped: 0, remote: 0 }
  readonly #file: SourceFile
  readonly #reading: Reading
  readonly #seen: Set<string>

  constructor(file: SourceFile, reading: Reading, seen: Set<string>) {
    this.#file = file
    this.#reading = reading
    this.#seen = seen
    reading.ledger.file(file.name, 'contacts', 'card', 'read')
  }

  add(card: Card, { of, photo, raw }: { of: CardOf; photo: 'none' | 'dropped' | 'remote'; raw: string }): void {
    const { ledger, keepText, now } = this.#reading
    const at = { line: ++this.#number }
    if (photo !== 'none') this.#photos[photo]++
    if (of === 'group')
      return ledger.skipped(this.#file.name, 'card-group', 'The card stands for a group, not for somebody.', at)
    if (of === 'thing') return ledger.skipped(this.#file.name, 'card-organisation', THING, at)
    const observation = cardObservation(card, this.#file.modified ?? now, keepText !== 'none')
    if (observation === null && card.company.trim() !== '')
      return ledger.skipped(this.#file.name, 'card-organisation', NOBODY_IN_IT, at)
    if (observation === null)
      return ledger.failed(
        this.#file.name,
        'card-nobody',
        card.phones.length === 0
          ? 'The card has no name, address or number to tell who it is.'
          : 'The card has no name or address, and a number that several people may have tells nobody.',
        { ...at, raw },
      )
    if (this.#seen.has(observation.key))
      return ledger.skipped(this.#file.name, 'card-duplicate', 'The same card was read before.', at)
    this.#seen.add(observation.key)
    this.batch.push(observation)
  }

  /** Changes to a directory alone: not one record of them says who somebody is. */
  get isOfChanges(): boolean {
    return this.#changes > 0 && this.#changes === this.#number
  }

  change(what: string, raw: string): void {
    const at = { line: ++this.#number, raw }
    this.#changes++
    this.#reading.ledger.failed(
      this.#file.name,
      'E_LDIF_CHANGE',
      `The record is a change to a directory (${what.slice(0, 20)}), which does not say who somebody is.`,
      at,
    )
  }

  turn(): readonly Observation[] {
    const batch = this.batch
    this.batch = []
    this.#reading.ledger.kept(this.#file.name, batch.length)
    return batch
  }

  close(): void {
    const { ledger } = this.#reading
    const { dropped, remote } = this.#photos
    if (dropped > 0)
      ledger.warned(
        this.#file.name,
        'W_PHOTO_DROPPED',
        `The photos of ${dropped} ${dropped === 1 ? 'card' : 'cards'} were left out.`,
      )
    if (remote > 0)
      ledger.warned(
        this.#file.name,
        'W_PHOTO_REMOTE',
        `${remote} ${remote === 1 ? 'card points' : 'cards point'} to a picture on the web, which was not fetched.`,
      )
  }
}
