import { memo } from 'react'
import type { Circle } from './circle.ts'
import { worldName } from './circle.ts'
import type { Layout } from './layout.ts'
import { isLed } from './looks.ts'
import type { Look } from './looks.ts'
import style from './circle.module.css'
import tones from './tones.module.css'

type Props = {
  circle: Circle
  layout: Layout
  looks: ReadonlyMap<string, Look>
  over: string | null
  lit: ReadonlySet<string> | null
  width: number
  height: number
  says: string
  /** given where this is the picture itself, and not only what is printed and copied */
  onOver?: (person: string | null) => void
  onOpen?: (person: string) => void
}

/** The circle as SVG: where there is no WebGL, on paper, and as PNG. */
export const Drawing = memo(function Drawing(props: Props) {
  const { circle, layout, looks, over, lit, width, height, says, onOver, onOpen } = props
  const scale = Math.min(width / 2 / layout.half[0], height / 2 / layout.half[1])
  const x = (at: number): number => width / 2 + at * scale
  const y = (at: number): number => height / 2 + at * scale
  const personAt = (target: EventTarget): string | null =>
    target instanceof Element ? (target.closest('[data-person]')?.getAttribute('data-person') ?? null) : null
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the list beside it does the same by keys
    <svg
      className={onOpen ? style.drawing : style.behind}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={says}
      aria-hidden={onOpen === undefined}
      onPointerOver={event => onOver?.(personAt(event.target))}
      onPointerLeave={() => onOver?.(null)}
      onClick={event => {
        const person = personAt(event.target)
        if (person !== null) onOpen?.(person)
      }}
    >
      <path className={style.edges} d={edgesPath(circle, layout, looks, pair => isLed(pair, over, lit), x, y)} />
      {circle.read.nodes.map(({ id }) => {
        const spot = layout.spots.get(id)
        const look = looks.get(id)
        if (!spot || !look?.shown) return null
        return (
          <g key={id} data-person={id} className={tones[circle.worldOf.get(id)?.tone ?? 'apart']}>
            <Dot look={look} x={x(spot.x)} y={y(spot.y)} />
          </g>
        )
      })}
      {layout.discs.map(({ id, x: across, y: down, radius }) => {
        const world = circle.worlds.find(one => one.id === id)
        return world?.people.some(person => looks.get(person)?.shown) ? (
          <text key={id} className={style.worldText} x={x(across)} y={y(down - radius) - 6} textAnchor="middle">
            {worldName(world)}
          </text>
        ) : null
      })}
    </svg>
  )
})

function Dot({ look, x, y }: { look: Look; x: number; y: number }) {
  if (!look.known) return <circle className={style.hollow} cx={x} cy={y} r={look.halo} opacity={look.strength} />
  return (
    <>
      <circle className={style.halo} cx={x} cy={y} r={look.halo} opacity={0.38 * look.strength} />
      <circle className={style.ringed} cx={x} cy={y} r={look.middle} opacity={0.8 * look.strength} />
      <circle className={style.halo} cx={x} cy={y} r={look.core} opacity={look.strength} />
    </>
  )
}

/** All lines as one path: thousands of elements would be slow, and say no more. */
function edgesPath(
  { read }: Circle,
  { spots }: Layout,
  looks: ReadonlyMap<string, Look>,
  led: (pair: readonly [string, string]) => boolean,
  x: (at: number) => number,
  y: (at: number) => number,
): string {
  const parts: string[] = []
  for (const [a, b] of read.edges) {
    if (!led([a, b])) continue
    const [from, to] = [spots.get(a), spots.get(b)]
    if (!from || !to || looks.get(a)?.shown !== true || looks.get(b)?.shown !== true) continue
    parts.push(`M${x(from.x).toFixed(1)} ${y(from.y).toFixed(1)}L${x(to.x).toFixed(1)} ${y(to.y).toFixed(1)}`)
  }
  return parts.join('')
}
