import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import type { PersonShown } from '../api/types.ts'
import { Quiet } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { say } from '../shell/toast.ts'
import { Name } from '../words/name.tsx'
import { RecordWords } from './records.tsx'
import style from './person.module.css'

/** Says that somebody else is the same person, or that some records here are another one. Both can be taken back. */
export function MergeOrSplit({ shown, onClose }: { shown: PersonShown; onClose: () => void }) {
  return (
    <Dialog title="Merge or split" onClose={onClose} wide>
      <div className={style.form}>
        <Merge shown={shown} onDone={onClose} />
        {shown.records.length > 1 ? <Split shown={shown} onDone={onClose} /> : null}
      </div>
    </Dialog>
  )
}

function Merge({ shown: { person, duplicates }, onDone }: { shown: PersonShown; onDone: () => void }) {
  const [text, setText] = useState('')
  const found = useRead('search.find', { text: text.trim(), limit: 6 }, { enabled: text.trim() !== '', keep: true })
  const others = text.trim() === '' ? duplicates : (found.data?.people ?? []).filter(({ id }) => id !== person.id)
  const merge = (id: string) =>
    change('people.merge', { ids: [person.id, id] }, { says: 'Merged into one person.' })
      .then(onDone)
      .catch((error: Error) => say(error.message, { tone: 'trouble' }))
  return (
    <section>
      <h3>Somebody else is the same person</h3>
      <TextInput label="Their name" value={text} onChange={event => setText(event.currentTarget.value)} />
      <ul className={style.found}>
        {others.map(other => (
          <li key={other.id}>
            <Name of={other.name} />
            <Button onClick={() => void merge(other.id)}>Merge</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Split({ shown: { person, records }, onDone }: { shown: PersonShown; onDone: () => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const split = () =>
    change('people.split', { id: person.id, records: [...chosen] }, { says: 'Split into two people.' })
      .then(onDone)
      .catch((error: Error) => say(error.message, { tone: 'trouble' }))
  return (
    <section>
      <h3>Some of this is another person</h3>
      <Quiet>Choose the records that belong to somebody else.</Quiet>
      <ul className={style.records}>
        {records.map(record => (
          <li key={record.id} className={style.pick}>
            <input
              type="checkbox"
              aria-label={`${record.source}: ${record.name ?? 'no name'}`}
              checked={chosen.has(record.id)}
              onChange={() => {
                const next = new Set(chosen)
                if (!next.delete(record.id)) next.add(record.id)
                setChosen(next)
              }}
            />
            <RecordWords record={record} />
          </li>
        ))}
      </ul>
      <Button disabled={chosen.size === 0 || chosen.size === records.length} onClick={() => void split()}>
        Split off
      </Button>
    </section>
  )
}
