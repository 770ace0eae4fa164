import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { TextButton } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import style from './circle.module.css'

const FEW = 12
const STEP = 100

/** Names as links, a few first and then a hundred more at a time. `of`: how many there are in all. */
export function Names({
  people,
  of: total,
  label,
}: {
  people: readonly { readonly id: string; readonly name: string }[]
  of: number
  label: string
}) {
  const [most, setMost] = useState(FEW)
  const shown = people.slice(0, most)
  const left = people.length - shown.length
  const beyond = total - people.length
  return (
    <>
      <ul className={style.names} aria-label={label}>
        {shown.map(({ id, name }) => (
          <li key={id} data-person={id}>
            <Link to="/people/$id" params={{ id }}>
              <Name of={name} />
            </Link>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <TextButton onClick={() => setMost(most < STEP ? STEP : most + STEP)} label={`Show more: ${label}`}>
          Show {Math.min(left, most < STEP ? STEP - most : STEP)} more
        </TextButton>
      ) : null}
      {left === 0 && beyond > 0 ? <p className={style.note}>And {beyond} more who are not drawn.</p> : null}
    </>
  )
}
