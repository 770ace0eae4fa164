import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import type { Mentorship } from '../api/mentors.ts'
import { Dialog } from '../shell/dialog.tsx'
import { movedSays } from './mentors-say.ts'
import style from './mentors.module.css'

/** Ends it with what came of it; what moved stands beside the field, so that the word is an honest one. */
export function EndDialog({ data, onClose }: { data: Mentorship; onClose: () => void }) {
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const came = String(new FormData(event.currentTarget).get('came') ?? '').trim()
    try {
      await change(
        'mentorships.end',
        { id: data.id, came },
        { says: 'Ended. It stays on record, and can be taken up again.' },
      )
      onClose()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <Dialog title="End it well" onClose={onClose} wide>
      <form className={style.fields} onSubmit={event => void submit(event)}>
        <label className={style.field}>
          <span>What came of it</span>
          <textarea name="came" rows={4} maxLength={5_000} />
        </label>
        {data.skills.length === 0 ? null : (
          <ul className={style.because}>
            {data.skills.map(skill => (
              <li key={skill.skill}>
                {skill.name}: {movedSays(skill)}
              </li>
            ))}
          </ul>
        )}
        <p className={style.note}>Give a level once more before you end it, and say thanks: “Draft thanks” helps.</p>
        {trouble ? <p role="alert">{trouble}</p> : null}
        <div>
          <Button type="submit" data-main>
            End it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
