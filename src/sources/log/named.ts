import type { ContactKey, ContactRef } from '../../model/contact.ts'
import { emailKey, nameKey, phoneKey, urlKey } from '../text/keys.ts'

/** People as they are written in one cell: `Ana Bell; Bo <bo@y.example>`, `Ana & Bo`, `Bell, Ana` stays one. */
export function peopleIn(cell: string): readonly string[] {
  const parts = cell
    .split(/\s*(?:[;|\n]|\s&\s|\s\+\s|\s(?:and|und|en|et|y|e)\s)\s*/u)
    .map(part => part.trim())
    .filter(Boolean)
  // commas part people only where more than one of the parts has a first and a last name, or there are addresses
  return parts.flatMap(part => {
    const pieces = part.split(/\s*,\s*/).filter(Boolean)
    const whole = pieces.length > 1 && pieces.every(piece => /\s/.test(piece) || /@/.test(piece))
    return whole || pieces.length > 2 ? pieces : [part]
  })
}

/** Somebody out of a name, an address, a number, `Name <address>` or `Name (address)`; null where nothing identifies anybody. */
export function refOf(
  written: string,
  more: { readonly email?: string; readonly phone?: string; readonly url?: string } = {},
): ContactRef | null {
  const bracketed = /^(.*?)\s*(?:<([^<>]+)>|\(([^()]+)\))$/.exec(written)
  const inside = bracketed === null ? null : emailKey(bracketed[2] ?? bracketed[3] ?? '')
  // what stands in brackets and is no address belongs to the name
  const called = inside === null ? written : (bracketed?.[1] ?? '')
  const asEmail = emailKey(called)
  const name = asEmail !== null ? null : nameKey(called.replace(/^(["'])(.*)\1$/, '$2'))
  const keys = [
    more.url === undefined || more.url === '' ? null : urlKey(more.url),
    asEmail,
    inside,
    ...addressesIn(more.email ?? '').map(emailKey),
    more.phone === undefined || more.phone === '' ? null : phoneKey(more.phone),
    name,
  ].filter((key): key is ContactKey => key !== null)
  if (keys.length === 0) return null
  return name === null ? { keys } : { keys, name: name.value }
}

/** The mail addresses in a cell, however they are parted and whatever names stand beside them. @example addressesIn('"Bell, Ana" <ana@x.example>') // ['ana@x.example'] */
export function addressesIn(cell: string): readonly string[] {
  return cell.split(/[;,|\s<>()"]+/).filter(part => emailKey(part) !== null)
}
