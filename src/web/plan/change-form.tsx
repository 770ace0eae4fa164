import type { FormEvent, KeyboardEvent } from 'react'
import type { PlannedAction } from '../api/plan-api.ts'
import { TextButton } from '../shell/card.tsx'
import type { Said } from './use-answers.ts'
import style from './plan.module.css'

/** Says an action otherwise: in other words, longer or shorter, at a time. */
export function ChangeForm({
  action: { does, minutes, start },
  onKeep,
  onCancel,
}: {
  action: PlannedAction
  onKeep: (said: Said) => void
  onCancel: () => void
}) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const when = String(given.get('start') ?? '')
    onKeep({
      does: String(given.get('does')),
      minutes: Number(given.get('minutes')),
      start: when === '' ? null : new Date(when).getTime(),
    })
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
  }
  return (
    <form className={style.form} onSubmit={submit} aria-label="Change this action">
      <label className={style.wide}>
        <span>What</span>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form has just been asked for */}
        <input name="does" defaultValue={does} required maxLength={500} autoFocus onKeyDown={leave} />
      </label>
      <label className={style.field}>
        <span>Minutes</span>
        <input name="minutes" type="number" min={1} max={1440} defaultValue={minutes} required />
      </label>
      <label className={style.field}>
        <span>When, if you like</span>
        <input name="start" type="datetime-local" defaultValue={start === null ? '' : localOf(start)} />
      </label>
      <button type="submit" className={style.pill}>
        Keep
      </button>
      <TextButton onClick={onCancel}>Cancel</TextButton>
    </form>
  )
}

/** "2026-11-24T09:00" on the clock of the wall. */
function localOf(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
