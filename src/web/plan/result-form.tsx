import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import { say } from '../shell/toast.ts'
import { troubleOf } from './plan-says.ts'
import style from './plan.module.css'

const FORMS = ['offer', 'raise', 'promotion', 'client', 'publication', 'invitation', 'award', 'other'] as const

/** A result, written down where one looks back at the week. `at`: when it came; else now. */
export function ResultForm({ at }: { at: number | undefined }) {
  const [kept, setKept] = useState(0)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const form = FORMS.find(one => one === given.get('form')) ?? 'other'
    try {
      await change(
        'outcomes.add',
        { form, what: String(given.get('what')), ...(at === undefined ? {} : { at }) },
        { says: 'The result is noted.' },
      )
      setKept(kept + 1)
    } catch (error) {
      say(troubleOf(error), { tone: 'trouble' })
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
