import { useState } from 'react'
import type { FileReport } from '../api/types.ts'
import { Quiet, Row, TextButton } from '../shell/card.tsx'
import { count, counted } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import style from './import.module.css'

const STATUS: Readonly<Record<FileReport['status'], string>> = {
  read: 'read',
  'known-unused': 'known, nothing in it to use',
  unknown: 'not known',
  refused: 'refused',
}

/** So many files are shown at once: a folder of letters can be thousands. */
const SHOWN = 100

/** The account of an import by file: how many rows, kept, left out, not readable. */
export function FileTable({ files }: { files: readonly FileReport[] }) {
  const [most, setMost] = useState(SHOWN)
  const sorted = [...files].sort((a, b) => b.kept + b.failed - (a.kept + a.failed))
  return (
    <>
      <Table files={sorted.slice(0, most)} />
      {sorted.length > most ? (
        <Row>
          <Quiet>
            {count(most)} of {counted(sorted.length, 'file')}.
          </Quiet>
          <TextButton onClick={() => setMost(most + SHOWN)}>Show more of them</TextButton>
        </Row>
      ) : null}
    </>
  )
}

function Table({ files }: { files: readonly FileReport[] }) {
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
          {files.map(file => (
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
              <Cell says="rows" n={file.rows} />
              <Cell says="kept" n={file.kept} />
              <Cell says="left out" n={file.skipped} />
              <Cell says="not readable" n={file.failed} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A number under its heading; where there is no room for headings it says itself what it counts, and nothing where it is none. */
function Cell({ says, n }: { says: string; n: number }) {
  return (
    <td data-says={says} {...(n === 0 ? { 'data-none': true } : {})}>
      {count(n)}
    </td>
  )
}
