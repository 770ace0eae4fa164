import type { Observation } from '../../model/observation.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'
import { BegunPass } from './begun-pass.ts'
import { placeOfPath } from './folders.ts'
import { looksLikeMail, passOver } from './mail-file.ts'
import type { OnHeader } from './mbox-scanner.ts'
import { readMessage } from './message.ts'
import type { MailContext, ReadMessage } from './message.ts'
import { learnedProfile } from '../text/learned-profile.ts'
import { ownerOf } from './owner.ts'
import type { MailOwner } from './owner.ts'
import { People } from './people.ts'
import { SeenMessages } from './seen-messages.ts'
import { ABOUT } from '../about.ts'

/** Mail in files: mbox in all its dialects, Takeout, Maildir, single messages. Header fields only; bodies are jumped over. */
export const mail: Source = {
  ...ABOUT.mail,
  accepts: file => looksLikeMail(file.name, file.head),
  read: readMail,
}

const BATCH = 200

/** The share of the bytes that is most of them: what is still to be done at the end can begin while the rest is read. */
const MOST = 0.7

async function* readMail(files: readonly SourceFile[], reading: Reading): AsyncGenerator<readonly Observation[]> {
  const [first] = files
  const begun = first !== undefined && files.length === 1 ? new BegunPass(first, reading.limits) : null
  try {
    const owner = await ownerOf(files, reading, begun)
    if (owner.learned.length > 0) yield [learnedProfile('mail', owner.learned)]
    const context: MailContext = { people: new People(owner), reading }
    const seen = new SeenMessages()
    const most = MOST * files.reduce((sum, { size = Infinity }) => sum + size, 0)
    let before = 0
    for (const file of files) {
      const pass: Pass = (...to) => begun?.read(...to) ?? passOver(file, reading.limits, ...to)
      const noted = (bytes: number): void => {
        if (before + bytes >= most) reading.nearsEnd?.()
      }
      yield* readFile(file, pass, noted, owner, context, seen)
      before += file.size ?? 0
    }
  } finally {
    await begun?.close()
  }
}

type Pass = BegunPass['read']

async function* readFile(
  file: SourceFile,
  pass: Pass,
  noted: (bytes: number) => void,
  owner: MailOwner,
  context: MailContext,
  seen: SeenMessages,
): AsyncGenerator<readonly Observation[]> {
  const { ledger } = context.reading
  ledger.file(file.name, 'mail', 'message', 'read', owner.isListArchive ? ARCHIVE_NOTE : undefined)
  const book = new Book(file.name, owner.isListArchive, context, seen)
  let batch: Observation[] = []
  const place = placeOfPath(file.name)
  const onHeader: OnHeader = (headers, separator, clipped) => {
    const read = readMessage(headers, place, separator, context)
    const kept = book.enter(read, clipped)
    if (kept !== null) batch.push(kept)
  }
  let passed = 0
  for await (const bytes of pass(onHeader, facts => book.close(facts))) {
    noted(bytes)
    // where hardly anything is kept there is nothing to hand over for long: then too it may be stopped, and says how far it is
    if (batch.length < BATCH && ++passed < TURN) continue
    if (batch.length > 0) ledger.kept(file.name, batch.length)
    yield batch
    batch = []
    passed = 0
  }
  if (batch.length > 0) ledger.kept(file.name, batch.length)
  yield batch
}

/** After so many chunks the reading turns to whoever takes what it found, whether it found anything or not. */
const TURN = 16

const ARCHIVE_NOTE =
  "This is the archive of a mailing list, nobody's own mailbox: what is written to a list shows no tie of yours."
const LIST_ARCHIVE = 'It was written to a mailing list, in whose archive it stands.'

/** The account of one file: numbers the messages, drops copies, writes the ledger. */
class Book {
  #number = 0
  readonly #file: string
  readonly #isArchive: boolean
  readonly #context: MailContext
  readonly #seen: SeenMessages

  constructor(file: string, isArchive: boolean, context: MailContext, seen: SeenMessages) {
    this.#file = file
    this.#isArchive = isArchive
    this.#context = context
    this.#seen = seen
  }

  /** The observation to keep, or null where there is none. */
  enter(read: ReadMessage, clipped: boolean): Observation<'message'> | null {
    const { ledger } = this.#context.reading
    const line = ++this.#number
    if (clipped)
      ledger.warned(this.#file, 'W_HEADER_SIZE', 'Header fields beyond the cap headerBytes were left out.', { line })
    if ('no' in read) return this.#leave(read, line)
    const { observation, number, suspect } = read
    if (!this.#seen.meet(number)) {
      ledger.skipped(this.#file, 'mail-duplicate', 'It was read before: a copy in another folder or export.', { line })
      return null
    }
    if (suspect) ledger.warned(this.#file, 'W_DATE_SUSPECT', suspicion(observation.at), { line })
    return observation
  }

  /** A large file of one message, called a mailbox, may be many that nothing divides: no letter that is quoted looks otherwise. */
  close({ bytes, isDivided }: { readonly bytes: number; readonly isDivided: boolean }): void {
    if (isDivided || this.#number !== 1 || bytes < LARGE) return
    this.#context.reading.ledger.warned(this.#file, 'W_MAILBOX_UNDIVIDED', undivided(bytes))
  }

  #leave({ no: { code, reason }, failed }: Extract<ReadMessage, { no: unknown }>, line: number): null {
    const { ledger } = this.#context.reading
    if (failed === true) ledger.failed(this.#file, code, reason, { line })
    else if (this.#isArchive && (code === 'mail-not-addressed' || code === 'mail-no-recipients'))
      ledger.skipped(this.#file, 'mail-list', LIST_ARCHIVE, { line })
    else ledger.skipped(this.#file, code, reason, { line })
    return null
  }
}

/** From so many bytes on, one message that is called a mailbox is odd. */
const LARGE = 1_000_000

function undivided(bytes: number): string {
  return `No line that begins with "From " divides this mailbox of ${Math.round(bytes / 1_000_000)} MB, so it was read as one message. Should it hold more, export it again as mbox or as single .eml files.`
}

function suspicion(at: number | null): string {
  return at === null
    ? 'Its date is missing or cannot be true, so it counts for nothing that depends on time.'
    : 'Its date is missing or cannot be true; the day it was delivered stands in for it.'
}
