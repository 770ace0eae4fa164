/** The text that quoted-printable stands for, its bytes read in the character set that the line names (UTF-8 where it names none). @example decodeQuoted('caf=C3=A9', '') // 'café' */
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
  return decoderFor(charset).decode(bytes.subarray(0, length))
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
