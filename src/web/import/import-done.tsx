import { Link, useNavigate } from '@tanstack/react-router'
import { change } from '../api/change.ts'
import type { Imported } from '../api/types.ts'
import { Card, Row, TextButton } from '../shell/card.tsx'
import { say } from '../shell/toast.ts'
import { became } from '../words/became.ts'
import { counted } from '../words/numbers.ts'
import { FileTable } from './file-table.tsx'
import style from './import.module.css'

/** What was imported, and the way on: to Check, to the ledger, or back out of it. */
export function ImportDone({ imported: { import: row, files } }: { imported: Imported }) {
  const navigate = useNavigate()
  const undo = async () => {
    try {
      await change(
        'imports.undo',
        { id: row.id },
        { says: 'The import was taken back, and all that followed from it.', undo: false },
      )
      await navigate({ to: '/data' })
    } catch (error) {
      say(error instanceof Error ? error.message : 'That could not be taken back.', { tone: 'trouble' })
    }
  }
  return (
    <>
      <Card label="Imported">
        <h2>
          {counted(row.counts.added, 'new fact')} about {counted(row.counts.people, 'person', 'people')} are here now.
        </h2>
        <p className={style.became}>{became(row.counts)}.</p>
        <div className={style.next}>
          <Link to="/" className={style.mainLink}>
            See the check
          </Link>
          <Row>
            <Link to="/data/imports/$id" params={{ id: row.id }}>
              See the ledger
            </Link>
            <TextButton onClick={() => void undo()}>Take it back</TextButton>
          </Row>
        </div>
      </Card>
      <Card title="File by file">
        <FileTable files={files} />
      </Card>
    </>
  )
}
