import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { change } from '../api/change.ts'
import { useKeys } from '../shell/keys.ts'
import style from './growth.module.css'

/** Writes a skill down by its name and opens its page, where it is rated and shown. */
export function AddSkill() {
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const [trouble, setTrouble] = useState<string>()
  useKeys('Skills', [{ keys: 'a', says: 'Add a skill', run: () => field.current?.focus() }])
  const add = async (name: string) => {
    try {
      await change('skills.add', { name }, { says: `Wrote down ${name}.` })
      await navigate({ to: '/growth/skills/$id', params: { id: name } })
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <form
      className={style.inline}
      onSubmit={event => {
        event.preventDefault()
        const name = field.current?.value.trim() ?? ''
        if (name !== '') void add(name)
      }}
    >
      <TextInput
        ref={field}
        label="Add a skill"
        placeholder="negotiation, Go, first aid"
        maxLength={200}
        autoComplete="off"
      />
      <Button type="submit">Add</Button>
      {trouble ? <p role="alert">{trouble}</p> : null}
    </form>
  )
}
