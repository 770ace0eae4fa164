import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Told } from '../api/change.ts'
import type { Changes } from '../api/operations.ts'

/** Keeps what a form says: busy while it does, the sentence of a refusal when it is refused. */
export function useKeep(onDone: () => void) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const keep = async <N extends keyof Changes>(name: N, input: Changes[N]['input'], told: Told) => {
    setBusy(true)
    try {
      await change(name, input, told)
      setTrouble(undefined)
      onDone()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
    setBusy(false)
  }
  return { busy, trouble, keep }
}

/** Noon of a day given as yyyy-mm-dd in the user's own time; nothing where it is today, so that the moment itself counts. */
export function instantOf(date: string): number | undefined {
  if (date === '' || date === today()) return undefined
  const at = new Date(`${date}T12:00:00`).getTime()
  return Number.isNaN(at) ? undefined : at
}

/** Today as a date field has it, in the user's own time: `2026-11-28`. */
export function today(): string {
  return dateOf(Date.now())
}

/** The day of a moment as a date field has it, in the user's own time. */
export function dateOf(at: number): string {
  const then = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`
}

/** A select's value as one of its options; the first where a browser sends something else. */
export function chosen<T extends string>(options: readonly T[], value: string): T {
  const [first] = options
  if (first === undefined) throw new Error('a choice of nothing')
  return options.find(option => option === value) ?? first
}
