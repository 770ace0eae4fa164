import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Person } from '../api/types.ts'
import { Dialog } from '../shell/dialog.tsx'
import style from './person.module.css'

const FIELDS = [
  ['name', 'Name'],
  ['title', 'What they do'],
  ['company', 'Where they work'],
  ['industry', 'Industry'],
  ['function', 'Profession'],
  ['seniority', 'Level'],
  ['place', 'Place'],
] as const
type Field = (typeof FIELDS)[number][0]

/** Puts one fact right. What was imported stays as it is underneath, so the correction can be taken back. */
export function Correct({ person, onClose }: { person: Person; onClose: () => void }) {
  const [field, setField] = useState<Field>('name')
  const [value, setValue] = useState(person.name)
  const [trouble, setTrouble] = useState<string>()
  const keep = async () => {
    try {
      await change(
        'people.correct',
        { id: person.id, field, value: value.trim() === '' ? null : value.trim() },
        { says: 'Corrected.' },
      )
      onClose()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <Dialog title="Correct this" onClose={onClose}>
      <form
        className={style.form}
        onSubmit={event => {
          event.preventDefault()
          void keep()
        }}
      >
        <NativeSelect
          label="What is wrong?"
          value={field}
          data={FIELDS.map(([value, label]) => ({ value, label }))}
          onChange={event => {
            const next = event.currentTarget.value as Field
            setField(next)
            setValue(person[next] ?? '')
          }}
        />
        <TextInput
          label="What it should be"
          description="Leave it empty to take the fact away."
          value={value}
          maxLength={300}
          onChange={event => setValue(event.currentTarget.value)}
        />
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main>
          Keep
        </Button>
      </form>
    </Dialog>
  )
}
