import { useSyncExternalStore } from 'react'

/** The dialogs that can be opened from anywhere; one at a time. `log` may begin with a person, or at its hours. */
export type Opened =
  | { readonly what: 'palette' }
  | { readonly what: 'keys' }
  | { readonly what: 'capture' }
  | { readonly what: 'log'; readonly person?: { readonly id: string; readonly name: string }; readonly form?: 'hours' }
  | { readonly what: 'person' }

let now: Opened | undefined
const listeners = new Set<() => void>()

/** Opens something over the page, in the place of what was open before. */
export function open(opened: Opened): void {
  publish(opened)
}

export function closeOpened(): void {
  publish(undefined)
}

export function useOpened(): Opened | undefined {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => now,
  )
}

function publish(next: Opened | undefined): void {
  now = next
  for (const listener of listeners) listener()
}
