import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { FileReport } from '../api/types.ts'
import { TextButton } from '../shell/card.tsx'
import { useLostFocus } from '../shell/lost-focus.ts'
import { count, counted } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import { fileRows, PAGE } from './file-rows.ts'
import type { FileRow } from './file-rows.ts'
import style from './import.module.css'

const STATUS: Readonly<Record<FileReport['status'], string>> = {
  read: 'read',
  'known-unused': 'known, nothing in it to use',
  unknown: 'not known',
  refused: 'refused',
}

/** Where the rows of an import stand on the page of its ledger. */
export const ROWS_HASH = 'rows'

type Numbers = Pick<FileReport, 'rows' | 'kept' | 'skipped' | 'failed'>

/**
 * The account of an import by file: how many rows, kept, left out, not readable. Of thousands of files the telling ones, and
 * the others behind rows that open. `ledger`: the import whose rows a number leads to.
 */
export function FileTable({ files, ledger }: { files: readonly FileReport[]; ledger?: string }) {
  const [opened, setOpened] = useState<ReadonlyMap<string, number>>(new Map())
  const [find, setFind] = useState('')
  const rows = useMemo(() => fileRows(files, opened, find), [files, opened, find])
  const [most, setMost] = useState(PAGE)
  // what was opened or found is paged by itself
  const isFinding = find.trim() !== ''
  const top = isFinding ? 0 : rows.filter(row => row.is === 'rest' || (row.is === 'file' && !row.isWithin)).length
  const show = (id: string, shown: number) => setOpened(new Map([...opened, [id, shown]]))
  return (
    <>
      {files.length > PAGE ? <Find find={find} setFind={setFind} total={files.length} /> : null}
      {rows.length === 0 ? (
        <p role="status">No file is called so.</p>
      ) : (
        <Table rows={isFinding ? rows : cut(rows, most)} show={show} ledger={ledger} />
      )}
      {top > PAGE ? <More shown={Math.min(most, top)} of={top} unit="line" more={() => setMost(most + PAGE)} /> : null}
    </>
  )
}

/** The first so many, with what is opened in them. */
function cut(rows: readonly FileRow[], most: number): readonly FileRow[] {
  let left = most
  const end = rows.findIndex(row => ((row.is === 'file' && row.isWithin) || row.is === 'more' ? false : left-- === 0))
  return end < 0 ? rows : rows.slice(0, end)
}

function Find({ find, setFind, total }: { find: string; setFind: (text: string) => void; total: number }) {
  return (
    <label className={style.find}>
      Find one of {counted(total, 'file')}
      <input
        type="search"
        placeholder="A part of its name"
        value={find}
        onChange={event => setFind(event.target.value)}
      />
    </label>
  )
}

type TableProps = {
  rows: readonly FileRow[]
  show: (id: string, shown: number) => void
  ledger: string | undefined
}

function Table({ rows, show, ledger }: TableProps) {
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
          {rows.map(row => {
            if (row.is === 'file') return <File key={row.file.file} row={row} ledger={ledger} />
            if (row.is === 'rest') return <Rest key={row.id} row={row} show={show} />
            return (
              <tr key={`more of ${row.id}`} className={style.within}>
                <td colSpan={5} className={style.page}>
                  <More shown={row.shown} of={row.of} unit="file" more={() => show(row.id, row.shown + PAGE)} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function File({
  row: { file, isWithin },
  ledger,
}: {
  row: Extract<FileRow, { is: 'file' }>
  ledger: string | undefined
}) {
  return (
    <tr className={isWithin ? style.within : undefined}>
      <th scope="row">
        <Name of={file.file} wraps />
        <What of={file} />
      </th>
      <Cells of={file} ledger={ledger} file={file.file} />
    </tr>
  )
}

function Rest({
  row: { id, group, isOpen },
  show,
}: {
  row: Extract<FileRow, { is: 'rest' }>
  show: TableProps['show']
}) {
  const [first] = group.rest
  return (
    <tr>
      <th scope="row">
        <TextButton expanded={isOpen} onClick={() => show(id, isOpen ? 0 : PAGE)}>
          {counted(group.rest.length, 'more file')} like these
        </TextButton>
        {first === undefined ? null : <What of={{ status: first.status, note: group.note }} />}
      </th>
      <Cells of={group.sum} />
    </tr>
  )
}

function What({ of: { status, note } }: { of: { status: FileReport['status']; note?: string | undefined } }) {
  return (
    <small>
      {STATUS[status]}
      {note ? (
        <>
          : <Name of={note} wraps />
        </>
      ) : null}
    </small>
  )
}

function Cells({ of, ledger, file }: { of: Numbers; ledger?: string | undefined; file?: string }) {
  const leads = ledger === undefined || file === undefined ? null : { id: ledger, file }
  return (
    <>
      <Cell says="rows" n={of.rows} />
      <Cell says="kept" n={of.kept} />
      <Cell says="left out" n={of.skipped} {...(leads ? { leads: { ...leads, outcome: 'skipped' } } : {})} />
      <Cell says="not readable" n={of.failed} {...(leads ? { leads: { ...leads, outcome: 'failed' } } : {})} />
    </>
  )
}

type CellProps = { says: string; n: number; leads?: { id: string; file: string; outcome: 'skipped' | 'failed' } }

/** A number under its heading; where there is no room for headings it says itself what it counts, and nothing where it is none. */
function Cell({ says, n, leads }: CellProps) {
  return (
    <td data-says={says} {...(n === 0 ? { 'data-none': true } : {})}>
      {leads && n > 0 ? (
        <Link
          to="/data/imports/$id"
          params={{ id: leads.id }}
          search={{ outcome: leads.outcome, file: leads.file }}
          hash={ROWS_HASH}
          aria-label={`${count(n)} ${says} of ${leads.file}: see them`}
        >
          {count(n)}
        </Link>
      ) : (
        count(n)
      )}
    </td>
  )
}

/** How many of a long list are shown, and the way to more; when all are, focus stays here. */
function More({ shown, of, unit, more }: { shown: number; of: number; unit: string; more: () => void }) {
  const isAll = shown >= of
  return (
    <div className={style.more}>
      {isAll ? (
        <AllShown>{`All ${counted(of, unit)}.`}</AllShown>
      ) : (
        <>
          <span>
            {count(shown)} of {counted(of, unit)}.
          </span>
          <TextButton onClick={more}>Show more of them</TextButton>
        </>
      )}
    </div>
  )
}

function AllShown({ children }: { children: string }) {
  const place = useLostFocus<HTMLSpanElement>()
  return (
    <span ref={place} tabIndex={-1}>
      {children}
    </span>
  )
}
