import type { Reading } from '../../model/source.ts'
import { decodeWords } from './encoded-words.ts'
import type { Headers } from './headers.ts'
import { idHash, idHashOf } from './id-hash.ts'
import { FIELD } from './field-names.ts'

/** The subject as 60 bits that tell equal ones, answers counted as what they answer; in words where all texts may be kept. */
export function subjectOf(headers: Headers, keepText: Reading['keepText']): string {
  if (!headers.has(FIELD.subject)) return ''
  if (keepText !== 'all' && headers.isPlain(FIELD.subject)) {
    const brief = usualSubject(headers.bytes, headers.start(FIELD.subject), headers.end(FIELD.subject))
    if (brief !== null) return brief
  }
  const subject = decodeWords(headers.text(FIELD.subject))
  if (keepText === 'all') return subject.slice(0, 1_000)
  const bare = (subject.includes(':') ? subject.replace(ANSWER, '') : subject).trim().toLowerCase()
  return bare === '' ? '' : idHash(bare, ' ').slice(1, BRIEF)
}

/** Ten letters, which are 60 bits, behind the mark. */
const BRIEF = 11

const ANSWER = /^(?:\s*(?:re|fwd?|aw|wg|sv|vs|tr|rv|antw?|odp|res)(?:\[\d+\])?\s*:)+/i

/**
 * The same of the bytes of a subject in ASCII on one line, trimmed: one without a colon, but for "Re:" before it, and
 * without encoded words. Null for any other.
 */
function usualSubject(bytes: Uint8Array, from: number, to: number): string | null {
  let start = from
  while (((bytes[start] ?? 0) | 32) === 114 && ((bytes[start + 1] ?? 0) | 32) === 101 && bytes[start + 2] === COLON) {
    start += 3
    while (start < to && bytes[start] === 32) start++
  }
  if (start >= to) return null
  for (let i = start; i < to; i++) {
    const byte = bytes[i] ?? 0
    if (byte === COLON || (byte === EQUALS && bytes[i + 1] === QUESTION)) return null
  }
  return (bytes[start] ?? 0) <= 32 ? null : idHashOf(bytes, start, to, ' ', true).slice(1, BRIEF)
}

const [COLON, EQUALS, QUESTION] = [58, 61, 63] as const
