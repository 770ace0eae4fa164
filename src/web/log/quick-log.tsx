import { useState } from 'react'
import { Dialog } from '../shell/dialog.tsx'
import { ContactForm } from './contact-form.tsx'
import { HoursForm } from './hours-form.tsx'
import { NoteForm } from './note-form.tsx'
import style from './log.module.css'

const FORMS = [
  ['contact', 'Contact'],
  ['hours', 'Hours'],
  ['note', 'A note'],
] as const

/** Writes down what no import shows, from anywhere, in a few keys: contact with somebody, hours, a note. */
export function QuickLog({
  onClose,
  person,
  first = 'contact',
}: {
  onClose: () => void
  person?: { id: string; name: string }
  first?: (typeof FORMS)[number][0]
}) {
  const [form, setForm] = useState(first)
  const begin = person ? { person } : {}
  return (
    <Dialog title="Write something down" onClose={onClose}>
      <div className={style.forms} role="group" aria-label="What">
        {FORMS.map(([name, says]) => (
          <button
            key={name}
            type="button"
            className={style.form}
            aria-pressed={form === name}
            onClick={() => setForm(name)}
          >
            {says}
          </button>
        ))}
      </div>
      {form === 'contact' ? <ContactForm onDone={onClose} {...begin} /> : null}
      {form === 'hours' ? <HoursForm onDone={onClose} /> : null}
      {form === 'note' ? <NoteForm onDone={onClose} {...begin} /> : null}
    </Dialog>
  )
}
