import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import type { Mentorship, MovedSkill, RateInput } from '../api/mentors.ts'
import { TextButton } from '../shell/card.tsx'
import { known } from '../words/numbers.ts'
import style from './mentors.module.css'

const WITNESSES = [
  ['anchored', 'I, against described levels'],
  ['self', 'I, by feel'],
  ['other', 'They, who saw my work'],
  ['rubric', 'A piece judged by stated points'],
  ['test', 'A timed task'],
] as const

/** One level at one moment by one witness; only the same witness at both moments tells whether anything moved. */
export function RateForm({ data, skill, onDone }: { data: Mentorship; skill: MovedSkill; onDone: () => void }) {
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    try {
      await change('mentorships.rate', ratingOf(new FormData(event.currentTarget), data.id, skill.name), {
        says: 'The level is kept.',
      })
      onDone()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <form
      className={style.inline}
      onSubmit={event => void submit(event)}
      aria-label={`A level in ${skill.name}`}
      data-form
    >
      <label className={style.field}>
        <span>Level, 0 to 7</span>
        <input
          name="level"
          type="number"
          min={0}
          max={7}
          step={0.5}
          required
          inputMode="decimal"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form has just been asked for
          autoFocus
          onKeyDown={event => {
            if (event.key === 'Escape') onDone()
          }}
        />
      </label>
      <label className={style.field}>
        <span>When</span>
        <select name="moment" defaultValue={known(skill.before) ? 'after' : 'before'}>
          <option value="before">at the beginning</option>
          <option value="after">now</option>
        </select>
      </label>
      <Witness />
      <Button type="submit">Keep</Button>
      <TextButton onClick={onDone}>Cancel</TextButton>
      {trouble ? <p role="alert">{trouble}</p> : null}
    </form>
  )
}

function Witness() {
  return (
    <label className={style.field} data-wide>
      <span>Who says so</span>
      <select name="by">
        {WITNESSES.map(([witness, says]) => (
          <option key={witness} value={witness}>
            {says}
          </option>
        ))}
      </select>
    </label>
  )
}

function ratingOf(form: FormData, id: string, skill: string): RateInput {
  const witness = WITNESSES.find(([one]) => one === form.get('by'))?.[0] ?? 'other'
  return {
    id,
    skill,
    level: Number(form.get('level')),
    moment: form.get('moment') === 'after' ? 'after' : 'before',
    by: witness === 'anchored' ? 'self' : witness,
    ...(witness === 'anchored' ? { anchored: true } : {}),
  }
}
