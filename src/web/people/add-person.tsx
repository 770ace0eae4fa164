import { Button, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import { Dialog } from '../shell/dialog.tsx'
import style from './people.module.css'

const FIELDS = [
  { name: 'name', label: 'Name', required: true },
  { name: 'title', label: 'What they do' },
  { name: 'company', label: 'Where' },
  { name: 'email', label: 'Mail address' },
  { name: 'url', label: 'Profile address' },
] as const

/** Adds somebody by hand; only a name is needed. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string) => String(given.get(name) ?? '').trim()
    const rest = Object.fromEntries(
      ['title', 'company', 'email', 'url', 'note'].map(name => [name, text(name)]).filter(([, value]) => value !== ''),
    )
    try {
      const { id } = await change('people.add', { name: text('name'), ...rest }, { says: 'Added.' })
      onClose()
      await navigate({ to: '/people/$id', params: { id } })
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <Dialog title="Add a person" onClose={onClose}>
      <form className={style.form} onSubmit={event => void submit(event)}>
        {FIELDS.map(field => (
          <TextInput
            key={field.name}
            name={field.name}
            label={field.label}
            maxLength={300}
            required={'required' in field}
            autoComplete="off"
          />
        ))}
        <Textarea name="note" label="A note to yourself" maxLength={4000} rows={3} />
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main>
          Add
        </Button>
      </form>
    </Dialog>
  )
}
