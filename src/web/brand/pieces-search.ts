/** Which of the pieces that are out the page shows. */
export type PiecesSearch = { kind?: 'works' | 'posts' }

/** What of an address is understood; all else in it is left out. */
export function readPiecesSearch(search: Record<string, unknown>): PiecesSearch {
  const kind = (['works', 'posts'] as const).find(one => one === search['kind'])
  return kind ? { kind } : {}
}

/** Whether the CV also lists what it does not show. */
export type CvSearch = { all?: true; advert?: string }

/** What of an address is understood; all else in it is left out. An id is cut at 300 characters. */
export function readCvSearch(search: Record<string, unknown>): CvSearch {
  const { advert } = search
  return {
    ...(search['all'] === true ? { all: true as const } : {}),
    ...(typeof advert === 'string' && advert !== '' ? { advert: advert.slice(0, 300) } : {}),
  }
}
