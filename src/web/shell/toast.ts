import { useSyncExternalStore } from 'react'

export type Toast = {
  readonly id: number
  readonly says: string
  readonly tone: 'plain' | 'trouble'
  readonly action?: { readonly says: string; run(): void | Promise<void> }
}

let shown: readonly Toast[] = []
let next = 1
const listeners = new Set<() => void>()

/** Says one sentence at the edge of the screen, with at most one thing to do about it. Stays long enough to be reached. */
export function say(says: string, options: { tone?: Toast['tone']; action?: NonNullable<Toast['action']> } = {}): void {
  const toast: Toast = {
    id: next++,
    says,
    tone: options.tone ?? 'plain',
    ...(options.action ? { action: options.action } : {}),
  }
  publish([...shown.slice(-2), toast])
  setTimeout(() => dismiss(toast.id), options.action || options.tone === 'trouble' ? 12_000 : 5_000)
}

/** Says what went wrong; `otherwise` where the error has no sentence of its own. */
export function sayTrouble(error: unknown, otherwise = 'That was not kept.'): void {
  say(error instanceof Error ? error.message : otherwise, { tone: 'trouble' })
}

export function dismiss(id: number): void {
  publish(shown.filter(toast => toast.id !== id))
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
}

function publish(toasts: readonly Toast[]): void {
  shown = toasts
  for (const listener of listeners) listener()
}
