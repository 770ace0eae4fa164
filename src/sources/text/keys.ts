import type { ContactKey } from '../../model/contact.ts'

/**
 * An address on the web as a key: lower-case host and path without scheme, language or `www` prefix, query, fragment and
 * trailing slash. Null where there is no host with a dot. @example urlKey('https://de.linkedin.com/in/Ana-B/?x=1')?.value // 'linkedin.com/in/ana-b'
 */
export function urlKey(raw: string): ContactKey | null {
  let text = raw.trim()
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)
  if (scheme !== null) text = text.slice(scheme[0].length)
  else if (text.startsWith('//')) text = text.slice(2)
  const end = text.search(/[?#]/)
  if (end >= 0) text = text.slice(0, end)
  text = unescaped(text).normalize('NFC').toLowerCase()
  const slash = text.indexOf('/')
  let host = slash < 0 ? text : text.slice(0, slash)
  const path = slash < 0 ? '' : text.slice(slash).replace(/\/+$/, '')
  if (!/^[^\s@/]+\.[^\s@/]+$/.test(host) || /\s/.test(path)) return null
  host = host.replace(/:(80|443)$/, '').replace(/^www\./, '')
  if (host.endsWith('.linkedin.com')) host = 'linkedin.com'
  return { kind: 'url', value: host + path }
}

/**
 * A page as a key: as {@link urlKey}, and with what its query asks for, because blogs and channels tell their pages apart by
 * nothing else (`?p=12`, `watch?v=…`). What only says where a reader came from is left out. Null where there is no host.
 * @example pageKey('https://www.x.example/watch?v=Ab1&utm_source=mail') // 'x.example/watch?v=Ab1'
 */
export function pageKey(raw: string): string | null {
  const page = urlKey(raw)?.value
  if (page === undefined) return null
  const query = /\?([^#]*)/.exec(raw.trim())?.[1] ?? ''
  const asked = query.split('&').filter(part => part !== '' && !saysWhereFrom(part))
  return asked.length === 0 ? page : `${page}?${asked.toSorted().join('&')}`
}

/** Whether a part of what an address asks for says only where its reader came from. @example saysWhereFrom('utm_source=rss') // true */
export function saysWhereFrom(part: string): boolean {
  return CAME_FROM.test(part)
}

const CAME_FROM = /^(?:utm_[a-z_]+|fbclid|gclid|mc_[ce]id|igshid|ref|ref_src|source|trk)(?:=|$)/i

/**
 * An e-mail address as a key: trimmed, ASCII letters lowered, its host as servers know it, nothing else touched. Null where it
 * is none. @example emailKey(' Ana@X.org ')?.value // 'ana@x.org'
 */
export function emailKey(raw: string): ContactKey | null {
  const text = raw
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[A-Z]/g, letter => letter.toLowerCase())
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(text) ? { kind: 'email', value: withAsciiHost(text) } : null
}

/**
 * The same address with its host in ASCII, the one form in which the two ways to write it are the same: mail goes to no other
 * (decision 0034). A host that cannot be one stays as it is. @example withAsciiHost('ana@bücher.example') // 'ana@xn--bcher-kva.example'
 */
export function withAsciiHost(address: string): string {
  if (ASCII.test(address)) return address
  const host = address.slice(address.lastIndexOf('@') + 1)
  if (ASCII.test(host) || !/^[\w.\-\P{ASCII}]+$/u.test(host)) return address
  const ascii = URL.parse(`http://${host}`)?.hostname ?? ''
  return ascii.length > 253 || !ascii.includes('.') ? address : address.slice(0, -host.length) + ascii
}

const ASCII = /^\p{ASCII}*$/u

/**
 * A phone number as a key: E.164 where it begins with + or 00, else its digits, because no export says of which country they
 * are. Null below five digits. @example phoneKey('+44 20 5550 0100')?.value // '+442055500100'
 */
export function phoneKey(raw: string): ContactKey | null {
  const digits = raw.replace(/\D+/g, '')
  if (digits.length < 5 || digits.length > 20) return null
  if (raw.trim().startsWith('+')) return { kind: 'phone', value: `+${digits}` }
  if (digits.startsWith('00')) return { kind: 'phone', value: `+${digits.slice(2)}` }
  return { kind: 'phone', value: digits }
}

/** A name as a weak key: NFC, single spaces, case kept. Null where nothing is left. @example nameKey('  Ana   Bell ')?.value // 'Ana Bell' */
export function nameKey(raw: string): ContactKey | null {
  const text = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(raw)
    ? raw
    : raw
        .normalize('NFC')
        .replace(/[\s\u200b\ufeff]+/g, ' ')
        .trim()
  return text === '' ? null : { kind: 'name', value: text }
}

/** A name on a service. @example handleKey('GitHub', '@ana')?.value // 'github:ana' */
export function handleKey(service: string, raw: string): ContactKey | null {
  const name = raw.trim().replace(/^@/, '').toLowerCase()
  const where = service.trim().toLowerCase()
  return name === '' || where === '' ? null : { kind: 'handle', value: `${where}:${name}` }
}

/** Percent escapes of a path read back, so that both spellings of "josé" are one key; left alone where they are broken. */
function unescaped(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
