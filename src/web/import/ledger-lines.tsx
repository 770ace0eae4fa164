import type { FileReport, LedgerLine } from '../api/types.ts'
import { Name, Quoted } from '../words/name.tsx'
import { outcomeIn } from './outcome-words.ts'
import style from './import.module.css'

type Props = { lines: readonly LedgerLine[]; files: readonly FileReport[]; plain?: boolean }

/** Rows that were left out, could not be read, or are odd: where, why, and as they stand in the file. `plain`: what and why is said already. */
export function LedgerLines({ lines, files, plain = false }: Props) {
  const says = outcomeIn(files)
  return (
    <ul className={style.ledger}>
      {lines.map((line, place) => (
        <li key={place} className={plain ? style.row : style.entry}>
          {plain ? null : <span className={style.outcome}>{says(line)}</span>}
          <div>
            {plain ? null : (
              <p>
                <Name of={line.reason} wraps />
              </p>
            )}
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
