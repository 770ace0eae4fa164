import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useRead } from '../api/read.ts'
import type { Corrections } from '../api/work.ts'
import { Dialog } from '../shell/dialog.tsx'
import type { Who } from '../log/person-picker.tsx'
import { useKeep } from '../log/use-keep.ts'
import { Corrected } from './corrected.tsx'
import { keptWith } from './kept-with.ts'
import { ReadingShown } from './reading-shown.tsx'
import style from './capture.module.css'

const EXAMPLES = [
  'coffee with Ana, 45 min, promised to send the paper',
  'finished the SQL course last Tuesday, 6h',
  '2h workshop on negotiation yesterday',
  "submitted talk 'Less, tested' to PyData, deadline 3 May",
  'applied for Head of data at Acme',
  'expect 70 % that Ana replies by Friday',
] as const

const RESTS = 120

/** One line from anywhere: shown as it is understood while it is typed, corrected where it is not, kept with Enter. */
export function CaptureDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [fixes, setFixes] = useState<Corrections>({})
  const [met, setMet] = useState<readonly Who[]>([])
  const wanted = useSettled(text.trim())
  const read = useRead('capture.read', { text: wanted }, { enabled: wanted !== '', keep: true })
  const { busy, trouble, keep } = useKeep(onClose)
  const shown = wanted === '' ? undefined : read.data
  const reading = shown === undefined ? undefined : keptWith(shown, fixes, met)
  return (
    <Dialog title="Note down one line" onClose={onClose} wide>
      <form
        className={style.form}
        onSubmit={event => {
          event.preventDefault()
          if (text.trim() !== '') void keep('capture.keep', { ...fixes, text: text.trim() }, { says: 'Noted down.' })
        }}
      >
        <TextInput
          label="What happened, as you would jot it down"
          placeholder={EXAMPLES[0]}
          value={text}
          maxLength={1000}
          autoComplete="off"
          onChange={event => {
            setText(event.currentTarget.value)
            setFixes({})
          }}
        />
        {reading === undefined ? (
          <Unread text={text} error={read.error} choose={setText} />
        ) : (
          <>
            <ReadingShown reading={reading} />
            <Corrected reading={reading} read={shown ?? reading} fixes={fixes} fix={setFixes} meet={setMet} />
          </>
        )}
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main disabled={busy || reading === undefined}>
          Keep it
        </Button>
      </form>
    </Dialog>
  )
}

/** What was typed, once the hands rest: a line is read as a whole, not letter by letter. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), RESTS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** Before there is a reading: examples, and once something is typed that it is being read. */
function Unread({ text, error, choose }: { text: string; error: Error | null; choose: (text: string) => void }) {
  if (text.trim() === '') return <Examples choose={choose} />
  return (
    <p className={style.note} role="status">
      {error?.message ?? 'Reading the line'}
    </p>
  )
}

function Examples({ choose }: { choose: (text: string) => void }) {
  return (
    <div>
      <p className={style.note}>For example:</p>
      <ul>
        {EXAMPLES.map(example => (
          <li key={example}>
            <button type="button" className={style.example} onClick={() => choose(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
