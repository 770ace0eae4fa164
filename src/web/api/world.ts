import { useSyncExternalStore } from 'react'

const KEY = 'groundwork.world'
const listeners = new Set<() => void>()

/** Whose data this tab shows: the user's own, or the made-up person's. Kept for the tab, so that a reload stays there. */
export function world(): 'own' | 'demo' {
  try {
    return sessionStorage.getItem(KEY) === 'demo' ? 'demo' : 'own'
  } catch {
    return 'own'
  }
}

/** Whose data the page shows, and again whenever that changes. */
export function useWorld(): 'own' | 'demo' {
  return useSyncExternalStore(subscribe, world)
}

/** Goes over to the user's own data or to those of the made-up person, for this tab alone. */
export function enterWorld(next: 'own' | 'demo'): void {
  if (next === 'demo') sessionStorage.setItem(KEY, 'demo')
  else sessionStorage.removeItem(KEY)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
