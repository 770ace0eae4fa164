import type { Limits, SourceFile } from '../../model/source.ts'
import { textBlocks } from '../csv/blocks.ts'

/** A commit as the log writes it; `head` is the raw header and message, `files` the paths it changed. */
export type GitRecord = { readonly number: number; readonly head: string; readonly files: readonly string[] }

/** No commit message is longer; what is beyond is dropped, so that one commit cannot eat the memory. */
const CHUNK = 4 << 20
/** A commit that changes more files than this is an import or a move: its paths say nothing about who knows what. */
const FILES = 2_000

/**
 * Splits `git log --numstat` (or `--raw -z`) into commits by its NUL bytes, in both forms that git writes: with `-z` (a NUL after every
 * path) and without (paths line by line, odd ones in quotes). A NUL stands in no field, so a broken commit shifts no other.
 */
export async function* gitRecords(file: SourceFile, _limits: Limits): AsyncGenerator<GitRecord> {
  let number = 0
  let open: { head: string; files: string[]; form: 'new' | 'lines' | 'nul'; moved: number } | null = null
  for await (const chunk of chunksOf(file)) {
    let rest = chunk
    if (open !== null) {
      if (open.form === 'new') open.form = chunk === '' ? 'nul' : 'lines'
      if (open.form === 'nul') {
        if (chunk === '' && open.moved === 0) continue
        if (takeCounted(open, chunk)) continue
      } else rest = takeLines(open.files, chunk)
      yield { number, head: open.head, files: open.files }
      open = null
    }
    if (rest.trim() === '') continue
    number++
    open = { head: rest, files: [], form: 'new', moved: 0 }
  }
  if (open !== null) yield { number, head: open.head, files: open.files }
}

async function* chunksOf(file: SourceFile): AsyncGenerator<string> {
  let rest = ''
  for await (const { text } of textBlocks(file.open())) {
    const parts = (rest + text).split('\0')
    rest = parts.pop() ?? ''
    // keeps the beginning, where the header and the paths are
    if (rest.length > CHUNK) rest = rest.slice(0, CHUNK)
    yield* parts
  }
  if (rest !== '') yield rest
}

const COUNTED = /^\n?(?:\d+|-)\t(?:\d+|-)\t(.*)$/s
/** What `--raw` writes before a path: modes, names and what was done to it. */
const RAW = /^\n?:\d{6} \d{6} [\da-f.]+ [\da-f.]+ ([A-Z])\d*$/

/** With `-z`: one path a chunk; a rename is a chunk without a path, then the old path and the new one. */
function takeCounted(open: { files: string[]; moved: number }, chunk: string): boolean {
  if (open.moved > 0) {
    open.moved--
    if (open.moved === 0) add(open.files, chunk)
    return true
  }
  const path = COUNTED.exec(chunk)?.[1]
  if (path === undefined) {
    const done = RAW.exec(chunk)?.[1]
    if (done !== undefined) open.moved = done === 'R' || done === 'C' ? 2 : 1
    return done !== undefined
  }
  if (path === '') open.moved = 2
  else add(open.files, path)
  return true
}

/** Without `-z`: counted lines, then the next commit. Gives what is left. */
function takeLines(files: string[], chunk: string): string {
  let at = 0
  while (at < chunk.length) {
    const end = chunk.indexOf('\n', at)
    const line = chunk.slice(at, end < 0 ? chunk.length : end)
    const path = line === '' ? '' : COUNTED.exec(line)?.[1]
    if (path === undefined) break
    if (path !== '') add(files, newPath(path))
    at = end < 0 ? chunk.length : end + 1
  }
  return chunk.slice(at)
}

function add(files: string[], path: string): void {
  if (files.length < FILES) files.push(path)
}

/** The path after a rename: `a => b` or `src/{a => b}/c`; quotes around odd names are dropped. */
function newPath(path: string): string {
  const plain = path.startsWith('"') && path.endsWith('"') ? path.slice(1, -1) : path
  if (!plain.includes(' => ')) return plain
  const braced = /^(.*)\{.* => (.*)\}(.*)$/s.exec(plain)
  if (braced !== null) return `${braced[1]}${braced[2]}${braced[3]}`.replace('//', '/')
  return plain.slice(plain.indexOf(' => ') + 4)
}
