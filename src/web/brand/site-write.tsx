import { Button } from '@mantine/core'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { SiteRead } from '../api/brand.ts'
import { Card, Quiet } from '../shell/card.tsx'
import style from './brand.module.css'

/** Writes the site into a folder; putting it on the web stays the user's own step. */
export function SiteWrite({ site: { setting, public: n, folder } }: { site: SiteRead }) {
  const [said, setSaid] = useState<string>()
  const [busy, setBusy] = useState(false)
  const write = async () => {
    setBusy(true)
    try {
      setSaid((await change('site.write', {})).says)
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'The site was not written.')
    }
    setBusy(false)
  }
  const ready = n > 0 && (setting?.title ?? '') !== ''
  return (
    <Card title="Putting it on the web">
      <div className={style.fields}>
        <Quiet>
          Groundwork writes plain files into a folder on this machine and sends nothing anywhere. Copy the folder to any
          web space, or push it to a service for pages. Another folder: <code>groundwork site FOLDER</code>.
        </Quiet>
        <div>
          <Button data-main disabled={!ready || busy} onClick={() => void write()}>
            Write the site
          </Button>
        </div>
        <p role="status" className={style.note}>
          {said ?? (ready ? `It goes to ${folder}.` : 'First give it a name, and choose at least one thing.')}
        </p>
      </div>
    </Card>
  )
}
