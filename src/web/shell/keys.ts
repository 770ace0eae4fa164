import { useLayoutEffect, useRef } from 'react'

export type Key = { readonly keys: string; readonly says: string; readonly run: () => void }
type Bound = { readonly group: string; readonly keys: () => readonly Key[] }

const bound: Bound[] = []
const OFF = 'groundwork.single-keys'
let chord = ''
let chordEnds = 0

/**
 * Binds keys while a component is shown: single keys ("j"), or two in a row ("g c"). They never fire while somebody
 * types in a field, with a modifier held, or beneath an open dialog; and they can be switched off (WCAG 2.1.4).
 */
export function useKeys(group: string, keys: readonly Key[]): void {
  const latest = useRef(keys)
  // before the first paint: whoever sees a page may already press its keys
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    const entry = { group, keys: () => latest.current }
    bound.push(entry)
    return () => {
      bound.splice(bound.indexOf(entry), 1)
    }
  }, [group])
}

/** All that is bound now, for the help page: later groups first. */
export function boundKeys(): readonly { readonly group: string; readonly keys: readonly Key[] }[] {
  return bound.map(({ group, keys }) => ({ group, keys: keys() })).toReversed()
}

/** Whether single letters are shortcuts in this browser; they are, unless the user switched them off. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(OFF) !== 'off'
}

/** Switches shortcuts of single letters on or off, for this browser. */
export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF)
  else localStorage.setItem(OFF, 'off')
}

/** Starts listening; called once. */
export function listenToKeys(): void {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isField(event.target) || document.querySelector('dialog[open]') || !singleKeysOn()) return
    if (isControl(event.target) && (event.key === 'Enter' || event.key === ' ' || event.key.startsWith('Arrow'))) return
    const pressed = performance.now() < chordEnds ? `${chord} ${event.key}` : event.key
    chordEnds = 0
    if (fire(pressed) || (pressed !== event.key && fire(event.key))) event.preventDefault()
    else if (startsChord(event.key)) {
      chord = event.key
      chordEnds = performance.now() + 1500
    }
  })
}

function fire(pressed: string): boolean {
  for (const { keys } of bound.toReversed()) {
    const key = keys().find(({ keys: wanted }) => wanted.split(', ').includes(pressed))
    if (key) {
      key.run()
      return true
    }
  }
  return false
}

function startsChord(pressed: string): boolean {
  return bound.some(({ keys }) => keys().some(({ keys: wanted }) => wanted.startsWith(`${pressed} `)))
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary, [role="menu"]') !== null
}
