import { useState } from 'react'
import { PersonPicker } from '../log/person-picker.tsx'
import type { Who } from '../log/person-picker.tsx'
import { useWrong } from './kept-form.tsx'

/** Chosen people as operations take them: those known by their ids, those nobody knew yet by name. */
export function peopleGiven(people: readonly Who[]): { people: string[]; newcomers: string[] } {
  return {
    people: people.flatMap(({ id }) => (id === '' ? [] : [id])),
    newcomers: people.flatMap(({ id, name }) => (id === '' ? [name] : [])),
  }
}

/** People of a form: from those known, or somebody new by name. Refusals about them stand beside it under `people`. */
export function usePeople(begin: readonly Who[] = []) {
  const [people, setPeople] = useState<readonly Who[]>(begin)
  return { people, setPeople, given: peopleGiven(people) }
}

/**
 * Names people one after the other, by what is typed of them. `most`: how many may be named; `newcomers`: whether
 * somebody may be named who is not known yet.
 */
export function PeopleField({
  people,
  setPeople,
  label,
  most = 20,
  newcomers = true,
}: {
  people: readonly Who[]
  setPeople: (next: readonly Who[]) => void
  label: string
  most?: number
  newcomers?: boolean
}) {
  const wrong = useWrong('people')
  return (
    <PersonPicker
      name="people"
      chosen={people}
      choose={setPeople}
      most={most}
      label={label}
      newcomers={newcomers}
      {...(wrong === undefined ? {} : { wrong })}
    />
  )
}
