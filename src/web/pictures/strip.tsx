import { count } from '../words/numbers.ts'
import style from './pictures.module.css'

type Part = { label: string; count: number; look: 'full' | 'half' | 'pale' | 'ring' }
const COLUMNS = 58
const STEP = 7.85
const MOST = 1200

/** Everybody as one small circle each (or one for every `perDot`, where there are very many), by how they were seen. */
export function Strip({ parts }: { parts: readonly Part[] }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  const perDot = dotWorth(total)
  const looks = parts.flatMap(part => Array.from({ length: Math.round(part.count / perDot) }, () => part.look))
  const rows = Math.ceil(looks.length / COLUMNS)
  return (
    <svg
      className={style.svg}
      viewBox={`0 0 ${COLUMNS * STEP} ${rows * STEP}`}
      role="img"
      aria-label={stripSays(parts)}
    >
      {looks.map((look, place) => (
        <circle
          key={place}
          className={style[look]}
          cx={(place % COLUMNS) * STEP + STEP / 2}
          cy={Math.floor(place / COLUMNS) * STEP + STEP / 2}
          r={2.75}
        />
      ))}
    </svg>
  )
}

/** How many people one circle stands for. */
export function dotWorth(total: number): number {
  if (total <= MOST) return 1
  return [2, 5, 10, 20, 50, 100, 200, 500, 1000].find(worth => total / worth <= MOST) ?? 10_000
}

export function stripSays(parts: readonly Part[]): string {
  return parts.map(part => `${count(part.count)} ${part.label}`).join(', ')
}

const LOOKS = { full: 'Filled', half: 'Half', pale: 'Pale', ring: 'Rings' } as const

/** "Filled: two-way. Half: mostly one-way. Pale: quiet. Rings: never seen." */
export function stripLegend(parts: readonly Part[]): string {
  const worth = dotWorth(parts.reduce((sum, part) => sum + part.count, 0))
  const says = parts.filter(part => part.count > 0).map(part => `${LOOKS[part.look]}: ${part.label}.`)
  if (worth > 1) says.push(`Each circle: ${count(worth)} people.`)
  return says.join(' ')
}
