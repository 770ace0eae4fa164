import { createContext, use, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import style from './pictures.module.css'

const Width = createContext(456)

/** The width that a picture is drawn for, in real pixels, so that its words keep their size on a phone. */
export function useWidth(): number {
  return use(Width)
}

/** Measures its own width and tells the pictures inside. */
export function Sized({ children, first = 456 }: { children: ReactNode; first?: number }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.width ?? 0)
      if (next > 0) setWidth(Math.max(240, next))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className={style.sized}>
      <Width value={width}>{children}</Width>
    </div>
  )
}
