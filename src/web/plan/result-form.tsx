import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import { sayTrouble } from '../shell/toast.ts'
import style from './plan.module.css'

const FORMS = ['offer', 'raise', 'promotion', 'client', 'publication', 'invitation', 'award', 'other'] as const

/** A result, written down where one looks back at the week: kind, words, and the day it came, at first `on`. */
export function ResultForm({ on, today }: { on: string; today: string }) {
  const [kept, setKept] = useState(0)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const form = FORMS.find(one => one === given.get('form')) ?? 'other'
    const day = String(given.get('on'))
    try {
      // of today it came now, of another day at its noon
      const at = day === today ? {} : { at: new Date(`${day}T12:00:00`).getTime() }
      await change('outcomes.add', { form, what: String(given.get('what')), ...at }, { says: 'The result is noted.' })
      setKept(kept + 1)
    } catch (error) {
      sayTrouble(error)
    }
  }
  return (
    <form key={kept} className={style.form} onSubmit={event => void submit(event)} aria-label="Note a result">
      <label className={style.field}>
        <span>What kind</span>
        <select name="form" defaultValue="offer">
          {FORMS.map(form => (
            <option key={form} value={form}>
              {form}
            </option>
          ))}
        </select>
      </label>
      <label className={style.field}>
        <span>When</span>
        <input name="on" type="date" defaultValue={on} max={today} required />
      </label>
      <label className={style.wide}>
        <span>What came</span>
        <input name="what" required maxLength={300} />
      </label>
      <button type="submit" className={style.pill}>
        Note it
      </button>
    </form>
  )
}
