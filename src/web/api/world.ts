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

export function useWorld(): 'own' | 'demo' {
  return useSyncExternalStore(subscribe, world)
}

export function enterWorld(next: 'own' | 'demo'): void {
  if (next === 'demo') sessionStorage.setItem(KEY, 'demo')
  else sessionStorage.removeItem(KEY)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
