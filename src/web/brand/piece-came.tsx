import { NativeSelect, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { PieceShown } from '../api/brand.ts'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { chosen, instantOf, today, useKeep } from '../log/use-keep.ts'
import { day } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { BesidePicture } from './beside-picture.tsx'
import { besideSays, CAME_WORDS } from './brand-says.ts'
import { Keeping } from './piece-does.tsx'
import style from './brand.module.css'

const ROWS = [
  ['wroteFirst', ['person wrote to you first', 'people wrote to you first']],
  ['invitations', ['invitation to connect came', 'invitations to connect came']],
  ['connections', ['connection was made', 'connections were made']],
] as const

/** The week from a piece on beside ordinary weeks, and what the user credits it with; never added together. */
export function PieceCame({ data }: { data: PieceShown }) {
  const { piece } = data
  const [adding, setAdding] = useState(false)
  return (
    <Card title="What came of it">
      {piece.came === null ? (
        <Quiet>Its day is not known, so no week can be looked at.</Quiet>
      ) : (
        <ul className={style.came}>
          {ROWS.map(([of, what]) => (
            <li key={of}>
              {piece.came === null ? null : <BesidePicture beside={piece.came[of]} what={what} />}
              <span>{piece.came === null ? '' : besideSays(piece.came[of], what)}</span>
            </li>
          ))}
        </ul>
      )}
      <h3 className={style.small}>By your own word</h3>
      {piece.credited.length === 0 ? <Quiet>Nothing yet. When somebody tells you, write it here.</Quiet> : null}
      <ul className={style.rows}>
        {piece.credited.map(({ id, what, says, at, person }) => (
          <li key={id} className={style.line}>
            <span>
              <Name of={says} wraps />
              {person ? (
                <>
                  ,{' '}
                  <Link to="/people/$id" params={{ id: person.id }}>
                    {<Name of={person.name} />}
                  </Link>
                </>
              ) : null}
              <span className={style.note}>
                {' '}
                {CAME_WORDS[what]}, {day(at)}
              </span>
            </span>
            <TextButton label={`Take away: ${says}`} onClick={() => remove(id)}>
              take away
            </TextButton>
          </li>
        ))}
      </ul>
      {adding ? (
        <Credit data={data} onDone={() => setAdding(false)} />
      ) : (
        <TextButton onClick={() => setAdding(true)}>Credit it with something</TextButton>
      )}
      <p className={style.note}>
        <Link to="/method/$page" params={{ page: 'came-of' }}>
          How this is counted
        </Link>
      </p>
    </Card>
  )
}

export function remove(entry: string): void {
  change('pieces.remove', { entry }, { says: 'Taken away.' }).catch(sayTrouble)
}

function Credit({ data: { piece, outcomes }, onDone }: { data: PieceShown; onDone: () => void }) {
  const { busy, trouble, keep } = useKeep(onDone)
  const kinds = Object.keys(CAME_WORDS) as (keyof typeof CAME_WORDS)[]
  return (
    <form
      className={style.fields}
      onSubmit={event => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const text = (name: string) => String(given.get(name) ?? '').trim()
        const at = instantOf(text('day'))
        const outcome = text('outcome')
        void keep(
          'pieces.cameof',
          {
            piece: piece.id,
            what: outcome === '' ? chosen(kinds, text('what')) : 'outcome',
            ...(text('says') === '' ? {} : { says: text('says') }),
            ...(text('person') === '' ? {} : { person: text('person') }),
            ...(outcome === '' ? {} : { outcome }),
            ...(at === undefined ? {} : { at }),
          },
          { says: 'Credited.' },
        )
      }}
    >
      <div className={style.two}>
        <NativeSelect
          name="what"
          label="What it was"
          data={kinds.map(value => ({ value, label: CAME_WORDS[value] }))}
        />
        <TextInput name="day" label="When" type="date" defaultValue={today()} max={today()} />
      </div>
      <TextInput name="says" label="In your words" maxLength={500} />
      <TextInput name="person" label="Who it was, by name (if known here)" maxLength={300} />
      {outcomes.length === 0 ? null : (
        <NativeSelect
          name="outcome"
          label="A result you wrote down"
          data={[{ value: '', label: 'none of them' }, ...outcomes.map(({ id, says }) => ({ value: id, label: says }))]}
        />
      )}
      <Keeping busy={busy} trouble={trouble} says="Credit it" onDone={onDone} />
    </form>
  )
}
