import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import type { Mentorship, SessionInput } from '../api/mentors.ts'
import { instantOf, today } from '../log/use-keep.ts'
import { Dialog } from '../shell/dialog.tsx'
import style from './mentors.module.css'

const WAYS = [
  ['meeting', 'by video or in a meeting'],
  ['in-person', 'in person'],
  ['phone', 'by phone'],
] as const

/** Writes a session down in a minute: when, how long, what about, what to take up next. */
export function SessionDialog({ data, onClose }: { data: Mentorship; onClose: () => void }) {
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    try {
      await change('mentorships.session', sessionOf(new FormData(event.currentTarget), data.id), {
        says: 'The session is written down: as hours, and as contact.',
      })
      onClose()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <Dialog title="A session" onClose={onClose} wide>
      <form className={style.fields} onSubmit={event => void submit(event)}>
        <label className={style.field}>
          <span>What it was about</span>
          <input name="what" maxLength={500} autoComplete="off" />
        </label>
        <WhenAndHow minutes={data.agreement.minutes} />
        <label className={style.field}>
          <span>Notes</span>
          <textarea name="notes" rows={4} maxLength={20_000} />
        </label>
        <label className={style.field}>
          <span>What to take up the next time</span>
          <input name="next" maxLength={2_000} autoComplete="off" />
        </label>
        {trouble ? <p role="alert">{trouble}</p> : null}
        <div>
          <Button type="submit" data-main>
            Keep
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function WhenAndHow({ minutes }: { minutes: number }) {
  return (
    <div className={style.three}>
      <label className={style.field}>
        <span>When</span>
        <input name="at" type="date" max={today()} defaultValue={today()} />
      </label>
      <label className={style.field}>
        <span>Minutes</span>
        <input name="minutes" type="number" min={1} max={1440} required inputMode="numeric" defaultValue={minutes} />
      </label>
      <label className={style.field}>
        <span>How</span>
        <select name="channel">
          {WAYS.map(([way, says]) => (
            <option key={way} value={way}>
              {says}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function sessionOf(form: FormData, id: string): SessionInput {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const at = instantOf(text('at'))
  return {
    id,
    minutes: Number(text('minutes')),
    what: text('what'),
    notes: text('notes'),
    next: text('next'),
    channel: WAYS.find(([way]) => way === text('channel'))?.[0] ?? 'meeting',
    ...(at === undefined ? {} : { at }),
  }
}
