import type { Ledger } from '../../../model/ledger.ts'
import { Refusal } from '../../../model/refusal.ts'
import type { Source, SourceFile } from '../../../model/source.ts'
import { bestOf, bestSource } from '../../../sources/best-source.ts'
import { isBesideMail, isEmptyFolder } from './beside-mail.ts'
import { isOneOfMany } from './file-count.ts'
import { isMedia, kindOfHead } from './magic.ts'
import { isPageInstead, isTornJson, whyNotRead } from './not-read.ts'
import { isSpreadsheet, SAVE_AS_CSV } from './spreadsheet.ts'

export type Routed = { readonly source: Source; readonly files: readonly SourceFile[] }

/** How much of a file sources see to decide whether it is theirs. */
const HEAD = 65_536
/** Below this, a file is nobody's. */
const LEAST = 0.3
/** From this on, a file speaks for its source by itself; below, only in the company of one that does. */
const ALONE = 0.6
/** Below this, company does not help: it may be anybody's, and is read only where nothing else in the input is known. */
const COMPANY = 0.35

/**
 * Gives every file of an input to the source that knows it best. Files that no source takes, and archives within
 * archives, are listed in the ledger: they are never opened and never lost from sight. `sources`: all, unless said; `told`:
 * called once for each file.
 */
export async function route(
  files: readonly SourceFile[],
  ledger: Ledger,
  sources?: readonly Source[],
  told: () => void = () => undefined,
): Promise<readonly Routed[]> {
  const routed = new Map<Source, { file: SourceFile; score: number }[]>()
  const sure = new Set<Source>()
  const names = new Set(files.map(({ name }) => name))
  for (const file of files) {
    told()
    const head = await headOrRefusal(file)
    if (head instanceof Refusal) {
      if (files.length === 1) throw head
      ledger.file(file.name, null, 'file', 'refused', head.message)
      ledger.failed(file.name, head.code, head.message)
      continue
    }
    if (isArchive(head, file.name)) {
      // what a program keeps is often an archive within: "people.xlsx" is none to the user
      const isSheet = isSpreadsheet(head, file.name)
      const why = isSheet ? SPREADSHEET : (whyNotRead(file.name) ?? NESTED)
      ledger.file(file.name, null, 'file', 'unknown', why)
      ledger.warned(file.name, isSheet ? 'W_UNKNOWN_FILE' : 'W_NESTED_ARCHIVE', why)
      continue
    }
    const unused = unusedFor(file.name, head, names)
    if (unused !== null) {
      ledger.file(file.name, null, 'file', 'known-unused', unused)
      continue
    }
    const hollow = hollowness(head)
    if (hollow !== null) {
      ledger.file(file.name, null, 'file', 'unknown', hollow)
      ledger.warned(file.name, 'W_EMPTY_FILE', hollow)
      continue
    }
    if (isPageInstead(file.name, head)) {
      ledger.file(file.name, null, 'file', 'unknown', PAGE)
      ledger.warned(file.name, 'W_UNKNOWN_FILE', PAGE)
      continue
    }
    // ten years of photos: what they are called still says whether they belong to an export
    const seen = { name: file.name, head: isMedia(head) && isOneOfMany(file.name) ? NO_WORDS : head }
    const best = sources === undefined ? await bestSource(seen, LEAST) : bestOf(sources, seen, LEAST)
    if (best === null) unknown(file, ledger, head)
    else {
      if (best.score >= ALONE) sure.add(best.source)
      const list = routed.get(best.source) ?? []
      list.push({ file, score: best.score })
      routed.set(best.source, list)
    }
  }
  return [...routed].flatMap(([source, list]) => {
    // a source that only half knows its files would refuse the whole input for their sake
    const least = sure.size === 0 ? 0 : sure.has(source) ? COMPANY : 1
    for (const { file, score } of list) if (score < least) unknown(file, ledger)
    const files = list.filter(({ score }) => score >= least).map(({ file }) => file)
    return files.length === 0 ? [] : [{ source, files }]
  })
}

/** Why nobody misses what is in a file, as a sentence; null where somebody may. `names`: of all files of the input. */
function unusedFor(name: string, head: Uint8Array, names: ReadonlySet<string>): string | null {
  if (BY_THE_SYSTEM.test(name)) return 'Left by the operating system.'
  if (isBesideMail(name)) return 'Kept by a mail program beside the mail.'
  return head.length === 0 && isEmptyFolder(name, names) ? 'A mail folder in which nothing lies.' : null
}

const NO_WORDS = new Uint8Array(0)
const BY_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i
const NESTED = 'An archive inside an archive is not opened. Unpack the outer one, and hand this one over by itself.'
const SPREADSHEET = `It is ${SAVE_AS_CSV}`
const TORN = 'It is no complete JSON: export it again, and hand over the file as it came.'
const PAGE = 'It is a page of a site under the name of an export: sign in there, and export it again.'

/** Why there is nothing in a file to read, as a sentence; null where there is something. */
function hollowness(head: Uint8Array): string | null {
  if (head.length === 0) return 'The file is empty, with not one byte in it: export it again.'
  if (head.length >= HEAD || !head.every(byte => NOTHING.has(byte))) return null
  return 'There is nothing in the file but blanks: export it again.'
}

/** Blanks, ends of lines, zeros and the bytes of byte order marks. */
const NOTHING = new Set([0, 9, 10, 11, 12, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff])

/** `head`: the first bytes, where no source took the file for them. */
function unknown(file: SourceFile, ledger: Ledger, head?: Uint8Array): void {
  const isTorn = head !== undefined && head.length < HEAD && isTornJson(file.name, head)
  const why = isTorn ? TORN : whyNotRead(file.name)
  ledger.file(file.name, null, 'file', 'unknown', why ?? 'No source knows this file.')
  const hint = /\.(?:csv|tsv)$/i.test(file.name)
    ? ' Should it list people, or contacts with them, hand it over by itself and say which column is which.'
    : ''
  ledger.warned(file.name, 'W_UNKNOWN_FILE', why ?? `No source knows this file; nothing of it was read.${hint}`)
}

/** A file that cannot even be looked at, a damaged one among many, costs its own line and nothing else. */
async function headOrRefusal(file: SourceFile): Promise<Uint8Array | Refusal> {
  return headOf(file).catch((error: unknown) => {
    if (error instanceof Refusal) return error
    throw error
  })
}

async function headOf(file: SourceFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of file.open()) {
    parts.push(chunk)
    size += chunk.length
    if (size >= HEAD) break
  }
  return Buffer.concat(parts).subarray(0, HEAD)
}

function isArchive(head: Uint8Array, name: string): boolean {
  const kind = kindOfHead(head, name)
  return kind === 'zip' || kind === 'gzip' || kind === 'tar' || kind === 'foreign-archive' || isSpreadsheet(head, name)
}
