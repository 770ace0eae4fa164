import { Button } from '@mantine/core'
import { useState } from 'react'
import { change } from '../api/change.ts'
import { Beside, DayField, LongField, TextField } from '../forms/fields.tsx'
import { KeptForm } from '../forms/kept-form.tsx'
import { PeopleField, usePeople } from '../forms/people-field.tsx'
import { ifAny, listOf } from '../growth/given.ts'
import { today } from '../log/use-keep.ts'
import { Dialog } from '../shell/dialog.tsx'

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
  const { given, ...people } = usePeople()
  return (
    <Dialog title="A project" onClose={onClose}>
      <KeptForm
        act="Write it down"
        beside={{ E_PROJECT_NAME: 'title', E_FUTURE: 'since', E_AMBIGUOUS: 'people' }}
        onKeep={async text => {
          const title = text('title')
          const input = {
            title,
            ...ifAny('role', text('role')),
            ...ifAny('summary', text('summary')),
            ...ifAny('since', text('since')),
            skills: listOf(text('skills'), ','),
            ...given,
          }
          await change('projects.add', input, { says: `Wrote down ${title}.` })
          onClose()
        }}
      >
        <TextField name="title" label="Title" required />
        <LongField name="summary" label="What it is" most={5_000} />
        <Beside>
          <TextField name="role" label="Your part" />
          <DayField name="since" label="Since" value={today()} until={today()} />
        </Beside>
        <TextField name="skills" label="Skills it takes (with commas)" most={1_000} />
        <PeopleField {...people} label="Who has a part in it" />
      </KeptForm>
    </Dialog>
  )
}
