const VIEWS = ['board', 'timeline'] as const
export type WorkSearch = { view?: 'timeline' }

/** What the address of Work says: the board, unless it says the timeline. */
export function readWorkSearch(search: Record<string, unknown>): WorkSearch {
  return VIEWS.find(view => view === search['view']) === 'timeline' ? { view: 'timeline' } : {}
}
