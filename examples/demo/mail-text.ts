import type { Addressed } from './addressing.ts'

const encoder = new TextEncoder()

/** A header value in ASCII: RFC 2047 words (UTF-8, base64) of at most 75 characters where it has others. */
export function encodeHeader(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const words: string[] = []
  let part = ''
  for (const char of text) {
    if (encoder.encode(part + char).length > 42) {
      words.push(part)
      part = ''
    }
    part += char
  }
  return [...words, part].map(word => `=?UTF-8?B?${base64(word)}?=`).join('\n ')
}

/** `"Vos, Anouk" <a@b.example>`, quoted or encoded as the name needs. */
export function mailbox({ name, address }: Addressed): string {
  if (!name) return address
  if (!/^[\x20-\x7e]*$/.test(name)) return `${encodeHeader(name)} <${address}>`
  return /[^A-Za-z0-9 '-]/.test(name) ? `"${name}" <${address}>` : `${name} <${address}>`
}

export function base64(text: string): string {
  return btoa(Array.from(encoder.encode(text), byte => String.fromCharCode(byte)).join(''))
}

/** Quoted-printable of a UTF-8 text, soft breaks at 72. */
export function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map(line => {
      const units = Array.from(encoder.encode(line), byte =>
        byte === 61 || byte > 126 || byte < 32
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      let [out, width] = ['', 0]
      for (const unit of units) {
        if (width + unit.length > 72) [out, width] = [`${out}=\n`, 0]
        out += unit
        width += unit.length
      }
      return out.replace(/ $/, '=20')
    })
    .join('\n')
}

/** A body line that looks like a separator gets one more `>`: the rule of mboxrd, which can be taken back. */
export const escapeFrom = (body: string) => body.replace(/^(>*From )/gm, '>$1')
