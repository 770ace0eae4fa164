import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import { Quiet } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import style from './growth.module.css'

/** Finds an occupation by any title people call it by, and aims at it. */
export function FindRole({ onDone }: { onDone?: () => void }) {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const found = useRead('targets.search', { text: wanted, limit: 8 }, { enabled: wanted !== '', keep: true })
  const rows = wanted === '' ? [] : (found.data?.rows ?? [])
  const aim = async (code: string) => {
    try {
      const { id } = await change('targets.set', { occupation: code }, { says: 'You aim at it now.' })
      onDone?.()
      await navigate({ to: '/growth/targets', search: { role: id } })
    } catch (error) {
      sayTrouble(error)
    }
  }
  return (
    <div className={style.find}>
      <TextInput
        label="A job title"
        placeholder="data engineer, nurse, site manager"
        value={text}
        maxLength={200}
        autoComplete="off"
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          const [first] = rows
          if (event.key !== 'Enter' || first === undefined) return
          event.preventDefault()
          void aim(first.code)
        }}
      />
      <ul className={style.found} aria-label="Occupations found">
        {rows.map(({ code, name, title, rated, zone }) => (
          <li key={code}>
            <button type="button" className={style.pick} onClick={() => void aim(code)}>
              <span>{name}</span>
              <small>
                {title.toLowerCase() === name.toLowerCase() ? '' : `“${title}” · `}
                {PREPARATION[zone ?? 0] ?? ''}
                {rated ? '' : ' · not rated itself; those nearest to it stand in'}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {wanted !== '' && found.data !== undefined && rows.length === 0 ? (
        <Quiet>No occupation carries such a title. Try fewer words, or describe a role of your own.</Quiet>
      ) : null}
    </div>
  )
}

/** O*NET's five zones of preparation, in our words. */
export const PREPARATION: readonly string[] = [
  '',
  'little preparation',
  'some preparation',
  'medium preparation',
  'a degree or as much preparation',
  'years of study and practice',
]
