import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ifAny, listOf, textsOf } from '../growth/given.ts'
import { PersonPicker } from '../log/person-picker.tsx'
import { today, useKeep } from '../log/use-keep.ts'
import { Dialog } from '../shell/dialog.tsx'
import style from './work.module.css'

/** Opens the form for a project that no source shows. */
export function AddProject() {
  const [opened, setOpened] = useState(false)
  return (
    <div data-screen-only>
      <Button onClick={() => setOpened(true)}>Add a project</Button>
      {opened ? <ProjectForm onClose={() => setOpened(false)} /> : null}
    </div>
  )
}

function ProjectForm({ onClose }: { onClose: () => void }) {
  const { busy, trouble, keep } = useKeep(onClose)
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>([])
  return (
    <Dialog title="A project" onClose={onClose}>
      <form
        className={style.fields}
        onSubmit={event => {
          event.preventDefault()
          const text = textsOf(event.currentTarget)
          const input = {
            title: text('title'),
            ...ifAny('summary', text('summary')),
            ...ifAny('since', text('since')),
            skills: listOf(text('skills'), ','),
            people: people.map(({ id }) => id),
          }
          void keep('projects.add', input, { says: `Wrote down ${input.title}.` })
        }}
      >
        <TextInput name="title" label="Title" required maxLength={300} autoComplete="off" />
        <Textarea name="summary" label="What it is" rows={2} maxLength={5000} />
        <TextInput name="since" label="Since" type="date" defaultValue={today()} max={today()} />
        <TextInput name="skills" label="Skills it takes (with commas)" maxLength={1000} autoComplete="off" />
        <PersonPicker chosen={people} choose={setPeople} most={20} />
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main disabled={busy}>
          Write it down
        </Button>
      </form>
    </Dialog>
  )
}
