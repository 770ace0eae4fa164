import { Button, TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
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
] as const

/** One line from anywhere: shown as it is understood while it is typed, corrected where it is not, kept with Enter. */
export function CaptureDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [fixes, setFixes] = useState<Corrections>({})
  const [met, setMet] = useState<readonly Who[]>([])
  const wanted = useDeferredValue(text.trim())
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
          <Examples choose={setText} />
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
