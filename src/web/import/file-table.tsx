import type { FileReport } from '../api/types.ts'
import { count } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import style from './import.module.css'

const STATUS: Readonly<Record<FileReport['status'], string>> = {
  read: 'read',
  'known-unused': 'known, nothing in it to use',
  unknown: 'not known',
  refused: 'refused',
}

/** The account of an import by file: how many rows, kept, left out, not readable. */
export function FileTable({ files }: { files: readonly FileReport[] }) {
  const shown = [...files].sort((a, b) => b.kept + b.failed - (a.kept + a.failed))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keys
    <div className={style.scroll} tabIndex={0} role="region" aria-label="Files">
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Rows</th>
            <th scope="col">Kept</th>
            <th scope="col">Left out</th>
            <th scope="col">Not readable</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(file => (
            <tr key={file.file}>
              <th scope="row">
                <Name of={file.file} wraps />
                <small>
                  {STATUS[file.status]}
                  {file.note ? (
                    <>
                      : <Name of={file.note} wraps />
                    </>
                  ) : null}
                </small>
              </th>
              <td>{count(file.rows)}</td>
              <td>{count(file.kept)}</td>
              <td>{count(file.skipped)}</td>
              <td>{count(file.failed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
