import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { GrowthChanges } from '../api/growth.ts'
import { chosen, instantOf, today, useKeep } from '../log/use-keep.ts'
import { Quiet } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { ifAny, listOf, textsOf } from './given.ts'
import style from './growth.module.css'

const FORMS = ['course', 'certificate', 'project', 'piece', 'talk', 'hours'] as const
const WORDS = [
  { value: 'course', label: 'a course I finished' },
  { value: 'certificate', label: 'a certificate or an exam' },
  { value: 'project', label: 'a project' },
  { value: 'piece', label: 'something I published' },
  { value: 'talk', label: 'a talk I gave' },
  { value: 'hours', label: 'hours of practice' },
]

type Form = (typeof FORMS)[number]

/** Something that shows the skill; once written down it counts as hours and in the CV as well. */
export function EvidenceDialog({ skill, onClose }: { skill: string; onClose: () => void }) {
  const [form, setForm] = useState<Form>('course')
  const { busy, trouble, keep } = useKeep(onClose)
  return (
    <Dialog title={`What shows ${skill}`} onClose={onClose}>
      <form
        className={style.form}
        onSubmit={event => {
          event.preventDefault()
          void keep('skills.evidence', evidenceOf(textsOf(event.currentTarget), form, skill), {
            says: 'Written down; it counts everywhere it belongs.',
          })
        }}
      >
        <NativeSelect
          label="It was"
          data={WORDS}
          value={form}
          onChange={event => setForm(chosen(FORMS, event.currentTarget.value))}
        />
        <Fields form={form} />
        <Quiet>One fact is kept once: as evidence here, as hours in Time, and as a line for the CV.</Quiet>
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main disabled={busy}>
          Write it down
        </Button>
      </form>
    </Dialog>
  )
}

function Fields({ form }: { form: Form }) {
  return (
    <>
      <TextInput name="title" label="Called" maxLength={500} required autoComplete="off" />
      <div className={style.pairOfFields}>
        <TextInput
          name="hours"
          label="Hours it took"
          type="number"
          min={0}
          step="any"
          inputMode="decimal"
          required={form === 'hours'}
        />
        <TextInput name="day" label="When" type="date" defaultValue={today()} max={today()} />
      </div>
      <TextInput name="others" label="Other skills it shows, with commas between" maxLength={1000} autoComplete="off" />
      {form === 'hours' || form === 'project' ? null : (
        <TextInput name="by" label="Who offered or published it" maxLength={300} autoComplete="off" />
      )}
      {form === 'hours' || form === 'course' ? null : (
        <TextInput name="url" label="Where it can be seen" type="url" maxLength={2000} autoComplete="off" />
      )}
    </>
  )
}

function evidenceOf(
  text: (name: string) => string,
  form: Form,
  skill: string,
): GrowthChanges['skills.evidence']['input'] {
  const minutes = Math.round(Number(text('hours')) * 60)
  const at = instantOf(text('day'))
  return {
    form,
    title: text('title'),
    skills: [skill, ...listOf(text('others'), ',')],
    ...(minutes > 0 ? { minutes } : {}),
    ...ifAny('by', text('by')),
    ...ifAny('url', text('url')),
    ...(at === undefined ? {} : { at }),
  }
}
