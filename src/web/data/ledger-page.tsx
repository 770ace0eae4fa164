import { getRouteApi, Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { startJob } from '../api/job.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerQuestions } from './ledger-questions.tsx'
import { useRead } from '../api/read.ts'
import type { ImportShown } from '../api/types.ts'
import { FileTable, ROWS_HASH } from '../import/file-table.tsx'
import { LedgerLines } from '../import/ledger-lines.tsx'
import { TakeImportBack } from '../import/take-import-back.tsx'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, Row, TextButton } from '../shell/card.tsx'
import { useLostFocus } from '../shell/lost-focus.ts'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { moment } from '../words/dates.ts'
import { became } from '../words/became.ts'
import { plainText } from '../words/imported.ts'

const route = getRouteApi('/data/imports/$id')
const PAGE = 100

/** The ledger of one import: every file, and every row that was left out, could not be read, or is odd. */
export function LedgerPage() {
  const { id } = route.useParams()
  const { outcome, file } = route.useSearch()
  const [shown, setShown] = useState(PAGE)
  const ledger = useRead(
    'imports.show',
    {
      id,
      offset: 0,
      limit: Math.min(shown, 1000),
      byFile: false,
      ...(outcome ? { outcome } : {}),
      ...(file ? { file } : {}),
    },
    { keep: true },
  )
  // of twenty thousand files that is megabytes, and the same whichever rows are shown
  const account = useRead('imports.show', { id, offset: 0, limit: 1 }, { lasting: true })
  return (
    <Answer of={account}>
      {({ files }) => (
        <Answer of={ledger}>{data => <Ledger data={data} files={files} more={() => setShown(shown + PAGE)} />}</Answer>
      )}
    </Answer>
  )
}

function TakenBack() {
  const says = useLostFocus<HTMLParagraphElement>()
  return (
    <p ref={says} tabIndex={-1}>
      This import was taken back.
    </p>
  )
}

type LedgerProps = { data: ImportShown; files: ImportShown['files']; more: () => void }

function Ledger({ data, files, more }: LedgerProps) {
  const { import: row, lines, total, account } = data
  const navigate = route.useNavigate()
  const { outcome, file } = route.useSearch()
  const isEmpty = total === 0 && outcome === undefined && file === undefined
  const retry = (answers: Readonly<Record<string, string>> = {}) =>
    startJob('imports.retry', { id: row.id, answers: { ...answers } })
      .then(job => navigate({ to: '/import', search: { job } }))
      .catch(sayTrouble)
  return (
    <Page
      title={plainText(row.label)}
      crumbs={<Link to="/data">Data</Link>}
      lead={`${moment(row.at)}. ${became(row.counts)}.`}
    >
      <Row>
        {row.status === 'done' ? <TakeImportBack id={row.id}>Take this import back</TakeImportBack> : <TakenBack />}
        {account === null ? (
          <TextButton onClick={() => void retry()}>Try these files again</TextButton>
        ) : (
          <Link to="/data/sources">Run its account again</Link>
        )}
      </Row>
      {row.status === 'done' && account === null ? (
        <LedgerQuestions questions={data.questions} again={answers => void retry(answers)} />
      ) : null}
      <Card title="File by file">
        <FileTable files={files} ledger={row.id} />
      </Card>
      <RowByRow>
        {isEmpty ? (
          <Quiet>Every row was kept, and none of them was odd.</Quiet>
        ) : (
          <>
            <LedgerFilters files={files} total={total} />
            {lines.length === 0 ? <Quiet>No such rows.</Quiet> : <LedgerLines lines={lines} files={files} />}
          </>
        )}
        {lines.length < total ? <TextButton onClick={more}>More</TextButton> : null}
      </RowByRow>
    </Page>
  )
}

/** The number of a file leads here: to its rows, which begin where they are chosen. */
function RowByRow({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const { hash, searchStr } = useLocation()
  const asked = hash === ROWS_HASH ? searchStr : null
  useEffect(() => {
    if (asked === null) return
    // after the page, which begins at its heading
    const next = requestAnimationFrame(() => {
      place.current?.scrollIntoView()
      place.current?.querySelector('select')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(next)
  }, [asked])
  return (
    <div ref={place} id={ROWS_HASH}>
      <Card title="Row by row">{children}</Card>
    </div>
  )
}
