import { pageKey, saysWhereFrom } from '../text/keys.ts'

/**
 * The page of an entry, and the place on it: a site of one page has all its entries there. What an address says only of where
 * its reader came from is no place, so that a publisher may add it or leave it out.
 * @example pageOf('https://x.example/all/#2') // 'x.example/all#2'
 * @example pageOf('https://x.example/a#atom-everything') // 'x.example/a'
 */
export function pageOf(url: string): string {
  return `${pageKey(url) ?? url}${placeOn(url)}`
}

/**
 * The id of an entry without what says only where its reader came from: many programs give the address as the id. Whatever
 * else it is stays as it is. @example sameId('https://x.example/a#utm_source=rss') // 'https://x.example/a'
 */
export function sameId(id: string): string {
  if (!/^https?:\/\//i.test(id) || !/[?#]/.test(id)) return id
  const [, page = '', query, fragment] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(id) ?? []
  const asked = (query ?? '').slice(1).split('&')
  const told = asked.filter(part => !saysWhereFrom(part))
  const rest = told.length === asked.length ? (query ?? '') : told.length === 0 ? '' : `?${told.join('&')}`
  return `${page}${rest}${fragment === undefined ? '' : placeOn(id)}`
}

/** `#rss`, `#atom-everything`: which feed it was. */
const FEED = /^(?:rss|rdf|atom|feed|json-?feed|xml|newsletter)(?:[-_:./][a-z]+)*$/i
/** Of programs that measure where readers come from by the fragment, since servers do not see it. */
const MEASURED =
  /^(?:xtor|at_[a-z]+|mtm_[a-z]+|pk_[a-z]+|ns_[a-z]+|wt[._][a-z_]+|ftag|intcid|cmp|cmpid|echobox|sr_share)=/i

function placeOn(url: string): string {
  const fragment = /#(.+)$/s.exec(url)?.[1] ?? ''
  const told = fragment.split('&').filter(part => !saysWhereFrom(part) && !MEASURED.test(part) && !FEED.test(part))
  return told.join('') === '' ? '' : `#${told.join('&')}`
}
