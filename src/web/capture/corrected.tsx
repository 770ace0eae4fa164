import { NativeSelect, TextInput } from '@mantine/core'
import type { Corrections, Reading } from '../api/work.ts'
import type { Lever } from '../api/types.ts'
import { PersonPicker } from '../log/person-picker.tsx'
import { today } from '../log/use-keep.ts'
import { LEVER_WORDS } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { KIND_WORDS } from './kind-words.ts'
import style from './capture.module.css'

type Fix = (next: Corrections) => void
const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))
const LEVERS = Object.entries(LEVER_WORDS).map(([value, label]) => ({ value, label }))

/** What the user says otherwise: who was meant is asked at once, the rest is folded away. */
export function Corrected({
  reading,
  read,
  fixes,
  fix,
}: {
  reading: Reading
  read: Reading
  fixes: Corrections
  fix: Fix
}) {
  const add = (id: string) => fix({ ...fixes, people: [...new Set([...reading.people.map(one => one.id), id])] })
  return (
    <>
      {reading.unclear.map(({ word, among }) => (
        <Choice key={word} says={`Which ${word}?`} among={among} add={add} />
      ))}
      <Choice
        says={`People you know at ${read.company ?? ''}; was one of them there?`}
        among={read.fromCompany.filter(({ id }) => !reading.people.some(one => one.id === id))}
        add={add}
      />
      {reading.missing !== null && reading.unclear.length === 0 && fixes.kind === undefined ? (
        <p className={style.missing}>{read.missing}</p>
      ) : null}
      <details className={style.more}>
        <summary>Say it otherwise</summary>
        <Fields reading={reading} fixes={fixes} fix={fix} />
      </details>
    </>
  )
}

function Choice({ says, among, add }: { says: string; among: Reading['people']; add: (id: string) => void }) {
  if (among.length === 0) return null
  return (
    <div role="group" aria-label={says}>
      <p className={style.note}>{says}</p>
      <div className={style.choices}>
        {among.map(({ id, name, company }) => (
          <button key={id} type="button" className={style.choice} onClick={() => add(id)}>
            <Name of={company === null ? name : `${name}, ${company}`} />
          </button>
        ))}
      </div>
    </div>
  )
}

function Fields({ reading, fixes, fix }: { reading: Reading; fixes: Corrections; fix: Fix }) {
  const minutes = reading.minutes === null ? '' : String(Math.round(reading.minutes))
  return (
    <div className={style.fields}>
      <div className={style.two}>
        <NativeSelect
          label="Keep it as"
          data={KINDS}
          value={reading.kind}
          onChange={event => fix({ ...fixes, kind: event.currentTarget.value as Reading['kind'] })}
        />
        <NativeSelect
          label="On what"
          data={LEVERS}
          value={reading.lever}
          onChange={event => fix({ ...fixes, lever: event.currentTarget.value as Lever })}
        />
        <TextInput
          label="Minutes"
          type="number"
          min={1}
          max={1440}
          value={minutes}
          onChange={event => {
            const given = Math.round(Number(event.currentTarget.value))
            fix({ ...fixes, minutes: given >= 1 && given <= 1440 ? given : null })
          }}
        />
        <TextInput
          label="Day"
          type="date"
          max={today()}
          value={reading.day}
          onChange={event => {
            const { day: _day, ...rest } = fixes
            const given = event.currentTarget.value
            fix(given === '' ? rest : { ...rest, day: given })
          }}
        />
      </div>
      <PersonPicker
        chosen={reading.people}
        choose={people => fix({ ...fixes, people: people.map(({ id }) => id) })}
        most={20}
      />
      <TextInput
        label="Skills practised, apart at commas"
        defaultValue={reading.skills.join(', ')}
        onBlur={event => {
          const skills = event.currentTarget.value
            .split(',')
            .map(one => one.trim())
            .filter(one => one !== '')
          fix({ ...fixes, skills })
        }}
      />
    </div>
  )
}
