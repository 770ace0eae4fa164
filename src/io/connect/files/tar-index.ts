import { Refusal } from '../../../model/refusal.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { FileCount, isMail } from './file-count.ts'
import { BLOCK, isZeros, readHeader, textOf } from './tar-header.ts'
import type { TarHeader } from './tar-header.ts'
import { checkName, whyPassedOver } from './tar-kinds.ts'
import type { Aside } from './tar-kinds.ts'
import { readRecords } from './tar-records.ts'
import type { TarRecords } from './tar-records.ts'
import type { Tape } from './tar-tape.ts'

/** A plain file in a tar archive. `offset`: where its bytes begin; `head`: its first bytes, where they were kept. */
export type TarEntry = {
  readonly name: string
  readonly offset: number
  readonly size: number
  readonly modified: number | undefined
  readonly head: Uint8Array
}

export type TarIndex = { readonly entries: readonly TarEntry[]; readonly aside: readonly Aside[] }

/** Of each file at most so much is kept: as much as sources look at to say whether it is theirs. */
const HEAD = 65_536
/** The longest name or extended header: names are shorter by far, what else stands there may be longer. */
const LONGEST = 1_048_576
/** So many headers may speak of one entry: a long name, a long link, the extended and the common one. */
const MOST_HEADERS = 8

/**
 * Goes over a tar archive from header to header. `keeps`: bytes of memory for the first bytes of files. Of a name that comes
 * twice the later one counts, as it would after unpacking; what follows the end of one archive is read where it is another.
 * Refusals: E_TAR_DAMAGED, E_TAR_TRUNCATED, E_TAR_ENTRIES, E_TAR_PATH, E_TAR_UNSUPPORTED, and those of the tape.
 */
export async function indexOf(tape: Tape, label: string, limits: ArchiveLimits, keeps = 0): Promise<TarIndex> {
  const index = new Index(tape, label, limits, keeps)
  await index.build()
  return { entries: [...index.entries.values()], aside: index.aside }
}

class Index {
  readonly entries = new Map<string, TarEntry>()
  readonly aside: Aside[] = []
  readonly #tape: Tape
  readonly #label: string
  readonly #limits: ArchiveLimits
  #keeps: number
  readonly #count: FileCount
  /** what headers before it say of the next entry */
  #said: { name?: string; link?: string; records?: TarRecords; headers: number } = { headers: 0 }

  constructor(tape: Tape, label: string, limits: ArchiveLimits, keeps: number) {
    this.#tape = tape
    this.#label = label
    this.#limits = limits
    this.#count = new FileCount(limits)
    this.#keeps = keeps
  }

  async build(): Promise<void> {
    for (let hasEnd = false; ;) {
      const block = await this.#tape.take(BLOCK)
      if (block.length === BLOCK && isZeros(block)) {
        hasEnd = true
        continue
      }
      const header = readHeader(block, this.#label)
      if (header === null) {
        // after its end an archive may be filled up with anything
        if (hasEnd) return
        if (block.length === 0 && this.#said.headers === 0) return this.#noEnd()
        throw block.length < BLOCK ? this.#torn() : this.#damaged()
      }
      hasEnd = false
      await this.#enter(header)
    }
  }

  async #enter(header: TarHeader): Promise<void> {
    if ('LKxX'.includes(header.type)) return this.#hear(header)
    const { name = header.name, link = header.link, records } = this.#said
    this.#said = { headers: 0 }
    const file = (records?.name ?? name).replace(/^(?:\.\/+)+/, '')
    const size = records?.size ?? header.size
    const type = header.type === '0' && file.endsWith('/') ? '5' : header.type
    if (header.mapGoesOn) await this.#passMap()
    if (type === 'M')
      throw new Refusal(
        'E_TAR_UNSUPPORTED',
        `${this.#label} is one part of an archive of several. Join the parts by unpacking them, and hand over the folder.`,
      )
    const tooMany = this.#count.add(file)
    if (tooMany !== null) throw new Refusal('E_TAR_ENTRIES', `${this.#label} holds ${tooMany}, the most that are read.`)
    if (type === '1') return this.#secondName(file, link.replace(/^(?:\.\/+)+/, ''))
    const passed = type === '0' && records?.isSparse !== true ? null : whyPassedOver(type === '0' ? 'S' : type, file)
    if (passed !== null || type !== '0') {
      if (passed !== null) this.#setAside(passed)
      // links, devices and folders have no bytes, whatever the header says
      return '23456'.includes(type) ? undefined : this.#skip(size)
    }
    await this.#keep(file, size, records?.modified ?? header.modified)
  }

  async #keep(file: string, size: number, modified: number | undefined): Promise<void> {
    checkName(file, this.#label, this.#limits)
    const offset = this.#tape.at
    const kept = Math.min(size, HEAD)
    const head = kept <= this.#keeps ? Uint8Array.from(await this.#tape.take(kept)) : new Uint8Array(0)
    this.#keeps -= head.length
    await this.#skip(size, head.length)
    if (this.entries.delete(file))
      this.#setAside({
        file,
        code: 'W_ARCHIVE_TWICE',
        reason: 'The archive holds it more than once. The last one is read, as unpacking would leave it.',
      })
    this.entries.set(file, { name: file, offset, size, modified, head })
  }

  /** Passes over the rest of an entry's bytes and what fills up its last block. */
  async #skip(size: number, taken = 0): Promise<void> {
    const rest = size - taken
    if ((await this.#tape.skip(rest)) < rest) throw this.#torn()
    await this.#tape.skip((BLOCK - (size % BLOCK)) % BLOCK)
  }

  /** A header about the next entry: a long name, or an extended header. */
  async #hear({ type, size }: TarHeader): Promise<void> {
    if (++this.#said.headers > MOST_HEADERS || size > LONGEST) throw this.#damaged()
    const bytes = Uint8Array.from(await this.#tape.take(size))
    await this.#skip(size, bytes.length)
    if (type === 'L') this.#said.name = textOf(untilZero(bytes))
    else if (type === 'K') this.#said.link = textOf(untilZero(bytes))
    else if (type === 'x' || type === 'X') {
      const records = readRecords(bytes)
      if (records === null) throw this.#damaged()
      this.#said.records = records
    }
  }

  async #passMap(): Promise<void> {
    for (let goesOn = true; goesOn;) {
      const block = await this.#tape.take(BLOCK)
      if (block.length < BLOCK) throw this.#torn()
      goesOn = block[504] !== 0
    }
  }

  /** A second name of a file that was packed already: its bytes are there once. */
  #secondName(file: string, first: string): void {
    const isHere = this.entries.has(first)
    if (isHere && isMail(folderOf(file))) return
    this.#setAside({
      file,
      status: isHere ? 'known-unused' : 'refused',
      code: 'W_ARCHIVE_LINK',
      reason: isHere
        ? `It is another name of ${first}, which is read.`
        : 'It is another name of a file that is not in the archive.',
    })
  }

  #setAside(aside: Aside): void {
    this.aside.push({ ...aside, file: aside.file.slice(0, 200).replace(/\p{Cc}/gu, '?') })
  }

  #noEnd(): void {
    this.#setAside({
      file: this.#label,
      code: 'W_ARCHIVE_END',
      reason:
        'The archive ends without the mark that closes it. All files in it are whole; check that none is missing.',
    })
  }

  #torn(): Refusal {
    const whole = [...this.entries.keys()].slice(0, 20).join(', ')
    return new Refusal(
      'E_TAR_TRUNCATED',
      `${this.#label} ends too early: it was not downloaded or copied to its end. ${whole === '' ? 'No file in it is complete' : `Complete in it are ${whole}`}. Nothing was read; download it again.`,
      { detail: { complete: this.entries.size } },
    )
  }

  #damaged(): Refusal {
    const last = [...this.entries.keys()].at(-1)
    return new Refusal(
      'E_TAR_DAMAGED',
      `${this.#label} is damaged ${last === undefined ? 'at its beginning' : `after "${last}"`}: what stands there describes no file. Download it again; nothing of it was read.`,
    )
  }
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')))
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}
