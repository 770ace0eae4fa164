import type { FileReport, LedgerLine, LedgerReason } from '../api/types.ts'
import { Quiet } from '../shell/card.tsx'
import { counted } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import { groupLines } from './group-lines.ts'
import type { LineGroup } from './group-lines.ts'
import { LedgerLines } from './ledger-lines.tsx'
import { outcomeIn } from './outcome-words.ts'
import style from './import.module.css'

/** Lines shown of one reason. */
const SHOWN = 20

type Props = {
  reasons: readonly LedgerReason[]
  lines: readonly LedgerLine[]
  /** what became of each file, where that is known */
  files?: readonly FileReport[]
  /** rows that are left out or not readable, of all reasons */
  total: number
}

/** What an import would leave out: each reason once with how many rows, the first of them behind it. */
export function LeftOut({ reasons, lines, files = [], total }: Props) {
  const says = outcomeIn(files)
  const told = reasons.reduce((sum, { outcome, rows }) => sum + (outcome === 'warned' ? 0 : rows), 0)
  return (
    <>
      <ul className={style.ledger}>
        {groupLines(reasons, lines).map(group => (
          <Reason
            key={`${group.outcome} ${group.file} ${group.reason}`}
            group={group}
            files={files}
            says={says(group)}
          />
        ))}
      </ul>
      {total > told ? <Quiet>{counted(total - told, 'more row')} for other reasons.</Quiet> : null}
    </>
  )
}

type ReasonProps = { group: LineGroup; files: readonly FileReport[]; says: string }

function Reason({ group: { reason, file, rows, lines, others }, files, says }: ReasonProps) {
  const [only] = lines
  const isOne = rows === 1
  const shown = lines.slice(0, SHOWN)
  return (
    <li className={style.entry}>
      <span className={style.outcome}>{says}</span>
      <div>
        <p>
          <Name of={reason} wraps />
        </p>
        <small>
          <Name of={file} wraps />
          {others === 0 ? '' : ' and others'}
          {isOne && only?.line !== undefined ? `, line ${only.line}` : ''}
          {isOne || shown.length > 0 ? '' : `, ${counted(rows, 'row')}`}
        </small>
        {shown.length > 0 && (!isOne || (only?.raw ?? '') !== '') ? (
          <details>
            <summary>{counted(rows, 'row')}</summary>
            <LedgerLines lines={shown} files={files} plain />
            {rows > shown.length ? <small>The first {shown.length} of them.</small> : null}
          </details>
        ) : null}
      </div>
    </li>
  )
}
