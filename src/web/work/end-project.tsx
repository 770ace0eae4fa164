import { Button, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { ifAny, listOf, textsOf } from '../growth/given.ts'
import { today, useKeep } from '../log/use-keep.ts'
import { Dialog } from '../shell/dialog.tsx'
import style from './work.module.css'

/** Ends a project with what came of it. */
export function EndProject({ id }: { id: string }) {
  const [opened, setOpened] = useState(false)
  return (
    <div data-screen-only>
      <Button variant="default" onClick={() => setOpened(true)}>
        End it with a result
      </Button>
      {opened ? <EndForm id={id} onClose={() => setOpened(false)} /> : null}
    </div>
  )
}

function EndForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { busy, trouble, keep } = useKeep(onClose)
  return (
    <Dialog title="How it ended" onClose={onClose}>
      <form
        className={style.fields}
        onSubmit={event => {
          event.preventDefault()
          const text = textsOf(event.currentTarget)
          const said = { id, result: text('result'), skills: listOf(text('skills'), ','), ...ifAny('day', text('day')) }
          void keep('projects.end', said, { says: 'Ended, with what came of it.' })
        }}
      >
        <Textarea name="result" label="What came of it" rows={2} required maxLength={2000} />
        <TextInput name="day" label="When it ended" type="date" defaultValue={today()} max={today()} />
        <TextInput name="skills" label="Skills it is evidence of (with commas)" maxLength={1000} autoComplete="off" />
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main disabled={busy}>
          End it
        </Button>
      </form>
    </Dialog>
  )
}
