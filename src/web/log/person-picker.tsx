import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useRead } from '../api/read.ts'
import { Name } from '../words/name.tsx'
import style from './log.module.css'

/** Somebody chosen; whom nobody here knows yet has an empty id. */
export type Who = { readonly id: string; readonly name: string }

const NOT_CHOSEN = 'Choose somebody from the list, or empty this field.'

/** Chooses people by a few letters of their name; with `newcomers`, also somebody whom nobody here knows yet. */
export function PersonPicker({
  chosen,
  choose,
  most,
  label = most === 1 ? 'With whom' : 'With whom (one or more)',
  newcomers = false,
  name,
  wrong,
}: {
  chosen: readonly Who[]
  choose: (next: readonly Who[]) => void
  most: number
  label?: string
  newcomers?: boolean
  name?: string
  wrong?: string
}) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const wanted = text.trim()
  useEffect(() => {
    // a name that was typed and not chosen would be lost without a word
    field.current?.setCustomValidity(wanted === '' ? '' : NOT_CHOSEN)
  }, [wanted])
  const found = useRead('search.find', { text: wanted, limit: 6 }, { enabled: wanted !== '', keep: true })
  const others = wanted === '' ? [] : (found.data?.people ?? []).filter(({ id }) => !chosen.some(who => who.id === id))
  const isKnown = [...others, ...chosen].some(one => one.name.toLowerCase() === wanted.toLowerCase())
  const mayBeNew = newcomers && wanted.length > 1 && !isKnown && !found.isFetching
  const add = ({ id, name: whole }: Who) => {
    choose([...chosen, { id, name: whole }].slice(-most))
    setText('')
  }
  return (
    <div className={style.picker}>
      <Chosen chosen={chosen} choose={choose} />
      <TextInput
        ref={field}
        label={label}
        value={text}
        autoComplete="off"
        error={wrong}
        {...(name === undefined ? {} : { name })}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || wanted === '') return
          event.preventDefault()
          const [first] = others
          if (first) add(first)
          else if (mayBeNew) add({ id: '', name: wanted })
        }}
      />
      <Found people={others} fresh={mayBeNew ? wanted : null} add={add} />
    </div>
  )
}

function Chosen({ chosen, choose }: { chosen: readonly Who[]; choose: (next: readonly Who[]) => void }) {
  if (chosen.length === 0) return null
  return (
    <ul className={style.chosen} aria-label="Chosen">
      {chosen.map(who => (
        <li key={`${who.id} ${who.name}`}>
          <button type="button" className={style.who} onClick={() => choose(chosen.filter(one => one !== who))}>
            <Name of={who.id === '' ? `${who.name} (new)` : who.name} /> <span aria-label="take out">×</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

type Match = Who & { readonly title: string | null; readonly company: string | null }

function Found({ people, fresh, add }: { people: readonly Match[]; fresh: string | null; add: (who: Who) => void }) {
  return (
    <ul className={style.found} aria-label="Found">
      {people.map(person => (
        <li key={person.id}>
          <button type="button" className={style.pick} onClick={() => add(person)}>
            <Name of={person.name} />
            <small>
              <Name of={[person.title, person.company].filter(Boolean).join(', ') || ' '} />
            </small>
          </button>
        </li>
      ))}
      {fresh === null ? null : (
        <li>
          <button type="button" className={style.pick} onClick={() => add({ id: '', name: fresh })}>
            <Name of={fresh} />
            <small>somebody new: add them</small>
          </button>
        </li>
      )}
    </ul>
  )
}
