import type { LedgerLine } from '../api/types.ts'
import { Name, Quoted } from '../words/name.tsx'
import style from './import.module.css'

const OUTCOMES = { skipped: 'left out', failed: 'not readable', warned: 'kept, but odd' } as const

/** Rows that were left out, could not be read, or are odd: where, why, and as they stand in the file. */
export function LedgerLines({ lines }: { lines: readonly LedgerLine[] }) {
  return (
    <ul className={style.ledger}>
      {lines.map((line, place) => (
        <li key={place} className={style.entry}>
          <span className={style.outcome}>{OUTCOMES[line.outcome]}</span>
          <div>
            <p>
              <Name of={line.reason} wraps />
            </p>
            <small>
              <Name of={line.file} wraps />
              {line.line === undefined ? '' : `, line ${line.line}`}
            </small>
            {line.raw === undefined || line.raw === '' ? null : (
              <details>
                <summary>As it stands in the file</summary>
                <Quoted text={line.raw} />
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
