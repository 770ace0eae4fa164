import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Goal } from '../api/plan-api.ts'
import { TextButton } from '../shell/card.tsx'
import style from './plan.module.css'

export const AIM_WORDS: Readonly<Record<Goal['aim'], string>> = {
  job: 'a job',
  raise: 'a raise or promotion',
  clients: 'clients',
  satisfaction: 'satisfaction',
}

const MOST_RESULTS = 10
type Result = Goal['results'][number]
const NEW: Result = { says: '', from: 0, now: 0, to: 1, unit: '' }

/** What stands in the field of that name. */
type Given = (name: string) => string

/** A goal: a sentence, what it is for, how much it counts, and what can be counted on the way. */
export function GoalForm({
  goal,
  onKeep,
  onCancel,
}: {
  goal: Goal | null
  onKeep: (goal: Omit<Goal, 'progress'>) => Promise<void>
  onCancel: () => void
}) {
  // rows are known by a number of their own, so that one can be taken out from between others
  const [rows, setRows] = useState(() =>
    (goal !== null && goal.results.length > 0 ? goal.results : [NEW]).map((result, key) => ({ key, result })),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text: Given = name => String(given.get(name) ?? '').trim()
    const by = text('by')
    const results = rows.map(({ key }) => resultOf(text, key))
    const nameless = results.findIndex(result => result.says === '' && !isUntouched(result))
    if (nameless >= 0) return askForName(event.currentTarget, rows[nameless]?.key)
    void onKeep({
      id: goal?.id ?? '',
      says: text('says'),
      aim: text('aim') as Goal['aim'],
      weight: Number(text('weight')),
      by: by === '' ? null : new Date(by).getTime(),
      results: results.filter(({ says }) => says !== ''),
    })
  }
  return (
    <form className={style.form} onSubmit={submit} aria-label="Goal">
      <GoalFields goal={goal} />
      {rows.map(({ key, result }, place) => (
        <CountFields
          key={key}
          name={key}
          result={result}
          label={place === 0 ? 'What can be counted on the way, if you like' : 'And what else can be counted'}
          onRemove={rows.length > 1 ? () => setRows(rows.filter(row => row.key !== key)) : null}
        />
      ))}
      <button type="submit" className={style.pill}>
        Keep
      </button>
      {rows.length < MOST_RESULTS ? (
        <TextButton onClick={() => setRows([...rows, { key: Math.max(...rows.map(row => row.key)) + 1, result: NEW }])}>
          Count one more
        </TextButton>
      ) : null}
      <TextButton onClick={onCancel}>Cancel</TextButton>
    </form>
  )
}

/** The goal itself, without what is counted on the way. */
function GoalFields({ goal }: { goal: Goal | null }) {
  return (
    <>
      <label className={style.wide}>
        <span>What you want</span>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form has just been asked for */}
        <input name="says" defaultValue={goal?.says ?? ''} required maxLength={300} autoFocus />
      </label>
      <label className={style.field}>
        <span>It is for</span>
        <select name="aim" defaultValue={goal?.aim ?? 'job'}>
          {Object.entries(AIM_WORDS).map(([aim, says]) => (
            <option key={aim} value={aim}>
              {says}
            </option>
          ))}
        </select>
      </label>
      <label className={style.short}>
        <span>Weight, 0 to 10</span>
        <input name="weight" type="number" step="any" min={0} max={10} defaultValue={goal?.weight ?? 1} required />
      </label>
      <label className={style.field}>
        <span>By, if you like</span>
        <input
          name="by"
          type="date"
          defaultValue={goal?.by == null ? '' : new Date(goal.by).toISOString().slice(0, 10)}
        />
      </label>
    </>
  )
}

/** One row as it was filled in; a unit alone says as well what is counted. */
function resultOf(text: Given, key: number): Result {
  const unit = text(`unit-${key}`)
  const named = text(`counts-${key}`)
  return {
    says: named === '' ? unit : named,
    from: Number(text(`from-${key}`)),
    now: Number(text(`now-${key}`)),
    to: Number(text(`to-${key}`)),
    unit: named === '' ? '' : unit,
  }
}

/** Numbers that nobody changed count nothing; others need a name, or they would be lost without a word. */
function isUntouched({ from, now, to }: Result): boolean {
  return from === NEW.from && now === NEW.now && to === NEW.to
}

function askForName(form: HTMLFormElement, key: number | undefined): void {
  const field = form.elements.namedItem(`counts-${key}`)
  if (!(field instanceof HTMLInputElement)) return
  field.setCustomValidity('Say what these numbers count.')
  form.addEventListener('input', () => field.setCustomValidity(''), { once: true })
  field.reportValidity()
}

function CountFields({
  name,
  result,
  label,
  onRemove,
}: {
  name: number
  result: Result
  label: string
  onRemove: (() => void) | null
}) {
  const number = (part: 'from' | 'now' | 'to', says: string) => (
    <label className={style.short}>
      <span>{says}</span>
      <input name={`${part}-${name}`} type="number" step="any" defaultValue={result[part]} required />
    </label>
  )
  return (
    <fieldset className={style.counted}>
      <label className={style.wide}>
        <span>{label}</span>
        <input name={`counts-${name}`} defaultValue={result.says} maxLength={300} placeholder="interviews" />
      </label>
      {number('from', 'It stood at')}
      {number('now', 'It stands at')}
      {number('to', 'It should be')}
      <label className={style.short}>
        <span>Unit, if any</span>
        <input name={`unit-${name}`} defaultValue={result.unit} maxLength={40} />
      </label>
      {onRemove === null ? null : (
        <TextButton onClick={onRemove} label={`Do not count: ${result.says === '' ? 'this' : result.says}`}>
          Do not count this
        </TextButton>
      )}
    </fieldset>
  )
}
