import type { LedgerLine } from '../api/types.ts'
import { counted } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import { groupLines } from './group-lines.ts'
import type { LineGroup } from './group-lines.ts'
import { LedgerLines, OUTCOMES } from './ledger-lines.tsx'
import style from './import.module.css'

/** Lines shown of one group; the ledger of the import has them all. */
const SHOWN = 20

/** What an import would leave out: each reason once, its rows behind it. */
export function LeftOut({ lines }: { lines: readonly LedgerLine[] }) {
  return (
    <ul className={style.ledger}>
      {groupLines(lines).map(group => (
        <Reason key={`${group.outcome} ${group.file} ${group.reason}`} group={group} />
      ))}
    </ul>
  )
}

function Reason({ group: { outcome, reason, file, lines } }: { group: LineGroup }) {
  return (
    <li className={style.entry}>
      <span className={style.outcome}>{OUTCOMES[outcome]}</span>
      <div>
        <p>
          <Name of={reason} wraps />
        </p>
        <small>
          <Name of={file} wraps />
          {lines.length > 1 || lines[0]?.line === undefined ? '' : `, line ${lines[0].line}`}
        </small>
        {lines.length > 1 || (lines[0]?.raw ?? '') !== '' ? (
          <details>
            <summary>{counted(lines.length, 'row')}</summary>
            <LedgerLines lines={lines.slice(0, SHOWN)} plain />
            {lines.length > SHOWN ? <small>The ledger of the import has all of them.</small> : null}
          </details>
        ) : null}
      </div>
    </li>
  )
}
