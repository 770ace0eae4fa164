import { getRouteApi } from '@tanstack/react-router'
import type { FileReport } from '../api/types.ts'
import { Quiet } from '../shell/card.tsx'
import { plainText } from '../words/imported.ts'
import { counted } from '../words/numbers.ts'
import style from './data.module.css'

const route = getRouteApi('/data/imports/$id')

/** Which rows of a ledger are shown; the choice is in the address. */
export function LedgerFilters({ files, total }: { files: readonly FileReport[]; total: number }) {
  const { outcome, file } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <div className={style.filters}>
      <label>
        Show{' '}
        <select
          className={style.select}
          value={outcome ?? ''}
          onChange={event =>
            void navigate({
              search: {
                ...(isOutcome(event.target.value) ? { outcome: event.target.value } : {}),
                ...(file ? { file } : {}),
              },
            })
          }
        >
          <option value="">everything</option>
          <option value="skipped">left out</option>
          <option value="failed">not readable</option>
          <option value="warned">odd, or not read</option>
        </select>
      </label>
      <label>
        of{' '}
        <select
          className={style.select}
          value={file ?? ''}
          onChange={event =>
            void navigate({
              search: {
                ...(outcome ? { outcome } : {}),
                ...(event.target.value === '' ? {} : { file: event.target.value }),
              },
            })
          }
        >
          <option value="">all files</option>
          {choices(files, file).map(one => (
            <option key={one} value={one}>
              {plainText(one)}
            </option>
          ))}
        </select>
      </label>
      <Quiet>{counted(total, 'row')}</Quiet>
    </div>
  )
}

function isOutcome(value: string): value is 'skipped' | 'failed' | 'warned' {
  return value === 'skipped' || value === 'failed' || value === 'warned'
}

/**
 * Of up to two hundred files all; of more those with the most rows that were not kept, and the chosen one: each other is found
 * by its name in the account above, where its numbers lead to its rows.
 */
function choices(files: readonly FileReport[], chosen = ''): readonly string[] {
  if (files.length <= MOST) return files.map(({ file }) => file)
  const most = files
    .filter(({ skipped, failed }) => skipped + failed > 0)
    .toSorted((a, b) => b.skipped + b.failed - a.skipped - a.failed)
    .slice(0, MOST)
    .map(({ file }) => file)
  return chosen === '' || most.includes(chosen) ? most : [chosen, ...most]
}

const MOST = 200
