import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { GrowthChanges, SkillShown } from '../api/growth.ts'
import { PersonPicker } from '../log/person-picker.tsx'
import { chosen, instantOf, today, useKeep } from '../log/use-keep.ts'
import { Dialog } from '../shell/dialog.tsx'
import { ifAny, textsOf } from './given.ts'
import style from './growth.module.css'

const WITNESSES = ['other', 'test', 'rubric'] as const
export type Witness = (typeof WITNESSES)[number]
const WORDS = [
  { value: 'other', label: 'somebody who has seen my work' },
  { value: 'test', label: 'a timed test or task' },
  { value: 'rubric', label: 'a piece of work judged by stated points' },
]

/** A level that somebody or something else gave. */
export function RateDialog({ shown, first, onClose }: { shown: SkillShown; first: Witness; onClose: () => void }) {
  const [by, setBy] = useState<Witness>(first)
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>([])
  const { busy, trouble, keep } = useKeep(onClose)
  return (
    <Dialog title={`What others say of ${shown.skill.name}`} onClose={onClose}>
      <form
        className={style.form}
        onSubmit={event => {
          event.preventDefault()
          const [person] = by === 'other' ? people : []
          const rating = ratingOf(textsOf(event.currentTarget), shown.skill.name, by)
          void keep('skills.rate', { ...rating, ...(person ? { person: person.id } : {}) }, { says: 'Written down.' })
        }}
      >
        <NativeSelect
          label="Said by"
          data={WORDS}
          value={by}
          onChange={event => setBy(chosen(WITNESSES, event.currentTarget.value))}
        />
        <TextInput
          name="level"
          label="Level, 0 to 7"
          type="number"
          min={0}
          max={7}
          step="any"
          required
          inputMode="decimal"
        />
        {by === 'other' ? <PersonPicker chosen={people} choose={setPeople} most={1} /> : null}
        <TextInput name="day" label="When" type="date" defaultValue={today()} max={today()} />
        <Textarea name="note" label="What was said or measured" maxLength={2000} rows={3} />
        <Meanings anchors={shown.anchors} />
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main disabled={busy}>
          Write it down
        </Button>
      </form>
    </Dialog>
  )
}

function Meanings({ anchors }: { anchors: SkillShown['anchors'] }) {
  return (
    <details>
      <summary className={style.summary}>What the levels mean</summary>
      <ul className={style.meanings}>
        {anchors.map(({ level, says }) => (
          <li key={level}>
            <b>{Number(level.toFixed(1))}</b> {says}
          </li>
        ))}
      </ul>
    </details>
  )
}

function ratingOf(text: (name: string) => string, skill: string, by: Witness): GrowthChanges['skills.rate']['input'] {
  const at = instantOf(text('day'))
  return {
    skill,
    level: Number(text('level')),
    by,
    ...ifAny('note', text('note')),
    ...(at === undefined ? {} : { at }),
  }
}
