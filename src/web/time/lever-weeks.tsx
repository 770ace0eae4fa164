import type { Budget, Lever, Week } from '../api/types.ts'
import { linear } from '../pictures/scale.ts'
import style from './time.module.css'

const WIDTH = 220
const HEIGHT = 34

/** One lever's weeks as small bars on a scale of their own; dashed: the floor and the ceiling set for it. */
export function LeverWeeks({
  lever,
  weeks,
  budget,
}: {
  lever: Lever
  weeks: readonly Week[]
  budget: Budget | undefined
}) {
  const limits = [budget?.floor, budget?.ceiling].filter(limit => typeof limit === 'number')
  const most = Math.max(...weeks.map(({ hours }) => hours[lever]?.value ?? 0), ...limits, 0.5) * 1.08
  const y = linear(0, most, HEIGHT - 1, 1)
  const step = WIDTH / Math.max(1, weeks.length)
  return (
    <svg className={style.bar} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden data-lever={lever}>
      {weeks.map(({ week, hours }, place) => {
        const top = y(hours[lever]?.value ?? 0)
        return (
          <rect
            key={week}
            className={style.filled}
            x={place * step + step * 0.12}
            y={top}
            width={Math.max(0.8, step * 0.76)}
            height={HEIGHT - 1 - top}
          />
        )
      })}
      <line className={style.axis} x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {limits.map(limit => (
        <line key={limit} className={style.limit} x1={0} x2={WIDTH} y1={y(limit)} y2={y(limit)} />
      ))}
    </svg>
  )
}
