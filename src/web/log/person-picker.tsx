import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../api/read.ts'
import { Name } from '../words/name.tsx'
import style from './log.module.css'

type Who = { readonly id: string; readonly name: string }

/** Chooses people by a few letters of their name. */
export function PersonPicker({
  chosen,
  choose,
  most,
}: {
  chosen: readonly Who[]
  choose: (next: readonly Who[]) => void
  most: number
}) {
  const [text, setText] = useState('')
  const found = useRead('search.find', { text: text.trim(), limit: 6 }, { enabled: text.trim() !== '', keep: true })
  const others =
    text.trim() === '' ? [] : (found.data?.people ?? []).filter(({ id }) => !chosen.some(who => who.id === id))
  const add = (who: Who) => {
    choose([...chosen, { id: who.id, name: who.name }].slice(-most))
    setText('')
  }
  return (
    <div className={style.picker}>
      {chosen.length > 0 ? (
        <ul className={style.chosen} aria-label="Chosen">
          {chosen.map(who => (
            <li key={who.id}>
              <button
                type="button"
                className={style.who}
                onClick={() => choose(chosen.filter(({ id }) => id !== who.id))}
              >
                <Name of={who.name} /> <span aria-label="take out">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <TextInput
        label={most === 1 ? 'With whom' : 'With whom (one or more)'}
        value={text}
        autoComplete="off"
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          const [first] = others
          if (event.key !== 'Enter' || !first) return
          event.preventDefault()
          add(first)
        }}
      />
      <ul className={style.found} aria-label="Found">
        {others.map(person => (
          <li key={person.id}>
            <button type="button" className={style.pick} onClick={() => add(person)}>
              <Name of={person.name} />
              <small>
                <Name of={[person.title, person.company].filter(Boolean).join(', ') || ' '} />
              </small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
