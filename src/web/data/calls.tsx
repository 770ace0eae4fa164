import type { Queries } from '../api/operations.ts'
import { Quiet } from '../shell/card.tsx'
import { moment } from '../words/dates.ts'
import { counted } from '../words/numbers.ts'
import style from './data.module.css'

type Call = Queries['data.leaves']['output']['calls'][number]

/** Calls to one place within so many milliseconds are one line. */
const TOGETHER = 600_000

/** The calls that were made, newest first. */
export function Calls({ calls }: { calls: readonly Call[] }) {
  return (
    <details className={style.calls}>
      <summary>The last calls that were made</summary>
      <ul className={style.list}>
        {together(calls).map(({ to, what, at, n }) => (
          <li key={`${at} ${to} ${what}`} className={style.line}>
            <div>
              <strong>{to}</strong>
              <Quiet>
                {what}
                {n > 1 ? `, ${counted(n, 'call')}` : ''}
              </Quiet>
            </div>
            <span className={style.numbers}>{moment(at)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function together(calls: readonly Call[]): readonly (Call & { readonly n: number })[] {
  const rows: (Call & { n: number })[] = []
  for (const call of calls) {
    const last = rows.at(-1)
    if (last && last.to === call.to && last.what === call.what && last.at - call.at < TOGETHER) last.n++
    else rows.push({ ...call, n: 1 })
  }
  return rows
}
