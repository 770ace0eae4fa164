import { useState } from 'react'
import { ExpectDialog } from './expect-dialog.tsx'
import type { Subject } from './expect-says.ts'
import style from './expectations.module.css'

const THINGS: readonly (readonly [Subject, string])[] = [
  ['event', 'an event'],
  ['piece', 'a piece'],
  ['effort', 'an effort'],
  ['other', 'something else'],
]

/** Expects something of what has no page of its own here: an event, a piece, an effort. */
export function ExpectAnything() {
  const [name, setName] = useState('')
  const [about, setAbout] = useState<Subject>()
  return (
    <div className={style.anything} data-screen-only>
      <label className={style.field}>
        Expect something of
        <input
          value={name}
          maxLength={300}
          placeholder="its name"
          autoComplete="off"
          onChange={event => setName(event.target.value)}
        />
      </label>
      <div className={style.pills} role="group" aria-label="What it is">
        {THINGS.map(([subject, says]) => (
          <button key={subject} type="button" className={style.pill} onClick={() => setAbout(subject)}>
            {says}
          </button>
        ))}
      </div>
      {about === undefined ? null : (
        <ExpectDialog
          about={about}
          label={name.trim()}
          onClose={() => {
            setAbout(undefined)
            setName('')
          }}
        />
      )}
    </div>
  )
}
