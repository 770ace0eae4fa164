import { useState } from 'react'
import { runJob } from '../api/job.ts'
import type { Looked } from '../api/types.ts'
import { LeftOut } from '../import/left-out.tsx'
import { Quiet, TextButton } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import { Fact } from './came.tsx'
import style from './sources.module.css'

/** A look at a few of what would be fetched, before anything is kept; `look` is what is asked for. */
export function LookFirst({ look, what }: { look: () => LookInput; what: string }) {
  const [looked, setLooked] = useState<Looked | 'asking'>()
  const [trouble, setTrouble] = useState<string>()
  const begin = async (): Promise<void> => {
    setLooked('asking')
    setTrouble(undefined)
    try {
      setLooked(await runJob('accounts.preview', look()))
    } catch (error) {
      setLooked(undefined)
      setTrouble(error instanceof Error ? error.message : 'The server did not answer.')
    }
  }
  return (
    <div className={style.wide}>
      <div>
        <TextButton disabled={looked === 'asking'} onClick={() => void begin()}>
          {looked === 'asking' ? 'Looking' : `Look at a few ${what} first`}
        </TextButton>
      </div>
      {trouble ? <p role="alert">{trouble}</p> : null}
      {looked === undefined || looked === 'asking' ? null : <Found looked={looked} />}
    </div>
  )
}

export type LookInput = Parameters<typeof runJob<'accounts.preview'>>[1]

function Found({ looked: { says, came, people, lines, reasons } }: { looked: Looked }) {
  return (
    <div className={style.wide} role="status">
      <p>
        <Name of={says} wraps />
      </p>
      <dl className={style.facts}>
        <Fact says="would be new" n={came.kept} />
        <Fact says="here before or repeated" n={came.matched} />
        <Fact says="people" n={people} />
        <Fact says="left out" n={came.skipped} />
        <Fact says="not readable" n={came.failed} />
      </dl>
      {reasons.length > 0 ? (
        <details>
          <summary>What is left out, and why</summary>
          <LeftOut reasons={reasons} lines={lines} total={came.skipped + came.failed} />
        </details>
      ) : null}
      <Quiet>Nothing of it was kept.</Quiet>
    </div>
  )
}
