import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import type { PersonShown } from '../api/types.ts'
import { Quiet } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { plainText } from '../words/imported.ts'
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
  const asked = text.trim() !== ''
  const named = (found.data?.people ?? []).filter(({ id }) => id !== person.id)
  const others = asked
    ? named.map(one => ({ ...one, says: [one.title, one.company].filter(Boolean).join(', ') }))
    : duplicates.map(one => ({ ...one, says: one.reasons.join('; ') }))
  const merge = (id: string) =>
    change('people.merge', { ids: [person.id, id] }, { says: 'Merged into one person.' })
      .then(onDone)
      .catch(sayTrouble)
  return (
    <section>
      <h3>Somebody else is the same person</h3>
      <TextInput label="Their name" value={text} onChange={event => setText(event.currentTarget.value)} />
      <ul className={style.found}>
        {others.map(other => (
          <li key={other.id}>
            <span>
              <Link to="/people/$id" params={{ id: other.id }} target="_blank">
                <Name of={other.name} wraps />
              </Link>
              <small>
                <Name of={other.says === '' ? 'nothing known of their work' : other.says} wraps />
              </small>
            </span>
            <Button aria-label={`Merge with ${plainText(other.name)}`} onClick={() => void merge(other.id)}>
              Merge
            </Button>
          </li>
        ))}
      </ul>
      {asked && found.data && others.length === 0 ? <Quiet>Nobody else is called that.</Quiet> : null}
    </section>
  )
}

function Split({ shown: { person, records }, onDone }: { shown: PersonShown; onDone: () => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const split = () =>
    change('people.split', { id: person.id, records: [...chosen] }, { says: 'Split into two people.' })
      .then(onDone)
      .catch(sayTrouble)
  return (
    <section>
      <h3>Some of this is another person</h3>
      <Quiet>Choose the records that belong to somebody else.</Quiet>
      <ul className={style.records}>
        {records.map(record => (
          <li key={record.id}>
            <label className={style.pick}>
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
            </label>
          </li>
        ))}
      </ul>
      {chosen.size === records.length ? <Quiet>One record at least stays with this person.</Quiet> : null}
      <Button disabled={chosen.size === 0 || chosen.size === records.length} onClick={() => void split()}>
        Split off
      </Button>
    </section>
  )
}
