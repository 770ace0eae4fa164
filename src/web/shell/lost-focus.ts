import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/**
 * For what takes the place of something that was pressed and is gone with it: focus that was lost goes here, so that it is read
 * and Tab goes on from it. Its element needs a tabIndex of -1. `expects` false: nothing went.
 */
export function useLostFocus<E extends HTMLElement>(expects = true): RefObject<E | null> {
  const place = useRef<E>(null)
  useEffect(() => {
    if (expects && document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [expects])
  return place
}
