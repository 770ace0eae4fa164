import { useState } from 'react'
import type { Gap, GapRow } from '../api/growth.ts'
import { Figure } from '../pictures/figure.tsx'
import { IntervalMarks } from '../pictures/intervals.tsx'
import { linear, ticks } from '../pictures/scale.ts'
import { useWidth } from '../pictures/sized.tsx'
import { TextButton } from '../shell/card.tsx'
import { known } from '../words/numbers.ts'
import { levelRangeSays, levelSays } from './growth-says.ts'
import style from './growth.module.css'
import pictures from '../pictures/pictures.module.css'

const FEW = 12
const STEP = 34

/** What a role asks beside what one has, skill by skill, as paired intervals; what makes most of the gap first. */
export function GapPicture({ gap: { target, rows } }: { gap: Gap }) {
  const [all, setAll] = useState(false)
  if (target === null || rows.length === 0) return null
  const shown = all ? rows : rows.slice(0, FEW)
  const says = shown.map(pairSays).join(' ')
  return (
    <section aria-label="Asked and there" className={style.sheet}>
      <Figure
        name={`gap-${target.id.replaceAll(/[^a-z0-9]+/gi, '-')}`}
        legend="Levels 0 to 7. Above, open: what the role asks. Below, filled: what you likely have; thin is nine in ten."
        text={says}
        cells={[
          ['skill', 'asked', 'asked low', 'asked high', 'have', 'have low', 'have high', 'likely ready'],
          ...rows.map(cellsOf),
        ]}
        first={900}
      >
        <Pairs rows={shown} says={says} />
      </Figure>
      {rows.length > FEW ? (
        <TextButton onClick={() => setAll(!all)} expanded={all}>
          {all ? 'Show what matters most' : `Show all ${rows.length} skills`}
        </TextButton>
      ) : null}
    </section>
  )
}

function Pairs({ rows, says }: { rows: readonly GapRow[]; says: string }) {
  const width = useWidth()
  const isNarrow = width < 520
  const left = isNarrow ? 0 : 220
  const step = isNarrow ? STEP + 16 : STEP
  const x = linear(0, 7, left + 12, width - 12)
  const base = rows.length * step + 4
  return (
    <svg className={pictures.svg} viewBox={`0 0 ${width} ${base + 22}`} role="img" aria-label={says}>
      {ticks(0, 7, 7).map(at => (
        <g key={at}>
          <line className={pictures.line} x1={x(at)} x2={x(at)} y1={0} y2={base} />
          <text className={pictures.soft} x={x(at)} y={base + 16} textAnchor="middle">
            {at}
          </text>
        </g>
      ))}
      {rows.map((row, place) => {
        const top = place * step + (isNarrow ? 16 : 0)
        return (
          <g key={row.skill}>
            <text
              className={pictures.text}
              x={isNarrow ? x(0) : left}
              y={isNarrow ? top - 3 : top + 20}
              textAnchor={isNarrow ? 'start' : 'end'}
            >
              {row.name.length > 34 ? `${row.name.slice(0, 33)}…` : row.name}
            </text>
            <line className={style.asked} x1={x(row.need.low)} x2={x(row.need.high)} y1={top + 10} y2={top + 10} />
            <circle className={style.askedDot} cx={x(row.need.value)} cy={top + 10} r={4.6} />
            <IntervalMarks measured={row.have} x={x} y={top + 22} />
          </g>
        )
      })}
    </svg>
  )
}

function pairSays({ name, need, have }: GapRow): string {
  return `${name}: asked ${levelSays(need.value)}, you ${levelRangeSays(have)}.`
}

function cellsOf({ name, need, have, ready }: GapRow): (string | number)[] {
  const mine = known(have) ? [have.value, have.low, have.high] : ['', '', '']
  return [name, need.value, need.low, need.high, ...mine, ready]
}
