import { useSyncExternalStore } from 'react'
import { readPeopleSearch } from './people-search.ts'
import type { PeopleSearch } from './people-search.ts'

export type SavedView = { readonly name: string; readonly search: PeopleSearch }

const KEY = 'groundwork.people-views'
const FIRST: readonly SavedView[] = [
  { name: 'Two-way now', search: { bands: 'close,active' } },
  { name: 'Fading', search: { bands: 'fading', sort: 'last' } },
  { name: 'Would answer, quiet for a year', search: { quiet: 12, bands: 'fading,dormant', sort: 'would-answer' } },
  { name: 'Never seen', search: { bands: 'unobserved', sort: 'connected' } },
]
const listeners = new Set<() => void>()
let kept: { raw: string | null; views: readonly SavedView[] } | undefined

/** Views the user kept under a name, in this browser; a few to begin with. */
export function useSavedViews(): readonly SavedView[] {
  return useSyncExternalStore(subscribe, read)
}

export function saveView(view: SavedView): void {
  write([...read().filter(({ name }) => name !== view.name), view])
}

export function dropView(name: string): void {
  write(read().filter(view => view.name !== name))
}

function read(): readonly SavedView[] {
  const raw = localStorage.getItem(KEY)
  if (kept?.raw !== raw || kept === undefined) kept = { raw, views: parsed(raw) }
  return kept.views
}

function write(views: readonly SavedView[]): void {
  localStorage.setItem(KEY, JSON.stringify(views))
  for (const listener of listeners) listener()
}

function parsed(raw: string | null): readonly SavedView[] {
  if (raw === null) return FIRST
  try {
    const views = JSON.parse(raw) as { name: string; search: Record<string, unknown> }[]
    return views.map(({ name, search }) => ({ name, search: readPeopleSearch(search) }))
  } catch {
    return FIRST
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
