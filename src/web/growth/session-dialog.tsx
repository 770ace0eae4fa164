import { Button, Textarea, TextInput } from '@mantine/core'
import type { GrowthChanges } from '../api/growth.ts'
import { instantOf, today, useKeep } from '../log/use-keep.ts'
import { Dialog } from '../shell/dialog.tsx'
import { ifAny, listOf, textsOf } from './given.ts'
import style from './growth.module.css'

/** What a session may begin with. */
type Begun = { skill: string; goal?: string; minutes?: number }

/** A session of deliberate practice: what it aimed at, what the feedback was, what one takes from it. */
export function SessionDialog({ onClose, ...begun }: Begun & { onClose: () => void }) {
  const { busy, trouble, keep } = useKeep(onClose)
  return (
    <Dialog title="A session of practice" onClose={onClose}>
      <form
        className={style.form}
        onSubmit={event => {
          event.preventDefault()
          void keep('practice.session', sessionOf(textsOf(event.currentTarget)), { says: 'Written down.' })
        }}
      >
        <Fields {...begun} />
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main disabled={busy}>
          Write it down
        </Button>
      </form>
    </Dialog>
  )
}

function Fields({ skill, goal = '', minutes = 45 }: Begun) {
  return (
    <>
      <TextInput name="goal" label="What it aimed at" defaultValue={goal} maxLength={2000} autoComplete="off" />
      <TextInput
        name="skills"
        label="Skill (several with commas)"
        defaultValue={skill}
        maxLength={1000}
        required
        autoComplete="off"
      />
      <div className={style.pairOfFields}>
        <TextInput
          name="minutes"
          label="Minutes"
          type="number"
          min={1}
          max={1440}
          defaultValue={minutes}
          required
          inputMode="numeric"
        />
        <TextInput name="day" label="When" type="date" defaultValue={today()} max={today()} />
      </div>
      <Textarea name="feedback" label="What told you how it went" maxLength={2000} rows={2} />
      <Textarea name="reflection" label="What you take from it" maxLength={2000} rows={2} />
    </>
  )
}

function sessionOf(text: (name: string) => string): GrowthChanges['practice.session']['input'] {
  const at = instantOf(text('day'))
  return {
    skills: listOf(text('skills'), ','),
    minutes: Number(text('minutes')),
    ...ifAny('goal', text('goal')),
    ...ifAny('feedback', text('feedback')),
    ...ifAny('reflection', text('reflection')),
    ...(at === undefined ? {} : { at }),
  }
}
