import { useSyncExternalStore } from 'react'

export type Scheme = 'light' | 'dark' | 'system'
const KEY = 'groundwork.scheme'
const listeners = new Set<() => void>()
const system = matchMedia('(prefers-color-scheme: dark)')
system.addEventListener('change', apply)

/** What the user chose; `system` until they do. Kept in this browser. */
export function useScheme(): readonly [Scheme, 'light' | 'dark'] {
  const chosen = useSyncExternalStore(subscribe, readScheme)
  const shown = useSyncExternalStore(subscribe, shownScheme)
  return [chosen, shown]
}

/** Chooses light, dark or as the system has it, for this browser and at once. */
export function setScheme(scheme: Scheme): void {
  try {
    if (scheme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, scheme)
  } catch {
    // a browser that keeps nothing still shows what was chosen until the page closes
  }
  apply()
}

export function readScheme(): Scheme {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

function shownScheme(): 'light' | 'dark' {
  const chosen = readScheme()
  if (chosen !== 'system') return chosen
  return system.matches ? 'dark' : 'light'
}

function apply(): void {
  document.documentElement.setAttribute('data-mantine-color-scheme', shownScheme())
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
