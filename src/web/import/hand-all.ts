import { giveUp, pathOf, upload, uploadMany } from '../api/upload.ts'
import { inTurns } from './in-turns.ts'
import { parcelsOf } from './parcels.ts'

/** How far handing over is: the file that is on its way, how many are there, and the bytes of all. */
export type HandedSoFar = { readonly name: string; readonly files: number; readonly bytes: number }

/** So many large files, or parcels of small ones, are on their way at once; a browser has six ways to one server, and the page asks for other things too. */
const AT_ONCE = 4

/** More names than these are given to a preview as one that stands for all of an upload. */
const MOST_NAMES = 100

/**
 * Sends all files into one upload and returns the names to give to a preview, in the order of the files. Where it fails or
 * is stopped, the server keeps nothing of them.
 */
export async function handAll(
  files: readonly File[],
  signal: AbortSignal,
  told: (far: HandedSoFar) => void,
): Promise<readonly string[]> {
  const sending = new Sending(signal, told)
  const { parcels, alone } = parcelsOf(files.map(file => ({ file, size: file.size, path: pathOf(file) })))
  try {
    // the first begins what the others join
    const parcel = (files: readonly { file: File }[]): Promise<void> => sending.parcel(files.map(({ file }) => file))
    await inTurns(parcels.slice(0, 1), 1, parcel)
    await inTurns(parcels.slice(1), AT_ONCE, parcel)
    const [begins, rest] = sending.hasBegun() ? [[], alone] : splitAtFolder(alone)
    await inTurns(begins, 1, ({ file }) => sending.one(file))
    await inTurns(rest, AT_ONCE, ({ file }) => sending.one(file))
  } catch (error) {
    void giveUp(sending.names.values()).catch(() => undefined)
    throw error
  }
  return shortened([...new Set(files.map(file => sending.names.get(file) ?? ''))], sending.id)
}

/** The first file of a folder begins the upload that the others join, so it goes before them. */
function splitAtFolder<T extends { readonly path: string }>(
  files: readonly T[],
): readonly [readonly T[], readonly T[]] {
  const first = files.find(({ path }) => path.includes('/'))
  return first === undefined ? [[], files] : [[first], files.filter(file => file !== first)]
}

function shortened(names: readonly string[], id: string | undefined): readonly string[] {
  if (names.length <= MOST_NAMES || id === undefined) return names
  const own = `upload:${id}/`
  return [`${own}*`, ...names.filter(name => !name.startsWith(own))]
}

/** One upload while it grows. */
class Sending {
  readonly names = new Map<File, string>()
  id: string | undefined
  readonly #signal: AbortSignal
  readonly #told: (far: HandedSoFar) => void
  readonly #under = new Map<object, number>()
  #bytes = 0
  #files = 0

  constructor(signal: AbortSignal, told: (far: HandedSoFar) => void) {
    this.#signal = signal
    this.#told = told
  }

  hasBegun(): boolean {
    return this.id !== undefined
  }

  async parcel(files: readonly File[]): Promise<void> {
    const watch = { ...this.#watch(files), ...(this.id === undefined ? {} : { join: this.id }) }
    const taken = await uploadMany(files, watch)
    this.id = taken.id
    files.forEach((file, at) => this.names.set(file, taken.files[at] ?? ''))
    this.#done(files)
  }

  async one(file: File): Promise<void> {
    const files = [file]
    const isInFolder = pathOf(file).includes('/')
    const taken = await upload(file, { ...this.#watch(files), ...(isInFolder ? { folder: this.id ?? '' } : {}) })
    if (isInFolder) this.id ??= taken.id
    this.names.set(file, taken.file)
    this.#done(files)
  }

  #watch(files: readonly File[]) {
    const sent = (bytes: number): void => {
      this.#under.set(files, bytes)
      this.#tell(files, bytes)
    }
    sent(0)
    return { sent, signal: this.#signal }
  }

  #done(files: readonly File[]): void {
    this.#under.delete(files)
    this.#files += files.length
    for (const { size } of files) this.#bytes += size
  }

  #tell(files: readonly File[], bytes: number): void {
    let [at, before] = [0, 0]
    for (; at < files.length - 1; at++) {
      before += files[at]?.size ?? 0
      if (before > bytes) break
    }
    const sum = [...this.#under.values()].reduce((all, one) => all + one, this.#bytes)
    this.#told({ name: files[at]?.name ?? '', files: this.#files + at, bytes: sum })
  }
}
