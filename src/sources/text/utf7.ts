/**
 * Reads UTF-7, in which letters beyond ASCII stand as base64 of UTF-16 between a sign and a hyphen. `modified`: as IMAP names
 * folders (RFC 3501, 5.1.3), else as texts are written (RFC 2152), where the hyphen may be missing. What cannot be read stays.
 * @example readUtf7('J+APg-rn') // 'Jørn'
 */
export function readUtf7(text: string, modified = false): string {
  return text.replace(modified ? MODIFIED : PLAIN, (all, part: string) => {
    if (part === '') return all.endsWith('-') ? all.slice(0, 1) : all
    if (part.length % 4 === 1) return all
    const bytes = Uint8Array.from(atob(part.replaceAll(',', '/')), one => one.charCodeAt(0))
    // half a letter at the end fills up the base64
    return UTF16.decode(bytes.subarray(0, bytes.length & ~1))
  })
}

const UTF16 = new TextDecoder('utf-16be', { ignoreBOM: true })
const MODIFIED = /&([A-Za-z0-9+,]*)-/g
const PLAIN = /\+([A-Za-z0-9+/]*)-?/g
