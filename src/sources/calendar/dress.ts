import type { SourceFile } from '../../model/source.ts'
import { joinBytes, latin1 } from '../text/bytes.ts'

/** How the lines of a calendar are hidden: packed as a whole, or set in from the left by how deep they stand. */
export type Dress = 'base64' | 'indented'

/** A part that begins or ends at the left edge: then blanks before other lines are folds. */
const AT_THE_EDGE = /^(?:BEGIN|END):V(?!CALENDAR)/im
const SET_IN = /^[ \t]+BEGIN:V/im
const PACKED = /^[A-Za-z0-9+/=\s]+$/

/** How a calendar is dressed up, by the beginning of its file; null: it is as it should be, or none. */
export function dressOf(head: Uint8Array): Dress | null {
  const text = latin1(head, 0, head.length)
  if (SET_IN.test(text)) return AT_THE_EDGE.test(text) ? null : 'indented'
  const first = text.slice(0, 200).replace(/\s+/g, '').slice(0, 40)
  return /^(?:ï»¿)?BEGIN:V/i.test(unpacked(first).trimStart()) && PACKED.test(text) ? 'base64' : null
}

/** The same file with its lines as they should be. */
export function undressed(file: SourceFile, dress: Dress | null): SourceFile {
  if (dress === null) return file
  return { name: file.name, open: () => (dress === 'base64' ? decoded(file) : setOut(file)) }
}

async function* decoded(file: SourceFile): AsyncGenerator<Uint8Array> {
  let rest = ''
  for await (const chunk of file.open()) {
    const letters = rest + latin1(chunk, 0, chunk.length).replace(/[^A-Za-z0-9+/]+/g, '')
    const whole = letters.length - (letters.length % 4)
    rest = letters.slice(whole)
    if (whole > 0) yield bytesOf(unpacked(letters.slice(0, whole)))
  }
  if (rest.length > 1) yield bytesOf(unpacked(rest))
}

/** What letters of base64 stand for, a character for each byte; nothing where they are none. */
function unpacked(letters: string): string {
  try {
    return atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters)
  } catch {
    return ''
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, one => one.charCodeAt(0))
}

/** How deep the last line that is no fold stood, and whether it began a part, whose lines may stand deeper. */
type Depth = { blanks: number; begins: boolean }

async function* setOut(file: SourceFile): AsyncGenerator<Uint8Array> {
  const depth: Depth = { blanks: 0, begins: true }
  let rest: Uint8Array = new Uint8Array(0)
  for await (const chunk of file.open()) {
    const bytes = joinBytes([rest, chunk])
    const end = bytes.lastIndexOf(10) + 1
    if (end > 0) yield atTheEdge(bytes.subarray(0, end), depth)
    rest = bytes.subarray(end)
  }
  if (rest.length > 0) yield atTheEdge(rest, depth)
}

/** Blanks that set a line in fall away. A line that stands deeper than the one before it, which begins no part, goes on with it. */
function atTheEdge(bytes: Uint8Array, depth: Depth): Uint8Array {
  const lines = latin1(bytes, 0, bytes.length).split('\n')
  const out = lines.map(line => {
    const blanks = line.search(/[^ \t]/)
    if (blanks < 0 || line[blanks] === '\r') return line.trimStart()
    if (blanks > depth.blanks && !depth.begins) return ` ${line.slice(depth.blanks + 1)}`
    depth.blanks = blanks
    depth.begins = /^begin:/i.test(line.slice(blanks, blanks + 6))
    return line.slice(blanks)
  })
  return bytesOf(out.join('\n'))
}
