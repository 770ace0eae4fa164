import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { runJob } from '../api/job.ts'
import { upload } from '../api/upload.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { say, sayTrouble } from '../shell/toast.ts'
import style from './data.module.css'

/** Reads an export back; asks first, and works only where there is nothing yet. */
export function Restore() {
  const chosen = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [busy, setBusy] = useState(false)
  const restore = async () => {
    if (!file) return
    setBusy(true)
    try {
      const { file: name } = await upload(file, { sent: () => undefined, signal: new AbortController().signal })
      await runJob('data.restore', { file: name })
      say('Restored.')
    } catch (error) {
      sayTrouble(error, 'That could not be restored.')
    }
    setBusy(false)
    setFile(undefined)
  }
  return (
    <Card title="Restore">
      <div className={style.gap}>
        <Quiet>Reads an export into a Groundwork that holds nothing yet, all or nothing.</Quiet>
        <input
          ref={chosen}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="Export to restore"
          onChange={event => setFile(event.currentTarget.files?.[0])}
        />
        <Button onClick={() => chosen.current?.click()}>Choose an export</Button>
        {file ? (
          <Dialog title="Restore this export?" onClose={() => setFile(undefined)}>
            <p>
              {file.name} will be read into this Groundwork. It must hold nothing yet; if it does, nothing is changed.
            </p>
            <div className={style.buttons}>
              <Button data-main disabled={busy} onClick={() => void restore()}>
                {busy ? 'Restoring' : 'Restore'}
              </Button>
              <Button onClick={() => setFile(undefined)}>Cancel</Button>
            </div>
          </Dialog>
        ) : null}
      </div>
    </Card>
  )
}
