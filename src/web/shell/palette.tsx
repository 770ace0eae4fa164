import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useRead } from '../api/read.ts'
import { setScheme } from '../theme/scheme.ts'
import { plainText } from '../words/imported.ts'
import { bandWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { undo } from '../api/change.ts'
import { Dialog } from './dialog.tsx'
import { open } from './open.ts'
import { PAGES, PLACES } from './places.ts'
import style from './palette.module.css'

type Choice = {
  readonly id: string
  readonly says: string
  readonly aside: string
  readonly imported?: boolean
  run(): void
}

/** Ctrl+K: people, pages and actions by a few letters; arrows and Enter. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const choices = useChoices(text.trim())
  const run = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    choice.run()
  }
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((at + step + choices.length) % Math.max(1, choices.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(choices[at])
    }
  }
  return (
    <Dialog title="Find anybody and anything" onClose={onClose} plain>
      <input
        className={style.input}
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-label="A person, a page or something to do"
        aria-activedescendant={choices[at] ? `${list}-${at}` : undefined}
        placeholder="A person, a page, something to do"
        value={text}
        onChange={event => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div id={list} role="listbox" aria-label="What was found" className={style.list}>
        {choices.map((choice, place) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the combobox
          <div
            key={choice.id}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className={style.choice}
            onClick={() => run(choice)}
            onPointerMove={() => setAt(place)}
          >
            {choice.imported ? <Name of={choice.says} /> : <span>{choice.says}</span>}
            <span className={style.aside}>{choice.aside}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 ? <p className={style.none}>Nobody and nothing by that name.</p> : null}
    </Dialog>
  )
}

function useChoices(text: string): readonly Choice[] {
  const navigate = useNavigate()
  const found = useRead('search.find', { text, limit: 8 }, { enabled: text.length > 0 })
  const skills = useRead('skills.list', { search: text, limit: 4 }, { enabled: text.length > 1 })
  const wanted = text.toLowerCase()
  const fixed: Choice[] = [
    ...[...PLACES, ...PAGES].map(({ name, to, keys }) => ({
      id: to,
      says: name,
      aside: keys,
      run: () => void navigate({ to }),
    })),
    { id: 'log', says: 'Write down contact, hours or a note', aside: 'l', run: () => open({ what: 'log' }) },
    { id: 'capture', says: 'Note down one line', aside: 'n', run: () => open({ what: 'capture' }) },
    { id: 'add', says: 'Add a person', aside: '', run: () => open({ what: 'person' }) },
    { id: 'undo', says: 'Undo the last thing', aside: '', run: () => void undo() },
    { id: 'light', says: 'Light colours', aside: '', run: () => setScheme('light') },
    { id: 'dark', says: 'Dark colours', aside: '', run: () => setScheme('dark') },
    { id: 'system', says: 'Colours as the system', aside: '', run: () => setScheme('system') },
    { id: 'keys', says: 'Keys', aside: '?', run: () => open({ what: 'keys' }) },
  ]
  const people = (text === '' ? [] : (found.data?.people ?? [])).map(person => ({
    id: person.id,
    says: person.name,
    imported: true,
    aside: plainText(
      [person.title ?? person.company ?? '', bandWord(person.band)].filter(part => part !== '').join(' · '),
    ),
    run: () => void navigate({ to: '/people/$id', params: { id: person.id } }),
  }))
  const known = (text.length > 1 ? (skills.data?.rows ?? []) : []).map(skill => ({
    id: `skill ${skill.id}`,
    says: skill.name,
    imported: true,
    aside: 'skill',
    run: () => void navigate({ to: '/growth/skills/$id', params: { id: skill.id } }),
  }))
  return [...people, ...known, ...fixed.filter(choice => choice.says.toLowerCase().includes(wanted))]
}
