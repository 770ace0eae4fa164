import { strictUtf8, windows1252 } from './decode.ts'
import { legacyEncoding } from './legacy.ts'

/**
 * The text that quoted-printable stands for, its bytes read in the character set that the line names. Where it names none,
 * or UTF-8 that it is not, as UTF-8, else in the older encoding that they show. @example decodeQuoted('caf=C3=A9', '') // 'café'
 */
export function decodeQuoted(text: string, charset: string): string {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const hex = text[at] === '=' ? /^[0-9A-F]{2}/i.exec(text.slice(at + 1, at + 3))?.[0] : undefined
    if (hex !== undefined) {
      bytes[length++] = Number.parseInt(hex, 16)
      at += 2
    } else length += new TextEncoder().encodeInto(text[at] ?? '', bytes.subarray(length)).written
  }
  const quoted = bytes.subarray(0, length)
  const decoder = decoderFor(charset)
  return decoder.encoding === 'utf-8' ? unnamed(quoted) : decoder.decode(quoted)
}

/** Telephones write a name in the code page of their country and say nothing of it. */
function unnamed(bytes: Uint8Array): string {
  const whole = strictUtf8(bytes)
  if (whole !== null) return whole
  const text = new TextDecoder().decode(bytes)
  // cut off within a character, or with one that is broken, it is UTF-8 all the same
  if (/[\u0080-\ufffc]/.test(text)) return text
  const label = legacyEncoding(bytes)
  return label === null ? windows1252(bytes) : new TextDecoder(label).decode(bytes)
}

/** Whether a content line is quoted-printable and goes on in the next: a soft line break. */
export function endsSoftly(line: string): boolean {
  return line.endsWith('=') && line.length < 1 << 20 && /^[^:]{0,300}quoted-printable[^:]{0,300}:/i.test(line)
}

/** By the name of a character set as a file gives it; UTF-8 where nobody knows it. */
export function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset || 'utf-8')
  } catch {
    return new TextDecoder('utf-8')
  }
}
