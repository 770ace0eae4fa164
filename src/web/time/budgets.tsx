import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import type { Budget, Lever, Weeks } from '../api/types.ts'
import { TextButton } from '../shell/card.tsx'
import { LEVER_ORDER, leverWord } from '../words/labels.ts'
import { LeverWeeks } from './lever-weeks.tsx'
import { Swatch } from './swatch.tsx'
import { known } from '../words/numbers.ts'
import { budgetSays, rangeSays, sideSays } from './time-says.ts'
import style from './time.module.css'

/** What you set yourself for each lever, beside what it took; changed in place. */
export function Budgets({ data }: { data: Weeks }) {
  const [editing, setEditing] = useState<Lever>()
  return (
    <section aria-labelledby="budgets" className={style.section}>
      <h2 id="budgets">Against what you set yourself</h2>
      <p className={style.note}>
        Each bar a week, each lever on a scale of its own; the number is a usual week, the mean of the last twelve whole
        ones in which anything was seen. Dashed: what you set. A least for what must not be crowded out, a most for what
        tends to grow, and what you promised somebody.
      </p>
      <ul className={style.rows}>
        {LEVER_ORDER.map(lever => {
          const budget = data.budgets.find(one => one.lever === lever)
          const usual = data.measures.hours[lever]
          return (
            <li key={lever} className={style.budget}>
              <span className={style.lever}>
                <Swatch lever={lever} /> {leverWord(lever)}
              </span>
              <LeverWeeks lever={lever} weeks={data.weeks} budget={budget} />
              <span className="figures">{known(usual) ? rangeSays(usual) : 'not known yet'}</span>
              <span className={style.set}>
                {budgetSays(budget)}
                {budget ? <b className={style.side}>{sideSays(budget, known(usual) ? usual.high : 0)}</b> : null}
              </span>
              <span data-screen-only>
                <TextButton
                  onClick={() => setEditing(editing === lever ? undefined : lever)}
                  expanded={editing === lever}
                  label={`Set hours for ${leverWord(lever)}`}
                >
                  Set
                </TextButton>
              </span>
              {editing === lever ? (
                <BudgetForm lever={lever} budget={budget} onDone={() => setEditing(undefined)} />
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const FIELDS = [
  { name: 'floor', label: 'At least (hours a week)' },
  { name: 'ceiling', label: 'At most' },
  { name: 'commitment', label: 'Promised to others' },
] as const

function BudgetForm({ lever, budget, onDone }: { lever: Lever; budget: Budget | undefined; onDone: () => void }) {
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const hours = (name: string): number | null => {
      const text = String(given.get(name) ?? '').trim()
      return text === '' ? null : Number(text)
    }
    const wanted = { lever, floor: hours('floor'), ceiling: hours('ceiling'), commitment: hours('commitment') }
    if (wanted.floor !== null && wanted.ceiling !== null && wanted.floor > wanted.ceiling) {
      setTrouble('The least is more than the most.')
      return
    }
    try {
      await change('budgets.set', wanted, { says: `Set for ${leverWord(lever)}.` })
      onDone()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <form className={style.form} onSubmit={event => void submit(event)} aria-label={`Hours for ${leverWord(lever)}`}>
      {FIELDS.map(({ name, label }, place) => (
        <label key={name} className={style.field}>
          <span>{label}</span>
          <input
            name={name}
            type="number"
            min={0}
            max={168}
            step={0.25}
            inputMode="decimal"
            defaultValue={budget?.[name] ?? ''}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form has just been asked for
            autoFocus={place === 0}
            onKeyDown={event => {
              if (event.key === 'Escape') onDone()
            }}
          />
        </label>
      ))}
      <button type="submit" className={style.pill}>
        Keep
      </button>
      <TextButton onClick={onDone}>Cancel</TextButton>
      {trouble ? <p role="alert">{trouble}</p> : null}
    </form>
  )
}
