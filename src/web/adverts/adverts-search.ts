/** Which of the kept advertisements is looked at. */
export type AdvertsSearch = { advert?: string }

/** What of an address is understood; all else in it is left out. An id is cut at 300 characters. */
export function readAdvertsSearch(raw: Record<string, unknown>): AdvertsSearch {
  const { advert } = raw
  return typeof advert === 'string' && advert !== '' ? { advert: advert.slice(0, 300) } : {}
}
