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

/** A goal: a sentence, what it is for, how much it counts, and one thing to count. */
export function GoalForm({
  goal,
  onKeep,
  onCancel,
}: {
  goal: Goal | null
  onKeep: (goal: Omit<Goal, 'progress'>) => Promise<void>
  onCancel: () => void
}) {
  const [first, ...others] = goal?.results ?? []
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string): string => String(given.get(name) ?? '').trim()
    const by = text('by')
    const counted = {
      says: text('counts'),
      from: Number(text('from')),
      now: Number(text('now')),
      to: Number(text('to')),
      unit: '',
    }
    void onKeep({
      id: goal?.id ?? '',
      says: text('says'),
      aim: text('aim') as Goal['aim'],
      weight: Number(text('weight')),
      by: by === '' ? null : new Date(by).getTime(),
      results: [...(counted.says === '' ? [] : [counted]), ...others],
    })
  }
  const number = (name: string, label: string, value: number) => (
    <label className={style.field}>
      <span>{label}</span>
      <input name={name} type="number" step="any" defaultValue={value} required />
    </label>
  )
  return (
    <form className={style.form} onSubmit={submit} aria-label="Goal">
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
      {number('weight', 'Weight, 0 to 10', goal?.weight ?? 1)}
      <label className={style.field}>
        <span>By, if you like</span>
        <input
          name="by"
          type="date"
          defaultValue={goal?.by == null ? '' : new Date(goal.by).toISOString().slice(0, 10)}
        />
      </label>
      <label className={style.wide}>
        <span>Counted on the way, if you like</span>
        <input name="counts" defaultValue={first?.says ?? ''} maxLength={300} placeholder="interviews" />
      </label>
      {number('from', 'It stood at', first?.from ?? 0)}
      {number('now', 'It stands at', first?.now ?? 0)}
      {number('to', 'It should be', first?.to ?? 1)}
      <button type="submit" className={style.pill}>
        Keep
      </button>
      <TextButton onClick={onCancel}>Cancel</TextButton>
    </form>
  )
}
