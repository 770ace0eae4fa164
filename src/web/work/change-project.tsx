import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Project } from '../api/work.ts'
import { Beside, ChoiceField, LongField, TextField } from '../forms/fields.tsx'
import { changed } from '../forms/changed.ts'
import { KeptForm } from '../forms/kept-form.tsx'
import { listOf } from '../growth/given.ts'
import { TextButton } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { VISIBILITY_WORDS } from './work-says.ts'

/** Says something of a project otherwise than its sources do. */
export function ChangeProject({ project }: { project: Project }) {
  const [opened, setOpened] = useState(false)
  return (
    <div data-screen-only>
      <TextButton onClick={() => setOpened(true)}>Change what is said of it</TextButton>
      {opened ? <ChangeForm project={project} onClose={() => setOpened(false)} /> : null}
    </div>
  )
}

function ChangeForm({ project, onClose }: { project: Project; onClose: () => void }) {
  const { id, title, role, summary, result, url, visibility, also } = project
  return (
    <Dialog title="Change the project" onClose={onClose} wide>
      <KeptForm
        onKeep={async text => {
          const said = {
            title: text('title'),
            role: text('role'),
            summary: text('summary'),
            result: text('result'),
            url: text('url'),
            visibility: VISIBILITIES.find(one => one === text('visibility')) ?? visibility,
            also: listOf(text('also'), '\n'),
          }
          // only what differs is kept, so that a source may still say the rest anew
          await change('projects.change', { id, ...changed(said, project) }, { says: `Changed ${said.title}.` })
          onClose()
        }}
      >
        <TextField name="title" label="Title" value={title} required />
        <Beside>
          <TextField name="role" label="Your part" value={role} />
          <ChoiceField name="visibility" label="Who may see it" value={visibility} options={VISIBILITY_WORDS} />
        </Beside>
        <LongField name="summary" label="How you tell of it" value={summary} most={5_000} />
        <LongField name="result" label="What came of it" value={result} />
        <TextField name="url" label="Address" value={url} most={2_000} />
        <LongField
          name="also"
          label="Other names of it"
          hint="A repository or a title on a profile, one a line: they are put together with this project."
          value={also.join('\n')}
        />
      </KeptForm>
    </Dialog>
  )
}

const VISIBILITIES = Object.keys(VISIBILITY_WORDS) as Project['visibility'][]
