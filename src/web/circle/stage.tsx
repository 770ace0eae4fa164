import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useScheme } from '../theme/scheme.ts'
import { useWidth } from '../pictures/sized.tsx'
import type { Circle } from './circle.ts'
import { Drawing } from './drawing.tsx'
import type { Layout } from './layout.ts'
import type { Look } from './looks.ts'
import { paintOf } from './paint.ts'
import { WorldLabels } from './world-labels.tsx'
import type { View } from './view.ts'
import style from './circle.module.css'

type Props = {
  circle: Circle
  layout: Layout
  looks: ReadonlyMap<string, Look>
  plainLooks: ReadonlyMap<string, Look>
  over: string | null
  lit: ReadonlySet<string> | null
  says: string
  onOver: (person: string | null) => void
  onOpen: (person: string) => void
}

/** The picture: on WebGL through sigma where the browser has it, else as a drawing that cannot be zoomed. */
export function Stage(props: Props) {
  const { circle, layout, looks, plainLooks, over, lit, says, onOver, onOpen } = props
  const width = useWidth()
  const height = heightFor(width)
  const [hasGl, setHasGl] = useState(canWebGl)
  const box = useRef<HTMLDivElement>(null)
  const view = useView(box, props, hasGl, () => setHasGl(false))
  const isOpen = useDeferredValue(view !== undefined)
  if (!hasGl)
    return (
      <>
        <Drawing {...{ circle, layout, looks, over, lit, width, height, says, onOver, onOpen }} />
        <p className={style.note}>
          This browser draws no WebGL, so the picture stands still and cannot be zoomed. The list below says the same.
        </p>
      </>
    )
  return (
    <div className={style.stage} data-height={height > 500 ? 'tall' : 'low'}>
      {/* for paper and PNG; it can wait */}
      {isOpen ? (
        <Drawing {...{ circle, layout, looks: plainLooks, over: null, lit: null, width, height, says }} />
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as below */}
      <div
        ref={box}
        className={style.canvas}
        role="group"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture that is moved by keys must take them
        tabIndex={0}
        aria-label={`${says} Arrows move the picture, plus and minus zoom, 0 shows all of it.`}
        onKeyDown={event => onKey(event, view)}
        data-screen-only
      />
      {view ? <WorldLabels view={view} circle={circle} layout={layout} looks={plainLooks} /> : null}
      <div className={style.zoom} role="group" aria-label="Zoom" data-screen-only>
        <button type="button" aria-label="Nearer" onClick={() => view?.zoom(1.5)}>
          +
        </button>
        <button type="button" aria-label="Farther" onClick={() => view?.zoom(1 / 1.5)}>
          −
        </button>
        <button type="button" onClick={() => view?.whole()}>
          All
        </button>
      </div>
    </div>
  )
}

/** Opens the picture when its code has come, keeps it as the page says, closes it with the page. */
function useView(
  box: React.RefObject<HTMLDivElement | null>,
  { circle, layout, looks, over, lit, onOver, onOpen }: Props,
  hasGl: boolean,
  onFailed: () => void,
): View | undefined {
  const [, scheme] = useScheme()
  const [view, setView] = useState<View>()
  const now = { tell: onOver, open: onOpen, failed: onFailed, looks, over, lit, scheme }
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  })
  useEffect(() => {
    if (!hasGl) return undefined
    let opened: View | undefined
    let isGone = false
    const told = {
      over: (person: string | null) => latest.current.tell(person),
      open: (person: string) => latest.current.open(person),
    }
    import('./view.ts')
      .then(({ openView }) => {
        if (isGone || !box.current) return
        const { looks, over, lit, scheme } = latest.current
        opened = openView(box.current, circle, layout, told, {
          looks,
          over,
          lit,
          paint: paintOf(box.current, circle, scheme),
        })
        setView(opened)
      })
      .catch(() => latest.current.failed())
    return () => {
      isGone = true
      opened?.close()
      setView(undefined)
    }
  }, [box, circle, layout, hasGl])
  useEffect(() => {
    if (box.current) view?.show({ looks, over, lit, paint: paintOf(box.current, circle, scheme) })
  }, [view, looks, over, lit, box, circle, scheme])
  return view
}

function onKey(event: KeyboardEvent, view: View | undefined): void {
  const does: Readonly<Record<string, () => void>> = {
    '+': () => view?.zoom(1.5),
    '=': () => view?.zoom(1.5),
    '-': () => view?.zoom(1 / 1.5),
    '0': () => view?.whole(),
    ArrowLeft: () => view?.move(-0.1, 0),
    ArrowRight: () => view?.move(0.1, 0),
    ArrowUp: () => view?.move(0, -0.1),
    ArrowDown: () => view?.move(0, 0.1),
  }
  const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : does[event.key]
  if (!run) return
  event.preventDefault()
  run()
}

/** Wide and low on a desk, nearly square on a phone. */
export function heightFor(width: number): number {
  return width > 600 ? 560 : 380
}

function canWebGl(): boolean {
  const canvas = document.createElement('canvas')
  return 'WebGLRenderingContext' in window && (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null
}
