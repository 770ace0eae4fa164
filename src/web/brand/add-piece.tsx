import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRef } from 'react'
import type { PieceForm } from '../api/brand.ts'
import { Card } from '../shell/card.tsx'
import { chosen, useKeep } from '../log/use-keep.ts'
import { FORM_WORDS } from './brand-says.ts'
import style from './brand.module.css'

export const FORMS = Object.entries(FORM_WORDS).map(([value, label]) => ({ value, label }))

/** One line is enough for an idea. */
export function AddPiece() {
  const form = useRef<HTMLFormElement>(null)
  const { busy, trouble, keep } = useKeep(() => form.current?.reset())
  return (
    <Card label="An idea">
      <form
        ref={form}
        className={style.add}
        data-screen-only
        onSubmit={event => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          void keep(
            'pieces.add',
            {
              title: String(given.get('title') ?? ''),
              form: chosen(Object.keys(FORM_WORDS) as PieceForm[], String(given.get('form'))),
            },
            { says: 'The idea is written down.' },
          )
        }}
      >
        <TextInput name="title" label="An idea for a piece" required maxLength={300} autoComplete="off" />
        <NativeSelect name="form" label="As" data={FORMS} />
        <Button type="submit" disabled={busy}>
          Write it down
        </Button>
      </form>
      {trouble ? <p role="alert">{trouble}</p> : null}
    </Card>
  )
}
