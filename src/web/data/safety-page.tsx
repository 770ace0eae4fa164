import { Button } from '@mantine/core'
import { useState } from 'react'
import { change } from '../api/change.ts'
import { download } from '../api/download.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { moment } from '../words/dates.ts'
import { bytes } from '../words/numbers.ts'
import { DataTabs } from './data-tabs.tsx'
import { Restore } from './restore.tsx'
import style from './data.module.css'

/** Backup, export, restore, and proof that all is whole. */
export function SafetyPage() {
  const [busy, setBusy] = useState(false)
  const guard = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      sayTrouble(error, 'That did not work.')
    }
    setBusy(false)
  }
  return (
    <Page title="Backup and export" lead="Your data are yours: complete, in the open, and able to come back.">
      <DataTabs />
      <Card title="Backup">
        <div className={style.gap}>
          <Quiet>A copy beside your data. It counts only after it was opened again and found whole.</Quiet>
          <Button
            disabled={busy}
            onClick={() => void guard(() => change('data.backup', {}, { says: 'Backed up and checked.', undo: false }))}
          >
            Make a backup now
          </Button>
          <Backups />
        </div>
      </Card>
      <Card title="Export">
        <div className={style.gap}>
          <Quiet>Everything that is not worked out again from the rest, as one JSON file that can be restored.</Quiet>
          <Button disabled={busy} onClick={() => void guard(() => download('data.export', 'groundwork-export.json'))}>
            Export everything
          </Button>
        </div>
      </Card>
      <Restore />
      <Doctor />
    </Page>
  )
}

function Backups() {
  const backups = useRead('data.backups', {})
  return (
    <Answer of={backups} lines={2}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Quiet>There is no backup yet.</Quiet>
        ) : (
          <ul className={style.list}>
            {rows.map(row => (
              <li key={row.path} className={style.line}>
                <code className={style.path}>{row.path}</code>
                <span className={style.numbers}>
                  {moment(row.at)}, {bytes(row.bytes)}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}

function Doctor() {
  const [asked, setAsked] = useState(false)
  const doctor = useRead('data.doctor', {}, { enabled: asked })
  return (
    <Card title="Is everything whole?">
      <div className={style.gap}>
        {asked ? (
          <Answer of={doctor} lines={4}>
            {({ rows }) => (
              <ul className={style.list}>
                {rows.map(row => (
                  <li key={row.id} className={style.line}>
                    <span>{row.says}</span>
                    <span className={style.numbers}>
                      {row.ok ? 'holds' : `does not hold${row.detail ? `: ${row.detail}` : ''}`}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Answer>
        ) : null}
        <TextButton
          onClick={() => {
            if (asked) void doctor.refetch()
            setAsked(true)
          }}
        >
          {asked ? 'Look again' : 'Look through the data'}
        </TextButton>
      </div>
    </Card>
  )
}
