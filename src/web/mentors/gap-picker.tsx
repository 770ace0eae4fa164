import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Mentors } from '../api/mentors.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import style from './mentors.module.css'

const route = getRouteApi('/growth/mentors')

/** Which skill it is about: the gaps to the roles aimed at, the widest first, or any other by name. */
export function GapPicker({ data: { gaps, skill } }: { data: Mentors }) {
  const navigate = route.useNavigate()
  const choose = (name: string) =>
    void navigate({ search: before => ({ ...before, skill: name }), replace: true, resetScroll: false })
  const chosen = gaps.find(gap => gap.skill === skill?.skill)
  return (
    <>
      {gaps.length === 0 ? (
        <Card label="No gap is known">
          <Quiet>
            What you lack follows from the role you aim at, and you have named none yet. Name a skill instead, and see
            who could help with it.
          </Quiet>
        </Card>
      ) : (
        <div className={style.gaps} role="group" aria-label="For which gap">
          {gaps.map(gap => (
            <button
              key={gap.skill}
              type="button"
              className={style.pill}
              aria-pressed={gap.skill === skill?.skill}
              onClick={() => choose(gap.name)}
            >
              <Name of={gap.name} />
              {gap.mentorship === null ? null : <small>has one</small>}
            </button>
          ))}
        </div>
      )}
      <OtherSkill choose={choose} label={gaps.length === 0 ? 'A skill' : 'Another skill'} />
      {chosen === undefined ? null : <p className={style.note}>{chosen.why}</p>}
    </>
  )
}

function OtherSkill({ choose, label }: { choose: (name: string) => void; label: string }) {
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (/[\p{L}\p{N}]/u.test(text)) choose(text.trim())
  }
  return (
    <form className={style.other} onSubmit={submit}>
      <label className={style.field}>
        <span>{label}</span>
        <input value={text} maxLength={200} autoComplete="off" onChange={event => setText(event.currentTarget.value)} />
      </label>
      <Button type="submit" disabled={text.trim() === ''}>
        Look
      </Button>
    </form>
  )
}
