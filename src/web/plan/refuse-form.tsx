import type { FormEvent } from 'react'
import { TextButton } from '../shell/card.tsx'
import style from './plan.module.css'

/** Why not: the reason is kept, and teaches what is proposed. */
export function RefuseForm({ onRefuse, onCancel }: { onRefuse: (why: string) => void; onCancel: () => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onRefuse(String(new FormData(event.currentTarget).get('why') ?? ''))
  }
  return (
    <form className={style.form} onSubmit={submit} aria-label="Refuse this action">
      <label className={style.wide}>
        <span>Why not (if you like)</span>
        <input
          name="why"
          maxLength={500}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form has just been asked for
          autoFocus
          onKeyDown={event => {
            if (event.key === 'Escape') onCancel()
          }}
        />
      </label>
      <button type="submit" className={style.pill}>
        Refuse
      </button>
      <TextButton onClick={onCancel}>Cancel</TextButton>
    </form>
  )
}
