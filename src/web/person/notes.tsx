import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { PersonShown } from '../api/types.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { Quoted } from '../words/name.tsx'
import style from './person.module.css'

/** What you wrote to yourself about this person. */
export function Notes({ shown: { person, notes } }: { shown: PersonShown }) {
  const [text, setText] = useState('')
  const keep = async () => {
    try {
      await change('notes.add', { id: person.id, text: text.trim() }, { says: 'Kept your note.' })
      setText('')
    } catch (error) {
      sayTrouble(error, 'The note was not kept.')
    }
  }
  return (
    <Card title="Notes">
      <ul className={style.notes}>
        {notes.map(note => (
          <li key={note.id}>
            {note.at === null ? null : <Quiet>{day(note.at)}</Quiet>}
            <Quoted text={note.text} />
          </li>
        ))}
      </ul>
      <form
        className={style.form}
        onSubmit={event => {
          event.preventDefault()
          void keep()
        }}
      >
        <Textarea
          label="A note to yourself"
          value={text}
          maxLength={10_000}
          rows={2}
          onChange={event => setText(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" disabled={text.trim() === ''}>
            Keep
          </Button>
        </div>
      </form>
    </Card>
  )
}
