import type { LedgerLine, LedgerReason } from '../api/types.ts'
import { Quiet } from '../shell/card.tsx'
import { counted } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import { groupLines } from './group-lines.ts'
import type { LineGroup } from './group-lines.ts'
import { LedgerLines, OUTCOMES } from './ledger-lines.tsx'
import style from './import.module.css'

/** Lines shown of one reason. */
const SHOWN = 20

type Props = {
  reasons: readonly LedgerReason[]
  lines: readonly LedgerLine[]
  /** rows that are left out or not readable, of all reasons */
  total: number
}

/** What an import would leave out: each reason once with how many rows, the first of them behind it. */
export function LeftOut({ reasons, lines, total }: Props) {
  const told = reasons.reduce((sum, { outcome, rows }) => sum + (outcome === 'warned' ? 0 : rows), 0)
  return (
    <>
      <ul className={style.ledger}>
        {groupLines(reasons, lines).map(group => (
          <Reason key={`${group.outcome} ${group.file} ${group.reason}`} group={group} />
        ))}
      </ul>
      {total > told ? <Quiet>{counted(total - told, 'more row')} for other reasons.</Quiet> : null}
    </>
  )
}

function Reason({ group: { outcome, reason, file, rows, lines } }: { group: LineGroup }) {
  const [only] = lines
  const isOne = rows === 1
  const shown = lines.slice(0, SHOWN)
  return (
    <li className={style.entry}>
      <span className={style.outcome}>{OUTCOMES[outcome]}</span>
      <div>
        <p>
          <Name of={reason} wraps />
        </p>
        <small>
          <Name of={file} wraps />
          {isOne && only?.line !== undefined ? `, line ${only.line}` : ''}
          {isOne || shown.length > 0 ? '' : `, ${counted(rows, 'row')}`}
        </small>
        {shown.length > 0 && (!isOne || (only?.raw ?? '') !== '') ? (
          <details>
            <summary>{counted(rows, 'row')}</summary>
            <LedgerLines lines={shown} plain />
            {rows > shown.length ? <small>The first {shown.length} of them.</small> : null}
          </details>
        ) : null}
      </div>
    </li>
  )
}
