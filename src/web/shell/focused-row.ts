import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Focus goes where the eye goes: onto the link of the row that a key chose. At once where the row stands there, for the next
 * key may come before the next picture, and Enter opens what has the focus; else once it has come.
 */
export function useFocusedRow(list: RefObject<HTMLDivElement | null>, at: number, isThere: boolean): void {
  useLayoutEffect(() => {
    if (at < 0 || !isThere) return
    const link = (): HTMLAnchorElement | null =>
      list.current?.querySelector<HTMLAnchorElement>(`[data-place="${at}"] a`) ?? null
    const now = link()
    if (now !== null) now.focus({ preventScroll: true })
    else requestAnimationFrame(() => link()?.focus({ preventScroll: true }))
  }, [list, at, isThere])
}
