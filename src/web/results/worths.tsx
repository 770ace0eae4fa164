import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Results } from '../api/results.ts'
import { Quiet } from '../shell/card.tsx'
import { say, sayTrouble } from '../shell/toast.ts'
import style from './results.module.css'

type Form = keyof Results['worths']

/** What a kind of result is worth to the user, beside an offer at 1; each is kept as it is set, with a way back. */
export function Worths({ worths }: { worths: Results['worths'] }) {
  return (
    <details className={style.worths} data-screen-only>
      <summary>What each kind of result is worth to you</summary>
      <Quiet>
        Beside an offer at 1: by this results are weighed where hours are planned. Ours is where it begins; only you
        know yours.
      </Quiet>
      <div className={style.worthRows}>
        {(Object.entries(worths) as [Form, number][]).map(([form, worth]) => (
          <Worth key={`${form} ${worth}`} form={form} worth={worth} />
        ))}
      </div>
    </details>
  )
}

function Worth({ form, worth }: { form: Form; worth: number }) {
  const [text, setText] = useState(String(worth))
  const keep = async (): Promise<void> => {
    const value = Number(text.replace(',', '.'))
    if (text.trim() === '' || value === worth) return setText(String(worth))
    if (!(value >= 0 && value <= 100)) {
      setText(String(worth))
      return say('A result can be worth from 0 to 100.', { tone: 'trouble' })
    }
    try {
      await change(
        'outcomes.weigh',
        { form, worth: value },
        { says: `A result of the kind ${form} is worth ${value}.` },
      )
    } catch (error) {
      setText(String(worth))
      sayTrouble(error)
    }
    return undefined
  }
  return (
    <label className={style.worth}>
      <span>{form}</span>
      <input
        type="text"
        inputMode="decimal"
        value={text}
        onChange={event => setText(event.target.value)}
        onBlur={() => void keep()}
        onKeyDown={event => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </label>
  )
}
