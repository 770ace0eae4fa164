import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { PersonPicker } from './person-picker.tsx'
import { useKeep } from './use-keep.ts'
import style from './log.module.css'

/** A note to yourself about somebody. */
export function NoteForm({ onDone, person }: { onDone: () => void; person?: { id: string; name: string } }) {
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>(person ? [person] : [])
  const [text, setText] = useState('')
  const { busy, trouble, keep } = useKeep(onDone)
  const [about] = people
  return (
    <form
      className={style.fields}
      onSubmit={event => {
        event.preventDefault()
        if (about) void keep('notes.add', { id: about.id, text: text.trim() }, { says: 'Kept your note.' })
      }}
    >
      <PersonPicker chosen={people} choose={setPeople} most={1} />
      <Textarea
        label="Note"
        value={text}
        rows={4}
        maxLength={10_000}
        onChange={event => setText(event.currentTarget.value)}
      />
      {trouble ? <p role="alert">{trouble}</p> : null}
      <Button type="submit" data-main disabled={busy || !about || text.trim() === ''}>
        Keep
      </Button>
    </form>
  )
}
