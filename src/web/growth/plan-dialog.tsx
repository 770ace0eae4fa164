import { Button, Textarea, TextInput } from '@mantine/core'
import type { GrowthChanges, Plan } from '../api/growth.ts'
import { dateOf, instantOf, useKeep } from '../log/use-keep.ts'
import { Quiet } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { listOf, textsOf } from './given.ts'
import style from './growth.module.css'

type Begun = { skill: string; plan?: Plan }

/** A plan of practice: a goal, steps, how often and how long. Without steps of one's own, a step a level. */
export function PlanDialog({ onClose, ...begun }: Begun & { onClose: () => void }) {
  const { plan } = begun
  const { busy, trouble, keep } = useKeep(onClose)
  return (
    <Dialog title={plan ? 'Change the plan' : 'Plan practice'} onClose={onClose}>
      <form
        className={style.form}
        onSubmit={event => {
          event.preventDefault()
          void keep('practice.plan', planOf(textsOf(event.currentTarget), plan), {
            says: plan ? 'The plan is changed.' : 'The plan is made.',
          })
        }}
      >
        <Fields {...begun} />
        <Quiet>Without steps of your own, a step a level is made, with rough hours.</Quiet>
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main disabled={busy}>
          Keep
        </Button>
      </form>
    </Dialog>
  )
}

const NUMBERS = [
  { name: 'every', label: 'Every so many days', min: 1, max: 365, usual: 7 },
  { name: 'minutes', label: 'Minutes each', min: 5, max: 1440, usual: 45 },
] as const

function Fields({ skill, plan }: Begun) {
  const own = plan?.milestones.some(({ level }) => level === null) ? plan.milestones.map(({ says }) => says) : []
  return (
    <>
      <TextInput
        name="goal"
        label="What you want to be able to do"
        defaultValue={plan?.goal ?? ''}
        maxLength={2000}
        required
        autoComplete="off"
      />
      <TextInput
        name="skill"
        label="Skill"
        defaultValue={plan?.name ?? skill}
        maxLength={200}
        required
        autoComplete="off"
      />
      <div className={style.pairOfFields}>
        {NUMBERS.map(({ name, label, min, max, usual }) => (
          <TextInput
            key={name}
            name={name}
            label={label}
            type="number"
            min={min}
            max={max}
            defaultValue={plan?.[name] ?? usual}
            required
            inputMode="numeric"
          />
        ))}
        <TextInput name="level" label="Level to reach, 0 to 7" type="number" min={0} max={7} step="any" />
        <TextInput name="by" label="Until when" type="date" defaultValue={untilOf(plan)} />
      </div>
      <Textarea name="steps" label="Steps, one a line" defaultValue={own.join('\n')} maxLength={5000} rows={4} />
    </>
  )
}

function untilOf(plan: Plan | undefined): string {
  return plan === undefined || plan.by === null ? '' : dateOf(plan.by)
}

function planOf(text: (name: string) => string, plan: Plan | undefined): GrowthChanges['practice.plan']['input'] {
  const steps = listOf(text('steps'), '\n')
  const day = text('by')
  // a day that was emptied is taken away; one that was left as it was says nothing
  const by = day === untilOf(plan) ? undefined : day === '' ? null : instantOf(day)
  return {
    ...(plan ? { id: plan.id } : {}),
    skill: text('skill'),
    goal: text('goal'),
    every: Number(text('every')),
    minutes: Number(text('minutes')),
    ...(steps.length > 0 ? { milestones: steps } : {}),
    ...(text('level') === '' ? {} : { level: Number(text('level')) }),
    ...(by === undefined ? {} : { by }),
  }
}
