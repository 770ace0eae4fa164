import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Imported } from '../api/types.ts'
import { Card, Row } from '../shell/card.tsx'
import { became } from '../words/became.ts'
import { counted } from '../words/numbers.ts'
import { FileTable } from './file-table.tsx'
import { forgetBeside } from './handed.ts'
import { OutcomeHeading } from './outcome-heading.tsx'
import { TakeImportBack } from './take-import-back.tsx'
import style from './import.module.css'

/** What was imported, and the way on: to Check, to the ledger, or back out of it. */
export function ImportDone({ imported: { import: row, files } }: { imported: Imported }) {
  const { matched, skipped, failed } = row.counts
  const navigate = useNavigate()
  useEffect(forgetBeside, [])
  return (
    <>
      <Card label="Imported">
        <OutcomeHeading>{saysOf(row.counts)}</OutcomeHeading>
        {matched + skipped + failed === 0 ? null : <p className={style.became}>{became(row.counts)}.</p>}
        <div className={style.next}>
          <Link to="/" className={style.mainLink}>
            See the check
          </Link>
          <Row>
            <Link to="/data/imports/$id" params={{ id: row.id }}>
              See the ledger
            </Link>
            <TakeImportBack id={row.id} after={() => navigate({ to: '/data' })}>
              Take it back
            </TakeImportBack>
          </Row>
        </div>
      </Card>
      <Card title="File by file">
        <FileTable files={files} ledger={row.id} />
      </Card>
    </>
  )
}

/** @example saysOf({ added: 60, people: 4 }) // "60 new facts about 4 people are here now." */
function saysOf({ added, people }: Imported['import']['counts']): string {
  if (added === 0) return 'Nothing new: all that could be read was here before.'
  const who = people === 0 ? '' : ` about ${counted(people, 'person', 'people')}`
  return `${counted(added, 'new fact')}${who} ${added === 1 ? 'is' : 'are'} here now.`
}
