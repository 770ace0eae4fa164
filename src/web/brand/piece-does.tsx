import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Piece } from '../api/brand.ts'
import { Card, Row, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { instantOf, today, useKeep } from '../log/use-keep.ts'
import style from './brand.module.css'

/** What can be done with a piece of the pipeline: on to the next state, or the words changed. */
export function PieceDoes({ piece }: { piece: Piece }) {
  const [open, setOpen] = useState<'publish' | 'change'>()
  const { id, state } = piece
  const close = () => setOpen(undefined)
  // an open form stays while the piece moves on beneath it, and what was typed with it
  if (open === 'publish' && state !== 'published') return <Publish piece={piece} onDone={close} />
  if (open === 'change') return <Change piece={piece} onDone={close} />
  return (
    <Row>
      {state === 'idea' ? (
        <Button
          data-main
          onClick={() => move(change('pieces.change', { piece: id, state: 'draft' }, { says: 'A draft now.' }))}
        >
          Begin the draft
        </Button>
      ) : null}
      {state === 'draft' ? (
        <Button data-main onClick={() => setOpen('publish')}>
          It is out
        </Button>
      ) : null}
      {state === 'dropped' ? (
        <Button onClick={() => move(change('pieces.change', { piece: id, state: 'idea' }, { says: 'An idea again.' }))}>
          Take it up again
        </Button>
      ) : null}
      {state === 'idea' ? <TextButton onClick={() => setOpen('publish')}>It is out</TextButton> : null}
      <TextButton onClick={() => setOpen('change')}>Change</TextButton>
      {state === 'idea' || state === 'draft' ? (
        <TextButton onClick={() => move(change('pieces.drop', { piece: id }, { says: 'Dropped.' }))}>
          Drop it
        </TextButton>
      ) : null}
    </Row>
  )
}

function move(work: Promise<unknown>): void {
  work.catch(sayTrouble)
}

function Publish({ piece, onDone }: { piece: Piece; onDone: () => void }) {
  const { busy, trouble, keep } = useKeep(onDone)
  return (
    <Card title="It is out">
      <form
        className={style.fields}
        onSubmit={event => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          const url = String(given.get('url') ?? '').trim()
          const at = instantOf(String(given.get('day') ?? ''))
          void keep(
            'pieces.publish',
            { piece: piece.id, ...(url === '' ? {} : { url }), ...(at === undefined ? {} : { at }) },
            { says: 'Out. It counts for the skills it shows, and for your CV.' },
          )
        }}
      >
        <TextInput
          name="url"
          label="Where it can be found"
          type="url"
          defaultValue={piece.url ?? ''}
          placeholder="https://"
        />
        <TextInput name="day" label="When it came out" type="date" defaultValue={today()} max={today()} />
        <Keeping busy={busy} trouble={trouble} says="It is out" onDone={onDone} />
      </form>
    </Card>
  )
}

function Change({ piece, onDone }: { piece: Piece; onDone: () => void }) {
  const { busy, trouble, keep } = useKeep(onDone)
  return (
    <Card title="Change">
      <form
        className={style.fields}
        onSubmit={event => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          const text = (name: string) => String(given.get(name) ?? '').trim()
          const skills = text('skills')
            .split(',')
            .map(skill => skill.trim())
            .filter(Boolean)
          void keep(
            'pieces.change',
            { piece: piece.id, title: text('title'), about: text('about'), url: text('url') || null, skills },
            { says: 'Changed.' },
          )
        }}
      >
        <TextInput name="title" label="Title" required maxLength={300} defaultValue={piece.title} />
        <Textarea name="about" label="What it says, and to whom" rows={3} maxLength={2000} defaultValue={piece.about} />
        <TextInput name="url" label="Address" type="url" defaultValue={piece.url ?? ''} placeholder="https://" />
        <TextInput name="skills" label="Skills it shows, with commas between" defaultValue={piece.skills.join(', ')} />
        <Keeping busy={busy} trouble={trouble} says="Keep" onDone={onDone} />
      </form>
    </Card>
  )
}

/** The end of a form: keep or leave, and why it was not kept. */
export function Keeping({
  busy,
  trouble,
  says,
  onDone,
}: {
  busy: boolean
  trouble: string | undefined
  says: string
  onDone: () => void
}) {
  return (
    <>
      {trouble ? <p role="alert">{trouble}</p> : null}
      <Row>
        <Button type="submit" data-main disabled={busy}>
          {says}
        </Button>
        <TextButton onClick={onDone}>Cancel</TextButton>
      </Row>
    </>
  )
}
