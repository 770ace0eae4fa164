import type { ImportRow } from '../../io/store/store.ts'
import { toMove } from '../../io/store/packed-rows.ts'
import type { PackedRows } from '../../io/store/packed-rows.ts'
import type { Input, World } from '../../io/world/world.ts'
import type { SourceFile } from '../../model/source.ts'
import { Refusal } from '../../model/refusal.ts'
import { transcoded } from '../../sources/text/encodings.ts'
import { archiveLimits, readerLimits } from '../caps.ts'
import type { Job } from '../operation.ts'
import { settingsOf } from '../settings.ts'
import { saidOf, sameReadings } from './same-reading.ts'
import { openLedger } from './ledger-book.ts'
import type { LedgerBook } from './ledger-book.ts'
import { parseInputs, refuse } from './parse-inputs.ts'
import type { Parsed, ParseSetting } from './parse-inputs.ts'

export type ParseRequest = ParseSetting & {
  readonly files: readonly string[]
  /** what came by wire, instead of files on the disk */
  readonly brought?: Brought | undefined
  /** true: also what was read before is read anew */
  readonly afresh: boolean
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

/** What is handed over: first what was opened, then rows. The hashes of what was opened come at the end, with the rest. */
export type ParsePart =
  | { readonly form: 'opened'; readonly inputs: readonly Pick<Named, 'name' | 'label' | 'bytes'>[] }
  | { readonly form: 'rows'; readonly rows: PackedRows }
  /** these bytes were read before: the first of these imports that is still whole is held again */
  | { readonly form: 'again'; readonly ids: readonly string[] }

type Handing = Job & { part(value: ParsePart, moves?: readonly ArrayBuffer[]): Promise<void> }

/** What came of reading, and the hashes of what was read, in its order. */
export type ParsedInputs = Parsed & { readonly digests: readonly string[] }

/** Opens and reads in a thread of its own: a poisoned file can end this thread, and nothing else. */
export async function parseFiles(world: World, request: ParseRequest, job: Handing): Promise<ParsedInputs> {
  const book = openLedger()
  const inputs = request.brought ? [inputOf(request.brought)] : await openEach(world, request.files, book)
  // what could not be opened, or ended its reader, may be read the next time
  const isWhole = request.without.length === 0 && book.codes().size === 0
  try {
    // the name as it was given, so that a retry finds the file again
    await job.part({ form: 'opened', inputs: inputs.map(({ name, label, bytes }) => ({ name, label, bytes })) })
    const [last, ...others] = isWhole ? await readBefore(world, inputs, request) : []
    if (last) {
      await job.part({ form: 'again', ids: [last, ...others].map(({ id }) => id) })
      return { ...(await saidOf(world, last)), digests: await digestsOf(inputs) }
    }
    const digests = digestsOf(inputs)
    // it is waited for at the end; until then it must not be an error that nobody has heard of
    digests.catch(() => undefined)
    const room = readerLimits((await settingsOf(world)).caps).memory
    const parsed = await parseInputs(world, watched(inputs, request, book, room), request, book, job, packed => {
      const { rows, moves } = toMove(packed)
      return job.part({ form: 'rows', rows }, moves)
    })
    return { ...parsed, ...(isWhole ? {} : { lasts: 'never' }), digests: await digests }
  } finally {
    for (const input of inputs) await input.close()
  }
}

function digestsOf(inputs: readonly Named[]): Promise<string[]> {
  return Promise.all(inputs.map(input => input.sha256()))
}

/**
 * Only files on the disk: what an account brings is never the same twice. Their hashes are worked out before they are read
 * only where something of the same size was imported; else beside.
 */
async function readBefore(
  world: World,
  inputs: readonly Named[],
  { brought, afresh, answers }: ParseRequest,
): Promise<readonly ImportRow[]> {
  if (brought || afresh || !(await isOfKnownSize(world, inputs))) return []
  const digests = await digestsOf(inputs)
  const opened = inputs.map(({ name, bytes }, i) => ({ name, bytes, sha256: digests[i] ?? '' }))
  return sameReadings(world, opened, answers)
}

async function isOfKnownSize(world: World, inputs: readonly Named[]): Promise<boolean> {
  const sizesOf = (all: readonly { readonly bytes: number }[]): string => all.map(({ bytes }) => bytes).join(' ')
  const sizes = sizesOf(inputs)
  return (await world.store.imports.list()).some(row => sizesOf(row.inputs) === sizes)
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
async function openEach(world: World, names: readonly string[], book: LedgerBook): Promise<readonly Named[]> {
  const archive = archiveLimits((await settingsOf(world)).caps)
  const inputs: Named[] = []
  let first: Refusal | null = null
  for (const name of names)
    try {
      for (const input of await world.inputs.open([name], archive)) inputs.push({ ...input, name })
    } catch (error) {
      if (!(error instanceof Refusal)) {
        for (const input of inputs) await input.close()
        throw error
      }
      first ??= error
      refuse(name.split(/[/\\]/).at(-1) ?? name, null, error, book)
    }
  if (first !== null && inputs.length === 0) throw first
  return inputs
}

/** The same inputs, telling which file is open, and without those that ended an earlier attempt. */
function watched(
  inputs: readonly Input[],
  { without, open, answers }: ParseRequest,
  book: LedgerBook,
  room: number,
): readonly Input[] {
  const now = new Int32Array(open)
  let place = 0
  return inputs.map(input => ({
    ...input,
    files: input.files.flatMap((file): SourceFile[] => {
      const mine = ++place
      const poisoned = without.find(one => one.place === mine)
      const refusal = poisoned ? new Refusal(poisoned.code, poisoned.reason) : tooLarge(file, room)
      if (refusal !== null) {
        refuse(file.name, null, refusal, book)
        return []
      }
      const opened: SourceFile['open'] = how => {
        Atomics.store(now, 0, mine)
        return file.open(how)
      }
      return [transcoded({ ...file, open: opened }, answers)]
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
