import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Piece } from '../api/brand.ts'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { chosen, instantOf, today, useKeep } from '../log/use-keep.ts'
import { day } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { count } from '../words/numbers.ts'
import { REACH_WORDS } from './brand-says.ts'
import { remove } from './piece-came.tsx'
import { Keeping } from './piece-does.tsx'
import style from './brand.module.css'

/** Numbers of others, as they stood there on a day. They are not added up: each service counts something else. */
export function PieceReach({ piece }: { piece: Piece }) {
  const [adding, setAdding] = useState(false)
  return (
    <Card title="Reach, as reported">
      {piece.reach.length === 0 ? (
        <Quiet>No number was written down. No archive brings them; the service that shows the piece may.</Quiet>
      ) : (
        <ul className={style.rows}>
          {piece.reach.map(({ id, n, what, from, at }) => (
            <li key={id} className={style.line}>
              <span>
                <span className="figures">{count(n)}</span> {REACH_WORDS[what]}
                <span className={style.note}>
                  {' '}
                  as <Name of={from} /> had it on {day(at)}
                </span>
              </span>
              <TextButton label={`Take away ${n} ${what}`} onClick={() => remove(id)}>
                take away
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <Report piece={piece} onDone={() => setAdding(false)} />
      ) : (
        <TextButton onClick={() => setAdding(true)}>Write down a number</TextButton>
      )}
    </Card>
  )
}

function Report({ piece, onDone }: { piece: Piece; onDone: () => void }) {
  const { busy, trouble, keep } = useKeep(onDone)
  const kinds = Object.keys(REACH_WORDS) as (keyof typeof REACH_WORDS)[]
  return (
    <form
      className={style.fields}
      onSubmit={event => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const text = (name: string) => String(given.get(name) ?? '').trim()
        const at = instantOf(text('day'))
        void keep(
          'pieces.reach',
          {
            piece: piece.id,
            what: chosen(kinds, text('what')),
            n: Math.round(Number(text('n'))),
            from: text('from'),
            ...(at === undefined ? {} : { at }),
          },
          { says: 'Written down.' },
        )
      }}
    >
      <div className={style.two}>
        <TextInput name="n" label="How many" type="number" min={0} required inputMode="numeric" />
        <NativeSelect name="what" label="Of what" data={kinds.map(value => ({ value, label: REACH_WORDS[value] }))} />
        <TextInput name="from" label="Who says so" required maxLength={100} placeholder="LinkedIn" />
        <TextInput name="day" label="When it stood there" type="date" defaultValue={today()} max={today()} />
      </div>
      <Keeping busy={busy} trouble={trouble} says="Write it down" onDone={onDone} />
    </form>
  )
}
