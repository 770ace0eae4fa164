import type { Lever } from '../api/types.ts'
import { hatch } from '../pictures/hatch.ts'
import style from './time.module.css'

/** A lever's own colour as a small square, always beside its word; hatched where none is told. */
export function Swatch({ lever }: { lever: Lever | null }) {
  return (
    <svg className={style.swatch} viewBox="0 0 12 12" aria-hidden data-lever={lever ?? 'none'}>
      <rect x={0.5} y={0.5} width={11} height={11} rx={2} />
      {lever === null ? <path d={hatch(0.5, 0.5, 11, 11)} /> : null}
    </svg>
  )
}
