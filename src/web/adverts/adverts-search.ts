/** Which of the kept advertisements is looked at. */
export type AdvertsSearch = { advert?: string }

export function readAdvertsSearch(raw: Record<string, unknown>): AdvertsSearch {
  const { advert } = raw
  return typeof advert === 'string' && advert !== '' ? { advert: advert.slice(0, 300) } : {}
}
