import { Refusal } from '../../../model/refusal.ts'

/**
 * Reads an address that a user or a server gave. https only; http where `isPrivate` (and then only to private addresses,
 * which the connection checks). Refuses names and passwords inside, control characters, and hosts that are not ASCII:
 * two of those can look the same. E_FETCH_URL.
 */
export function checkedUrl(text: string, isPrivate: boolean): URL {
  if (/[\p{Cc}\s\\]/u.test(text)) throw refused('An address holds no blanks and no control characters.')
  const given = text.replace(/^webcals?:/i, 'https:')
  const url = URL.parse(given)
  if (url === null) throw refused('That is no web address; it begins with https://')
  if (url.username !== '' || url.password !== '')
    throw refused('Leave name and password out of the address; they have fields of their own.')
  const host = /^[a-z]+:\/\/([^/?#]*)/i.exec(given)?.[1] ?? ''
  // eslint-disable-next-line no-control-regex
  if (/[^\x00-\x7f]|%/.test(host))
    throw refused(
      `The name of the server has letters that can be mistaken for others. If you mean it, write ${url.host}.`,
    )
  if (url.protocol !== 'https:' && !(isPrivate && url.protocol === 'http:'))
    throw refused(
      url.protocol === 'http:'
        ? 'The address begins with http://, which anybody on the way can read. Use https://.'
        : 'Only addresses that begin with https:// are fetched.',
    )
  url.hash = ''
  return url
}

function refused(says: string): Refusal {
  return new Refusal('E_FETCH_URL', says, { status: 422 })
}
