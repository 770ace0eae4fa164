import { toMove } from '../../io/store/packed-rows.ts'
import type { PackedRows } from '../../io/store/packed-rows.ts'
import type { ArchiveLimits } from '../../io/connect/files/archive-limits.ts'
import type { Input } from '../../io/connect/files/input.ts'
import type { Inputs } from '../../io/world/world.ts'
import type { LedgerLine } from '../../model/ledger.ts'
import type { SourceFile } from '../../model/source.ts'
import { Refusal } from '../../model/refusal.ts'
import { transcoded } from '../../sources/text/encodings.ts'
import type { Job } from '../operation.ts'
import { openLedger } from './ledger-book.ts'
import type { LedgerBook } from './ledger-book.ts'
import { withChatNames } from './named-chats.ts'
import { parseInputs, refuse } from './parse-inputs.ts'
import { shownNames } from './shown-names.ts'
import { joinParts } from './takeout-parts.ts'
import type { Parsed, ParseSetting } from './parse-inputs.ts'

export type ParseRequest = ParseSetting & {
  readonly files: readonly string[]
  /** what came by wire, instead of files on the disk */
  readonly brought?: Brought | undefined
  /** caps on archives and folders, and the memory of the thread that reads, in MiB */
  readonly caps: { readonly archive: ArchiveLimits; readonly memory: number }
  /** files that ended an earlier attempt; they are listed and not opened */
  readonly without: readonly Poisoned[]
  /** four bytes shared with the caller, who can read there what file was open when this thread died: its number, from 1 */
  readonly open: SharedArrayBuffer
}

/** Files in memory: what an account brought. */
export type Brought = {
  readonly label: string
  readonly sha256: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** A file that its reader cannot survive. `place`: counted over all files of all inputs, from 1. */
export type Poisoned = { readonly place: number; readonly code: string; readonly reason: string }

/**
 * What is handed over: first what was opened, then rows and lines of the ledger. Whoever takes the first part answers whether these bytes are known
 * already (`true`), so that nobody need read them. `isWhole`: all that was named could be opened.
 */
export type ParsePart =
  | { readonly form: 'opened'; readonly inputs: readonly OpenedInput[]; readonly isWhole: boolean }
  | { readonly form: 'rows'; readonly rows: PackedRows; readonly nearsEnd: boolean }
  | { readonly form: 'lines'; readonly lines: readonly LedgerLine[] }

/** What is answered to what was opened: true where its bytes are known; else the answers that hold for them, where they are not those given. */
export type ReadAs = boolean | { readonly answers: ParseRequest['answers'] }

/** `name` as it was given, so that a retry finds the file again. */
export type OpenedInput = Pick<Named, 'name' | 'label' | 'bytes'> & { readonly sha256: string }

type Handing = Job & {
  part(value: ParsePart, moves?: readonly ArrayBuffer[], most?: number): Promise<void>
  ask(value: ParsePart): Promise<unknown>
}

/** Rows of so many parts may wait near the end. */
const LAST_PARTS = 12

/**
 * Opens and reads in a thread of its own: a poisoned file can end this thread, and nothing else. It has no store: all that
 * reading depends on comes with the request, and rows go to whoever asked. Null where the bytes turned out to be known.
 */
export async function parseFiles(opener: Inputs, request: ParseRequest, job: Handing): Promise<Parsed | null> {
  const book = openLedger()
  const inputs = request.brought ? [inputOf(request.brought)] : await openEach(opener, request, book, job)
  // what could not be opened, or ended its reader, may be read the next time
  const isWhole = request.without.length === 0 && book.codes().size === 0
  try {
    // what an account brings is never the same twice
    if (!request.brought) job.progress('Looking whether it was read before', 0, 0)
    const opened = await Promise.all(inputs.map(openedOf))
    const known = (await job.ask({ form: 'opened', inputs: opened, isWhole })) as ReadAs
    if (known === true) return null
    const asked = known === false ? request : { ...request, answers: known.answers }
    const parsed = await parseInputs(watched(joinParts(inputs).map(withChatNames), asked, book), asked, book, job, {
      rows(packed, nearsEnd) {
        const { rows, moves } = toMove(packed)
        // beside the index that is made then, reading does not wait
        return job.part({ form: 'rows', rows, nearsEnd }, moves, nearsEnd ? LAST_PARTS : undefined)
      },
      lines: lines => job.part({ form: 'lines', lines }),
    })
    return isWhole ? parsed : { ...parsed, lasts: 'never' }
  } finally {
    for (const input of inputs) await input.close()
  }
}

async function openedOf({ name, label, bytes, sha256 }: Named): Promise<OpenedInput> {
  return { name, label, bytes, sha256: await sha256() }
}

type Named = Input & { readonly name: string }

function inputOf({ label, sha256, files }: Brought): Named {
  return {
    name: label,
    label,
    sha256: async () => sha256,
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    files: files.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      async *open() {
        // in slices, as from a disk: a reader may hold the text of one while it takes the next
        for (let from = 0; from < bytes.length; from += SLICE) yield bytes.subarray(from, from + SLICE)
      },
    })),
    close: async () => undefined,
  }
}

const SLICE = 1_048_576

/** Opens one thing after the other; where there are several, one that cannot be opened is a line in the ledger. */
async function openEach(
  opener: Inputs,
  { files, caps }: ParseRequest,
  book: LedgerBook,
  job: Job,
): Promise<readonly Named[]> {
  const inputs: Named[] = []
  let first: Refusal | null = null
  // a folder of repositories is long in opening: a thread that says nothing is ended
  const at = (label: string): void => job.progress(`Opening ${label}`, 0, 0)
  for (const [n, name] of files.entries())
    try {
      if (n === 0) at(calledIn(name))
      else if (n % SAID === 0)
        job.progress(`Opening ${numbered(n)} of ${numbered(files.length)} files`, n, files.length)
      for (const input of await opener.open([name], caps.archive, at)) inputs.push({ ...input, name })
    } catch (error) {
      if (!(error instanceof Refusal)) {
        for (const input of inputs) await input.close()
        throw error
      }
      first ??= error
      refuse(calledIn(name), null, error, book)
    }
  if (first !== null && inputs.length === 0) throw first
  return inputs
}

/** How far the opening of very many files is, is said so often. */
const SAID = 200

/** What a path is called by itself. */
function calledIn(path: string): string {
  return path.split(/[/\\]/).findLast(Boolean) ?? path
}

function numbered(n: number): string {
  return n.toLocaleString('en')
}

/** The same inputs, telling which file is open, and without those that ended an earlier attempt. */
function watched(
  inputs: readonly Input[],
  { without, open, answers, caps }: ParseRequest,
  book: LedgerBook,
): readonly Input[] {
  const now = new Int32Array(open)
  const names = shownNames(inputs)
  let place = 0
  return inputs.map((input, at) => ({
    ...input,
    files: input.files.flatMap((file): SourceFile[] => {
      const mine = ++place
      const poisoned = without.find(one => one.place === mine)
      const refusal = poisoned ? new Refusal(poisoned.code, poisoned.reason) : tooLarge(file, caps.memory)
      if (refusal !== null) {
        refuse(file.name, null, refusal, book)
        return []
      }
      const opened: SourceFile['open'] = how => {
        Atomics.store(now, 0, mine)
        return file.open(how)
      }
      return [transcoded({ ...file, open: opened }, names[at]?.own(answers) ?? answers)]
    }),
  }))
}

/** So many times its bytes a JSON file takes while it is read: its text, and the values made from it. */
const JSON_TAKES = 5

/**
 * JSON is read in one step that nothing can stop halfway: a file that would not fit into the memory of its reader is
 * refused before. `room` in MiB.
 */
function tooLarge({ name, size = 0 }: SourceFile, room: number): Refusal | null {
  if (!/\.json$/i.test(name) || (size * JSON_TAKES) / 1_048_576 <= room) return null
  return new Refusal(
    'E_WORK_MEMORY',
    `Reading ${name} would have taken too much memory (it is JSON of ${Math.round(size / 1_048_576)} MiB, the reader has ${room}), so it was left out. Hand it over in smaller parts, or raise the cap readerMemory in the settings.`,
    { status: 422, detail: { limit: room } },
  )
}
