import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import type { StartInput } from '../api/mentors.ts'
import { peopleGiven } from '../forms/people-field.tsx'
import { PersonPicker } from '../log/person-picker.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { AgreementFields, readAgreement } from './agreement-fields.tsx'
import style from './mentors.module.css'

type Who = { readonly id: string; readonly name: string }
type Role = NonNullable<StartInput['role']>
/** What an agreement begins with: whom, in which part, for which skills. */
export type Starting = { readonly people: readonly Who[]; readonly role: Role; readonly skills?: readonly string[] }

const ROLES: readonly (readonly [Role, string])[] = [
  ['mentee', 'They mentor me'],
  ['mentor', 'I mentor them'],
  ['peers', 'We are a group of equals'],
]

/** Writes an agreement down: who, for what, how often, until when. */
export function StartDialog({ starting, onClose }: { starting: Starting; onClose: () => void }) {
  const navigate = useNavigate()
  const [people, setPeople] = useState<readonly Who[]>(starting.people)
  const [role, setRole] = useState<Role>(starting.role)
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (people.length === 0) {
      setTrouble('Say with whom, and choose them from the list; whom nobody here knows yet is added.')
      return
    }
    try {
      const input = startOf(new FormData(event.currentTarget), people, role)
      const { id } = await change('mentorships.start', input, { says: 'Written down.' })
      onClose()
      void navigate({ to: '/growth/mentors/$id', params: { id } })
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <Dialog title="An agreement" onClose={onClose} wide>
      <form className={style.fields} onSubmit={event => void submit(event)}>
        <fieldset className={style.choices}>
          <legend>Which way round?</legend>
          {ROLES.map(([value, says]) => (
            <label key={value} className={style.choice}>
              <input type="radio" name="role" checked={role === value} onChange={() => setRole(value)} />
              {says}
            </label>
          ))}
        </fieldset>
        <PersonPicker chosen={people} choose={setPeople} most={role === 'peers' ? 20 : 1} newcomers />
        {role === 'peers' ? (
          <label className={style.field}>
            <span>What you call the group</span>
            <input name="title" maxLength={200} autoComplete="off" />
          </label>
        ) : null}
        <AgreementFields skills={starting.skills ?? []} />
        <label className={style.choice}>
          <input type="checkbox" name="agreed" />
          They have said yes already
        </label>
        {trouble ? <p role="alert">{trouble}</p> : null}
        <div>
          <Button type="submit" data-main>
            Write it down
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function startOf(form: FormData, people: readonly Who[], role: Role): StartInput {
  const { until, ...fields } = readAgreement(form)
  const title = String(form.get('title') ?? '').trim()
  return {
    ...peopleGiven(people),
    role,
    state: form.get('agreed') === 'on' ? 'active' : 'proposed',
    ...fields,
    ...(until === null ? {} : { until }),
    ...(title === '' || role !== 'peers' ? {} : { title }),
  }
}
