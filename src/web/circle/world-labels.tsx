import { useEffect, useRef } from 'react'
import { Name } from '../words/name.tsx'
import type { Circle } from './circle.ts'
import { worldName } from './circle.ts'
import type { Layout } from './layout.ts'
import type { Look } from './looks.ts'
import type { View } from './view.ts'
import style from './circle.module.css'
import tones from './tones.module.css'

/** The names of the worlds over the picture, each at the top of its world wherever the picture is moved. */
export function WorldLabels({
  view,
  circle,
  layout,
  looks,
}: {
  view: View
  circle: Circle
  layout: Layout
  looks: ReadonlyMap<string, Look>
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = () => {
      for (const [at, disc] of layout.discs.entries()) {
        const label = box.current?.children[at]
        if (!(label instanceof HTMLElement)) continue
        const { x, y } = view.pixelsOf(disc.x, disc.y - disc.radius)
        label.style.transform = `translate(-50%, -100%) translate(${x.toFixed(1)}px, ${(y - 4).toFixed(1)}px)`
      }
    }
    view.onDrawn(place)
    place()
  }, [view, layout])
  return (
    <div ref={box} className={style.labels} aria-hidden data-screen-only>
      {layout.discs.map(({ id }) => {
        const world = circle.worlds.find(one => one.id === id)
        return (
          <span
            key={id}
            data-label
            hidden={!world?.people.some(person => looks.get(person)?.shown)}
            className={`${style.label} ${tones[world?.tone ?? 'more']}`}
          >
            {world ? <Name of={worldName(world)} /> : null}
          </span>
        )
      })}
    </div>
  )
}
