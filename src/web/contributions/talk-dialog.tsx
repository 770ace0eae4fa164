import { change } from '../api/change.ts'
import type { TalkRow } from '../api/work.ts'
import { changed } from '../forms/changed.ts'
import { LongField, TextField } from '../forms/fields.tsx'
import { KeptForm } from '../forms/kept-form.tsx'
import { listOf } from '../growth/given.ts'
import { Dialog } from '../shell/dialog.tsx'

/** Writes a talk down, or changes what it is called and about. Where it is sent is said for each event. */
export function TalkDialog({ talk, onClose }: { talk?: TalkRow; onClose: () => void }) {
  return (
    <Dialog title={talk === undefined ? 'A talk' : 'Change the talk'} onClose={onClose}>
      <KeptForm
        onKeep={async text => {
          const said = { title: text('title'), abstract: text('abstract'), skills: listOf(text('skills'), ',') }
          if (talk === undefined) await change('talks.keep', said, { says: `Wrote down ${said.title}.` })
          else await change('talks.change', { id: talk.id, ...changed(said, talk) }, { says: `Changed ${said.title}.` })
          onClose()
        }}
      >
        <TextField name="title" label="Title" value={talk?.title} required />
        <LongField name="abstract" label="What it is about" value={talk?.abstract} most={5_000} />
        <TextField
          name="skills"
          label="Skills it takes (with commas)"
          hint="Once it is given, it is evidence of them."
          value={talk?.skills.join(', ')}
          most={1_000}
        />
      </KeptForm>
    </Dialog>
  )
}
