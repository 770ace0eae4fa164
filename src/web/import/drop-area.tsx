import { useRef, useState } from 'react'
import { TextButton } from '../shell/card.tsx'
import { useLostFocus } from '../shell/lost-focus.ts'
import { bytes, count, counted } from '../words/numbers.ts'
import type { Handing, HandOver } from './hand-over.ts'
import style from './import.module.css'

/** Where files are dropped or chosen; shows how far handing over is, and can be stopped. */
export function DropArea({ hand }: { hand: HandOver }) {
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const give = (list: FileList | null) => {
    if (list && list.length > 0) void hand.give([...list])
  }
  const { now } = hand
  const place = useLostFocus<HTMLParagraphElement>(now.state === 'idle' && now.stopped === true)
  if (now.state === 'looking' || now.state === 'sending') return <Busy now={now} stop={hand.stop} />
  return (
    <div
      className={style.drop}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        void hand.drop(event.dataTransfer)
      }}
    >
      <p ref={place} tabIndex={-1}>
        Drop files here, or
      </p>
      <div className={style.choose}>
        <button type="button" className={style.second} onClick={() => files.current?.click()}>
          Choose files
        </button>
        <button type="button" className={style.second} onClick={() => folder.current?.click()}>
          Choose a folder
        </button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={event => give(event.currentTarget.files)}
      />
      <input
        ref={element => {
          element?.setAttribute('webkitdirectory', '')
          folder.current = element
        }}
        type="file"
        multiple
        hidden
        aria-label="Folder to import"
        onChange={event => give(event.currentTarget.files)}
      />
      {now.state === 'failed' ? <Trouble says={now.says} /> : null}
    </div>
  )
}

/** Why it was not handed over. */
function Trouble({ says }: { says: string }) {
  const place = useLostFocus<HTMLParagraphElement>()
  return (
    <p ref={place} tabIndex={-1} role="alert">
      {says}
    </p>
  )
}

type BusyProps = { now: Extract<Handing, { state: 'looking' | 'sending' }>; stop: () => void }

function Busy({ now, stop }: BusyProps) {
  return (
    <div className={style.drop} role="status">
      <p>{busyWith(now)}</p>
      <progress
        className={style.progress}
        aria-label={now.state === 'looking' ? 'Looking through it' : 'Handed over'}
        {...(now.state === 'looking' ? {} : { max: now.total, value: now.sent })}
      />
      <TextButton onClick={stop}>Stop</TextButton>
    </div>
  )
}

function busyWith(now: BusyProps['now']): string {
  if (now.state === 'looking') return `Looking through what you dropped: ${counted(now.found, 'file')} so far.`
  const far = `${bytes(now.sent)} of ${bytes(now.total)}`
  if (now.ofFiles === 1) return `Handing over ${now.name}: ${far}.`
  return `Handing over ${counted(now.ofFiles, 'file')}, of which ${count(now.files)} are there: ${far}.`
}
