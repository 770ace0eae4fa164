import type { Beside } from '../api/brand.ts'
import { linear } from '../pictures/scale.ts'
import { known } from '../words/numbers.ts'
import { besideSays } from './brand-says.ts'
import style from './brand.module.css'

/** One week beside ordinary ones: their range as a bar with its middle, the week itself as a filled dot. */
export function BesidePicture({ beside, what }: { beside: Beside; what: readonly [one: string, many: string] }) {
  const { arrived, usual } = beside
  const says = besideSays(beside, what)
  if (arrived === null || !known(usual))
    return (
      <svg className={style.picture} viewBox="0 0 160 26" role="img" aria-label={says}>
        <circle className={style.ring} cx={10} cy={13} r={5} />
      </svg>
    )
  const x = linear(0, Math.max(4, arrived, usual.high), 10, 150)
  return (
    <svg className={style.picture} viewBox="0 0 160 26" role="img" aria-label={says}>
      <title>{says}</title>
      <line className={style.axis} x1={10} x2={150} y1={13} y2={13} />
      <line className={style.usual} x1={x(usual.low)} x2={x(usual.high)} y1={13} y2={13} />
      <line className={style.middle} x1={x(usual.value)} x2={x(usual.value)} y1={7} y2={19} />
      <circle className={style.dot} cx={x(arrived)} cy={13} r={5} />
    </svg>
  )
}
