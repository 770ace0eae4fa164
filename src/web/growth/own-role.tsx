import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Target } from '../api/growth.ts'
import { change } from '../api/change.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { textsOf } from './given.ts'
import style from './growth.module.css'

type Need = { key: number; skill: string; level: string; importance: string }
const IMPORTANCE = [
  { value: '5', label: 'it stands and falls with it' },
  { value: '4', label: 'important' },
  { value: '3', label: 'useful' },
  { value: '2', label: 'a little' },
]

/** A role in one's own words, or what one adds to an occupation: skills, each with the level it asks and how much it matters. */
export function OwnRole({ of, onClose }: { of?: Target; onClose: () => void }) {
  const { needs, setNeeds, trouble, keep } = useOwnRole(of, onClose)
  return (
    <Dialog title={of ? `What ${of.title} asks` : 'A role of your own'} onClose={onClose} wide>
      <form
        className={style.form}
        onSubmit={event => {
          event.preventDefault()
          void keep(textsOf(event.currentTarget)('title'))
        }}
      >
        <TextInput
          name="title"
          label="Called"
          defaultValue={of?.title ?? ''}
          maxLength={200}
          required
          autoComplete="off"
        />
        <Quiet>
          Take the skills from a real advertisement, or <Link to="/growth/adverts">have one read</Link>. What you say
          here wins over what O*NET says of the same skill; level 3 is usual work done alone, 5 is answering for how
          others do it.
        </Quiet>
        <ul className={style.needs}>
          {needs.map((need, place) => (
            <NeedRow
              key={need.key}
              need={need}
              place={place}
              set={next => setNeeds(needs.flatMap(one => (one === need ? next : one)))}
            />
          ))}
        </ul>
        <TextButton onClick={() => setNeeds([...needs, emptyNeed(Math.max(0, ...needs.map(({ key }) => key)) + 1)])}>
          One more skill
        </TextButton>
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main>
          Keep
        </Button>
      </form>
    </Dialog>
  )
}

/** One skill of a role; `set` with an empty list takes it out. */
function NeedRow({ need, place, set }: { need: Need; place: number; set: (next: readonly Need[]) => void }) {
  const { skill, level, importance } = need
  return (
    <li className={style.need}>
      <TextInput
        label="Skill"
        value={skill}
        maxLength={200}
        autoComplete="off"
        onChange={event => set([{ ...need, skill: event.currentTarget.value }])}
      />
      <TextInput
        label="Level"
        type="number"
        min={0}
        max={7}
        step="any"
        inputMode="decimal"
        value={level}
        required={skill.trim() !== ''}
        onChange={event => set([{ ...need, level: event.currentTarget.value }])}
      />
      <NativeSelect
        label="How much"
        data={IMPORTANCE}
        value={importance}
        onChange={event => set([{ ...need, importance: event.currentTarget.value }])}
      />
      <TextButton label={`Take skill ${place + 1} out`} onClick={() => set([])}>
        Take out
      </TextButton>
    </li>
  )
}

function useOwnRole(of: Target | undefined, onClose: () => void) {
  const navigate = useNavigate()
  const [needs, setNeeds] = useState<readonly Need[]>(() => needsOf(of))
  const [trouble, setTrouble] = useState<string>()
  const keep = async (title: string) => {
    const given = needs.flatMap(({ skill, level, importance }) =>
      skill.trim() === '' ? [] : [{ skill: skill.trim(), level: Number(level), importance: Number(importance) }],
    )
    try {
      const { id } = await change(
        'targets.set',
        { title, needs: given, ...(of ? { id: of.id } : {}), ...(of?.code ? { occupation: of.code } : {}) },
        { says: of ? 'Kept what it asks.' : `You aim at ${title} now.` },
      )
      onClose()
      await navigate({ to: '/growth/targets', search: { role: id } })
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return { needs, setNeeds, trouble, keep }
}

function emptyNeed(key: number): Need {
  return { key, skill: '', level: '3', importance: '4' }
}

function needsOf(of: Target | undefined): Need[] {
  const given = (of?.needs ?? []).map(({ skill, level, importance }, key) => ({
    key,
    skill,
    level: String(level),
    importance: String(Math.round(importance)),
  }))
  return given.length > 0 ? given : [0, 1, 2].map(emptyNeed)
}
