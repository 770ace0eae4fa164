import { NativeSelect, TextInput } from '@mantine/core'
import type { Lever } from '../api/types.ts'
import type { Reading } from '../api/work.ts'
import { peopleGiven } from '../forms/people-field.tsx'
import { listOf } from '../growth/given.ts'
import { PersonPicker } from '../log/person-picker.tsx'
import { DayField, HopeFields } from './hope-fields.tsx'
import { LEVER_CHOICES } from '../words/labels.ts'
import type { Fixing } from './fixing.ts'
import { KIND_WORDS } from './kind-words.ts'
import style from './capture.module.css'
import { TALK_STATES } from '../../model/hope-words.ts'
import { isHope } from '../../model/hopes.ts'

const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))

/** Every part of the reading, to be said otherwise. */
export function CorrectFields(fixing: Fixing) {
  const { reading, fixes, fix } = fixing
  const { kind } = reading
  const hope = isHope(kind)
  return (
    <div className={style.fields}>
      <NativeSelect
        label="Keep it as"
        data={KINDS}
        value={kind}
        onChange={event => fix({ ...fixes, kind: event.currentTarget.value as Reading['kind'] })}
      />
      {hope ? <HopeFields {...fixing} /> : <DoneFields {...fixing} />}
      {kind === 'talk' ? <TalkFields {...fixing} /> : null}
      {kind === 'talk' || (reading.opportunity?.known ?? null) !== null ? null : <WhatField {...fixing} />}
      {kind === 'idea' ? null : <WhoField {...fixing} newcomers={!hope} />}
      {kind === 'contact' ? (
        <TextInput
          label="Met at an event"
          value={reading.event ?? ''}
          maxLength={300}
          onChange={event => fix({ ...fixes, event: event.currentTarget.value || null })}
        />
      ) : null}
      {hope ? null : <MoreFields {...fixing} />}
    </div>
  )
}

function WhoField({ reading, fixes, fix, meet, newcomers }: Fixing & { newcomers: boolean }) {
  return (
    <PersonPicker
      chosen={reading.people}
      choose={people => {
        meet(people)
        fix({ ...fixes, ...peopleGiven(people) })
      }}
      most={20}
      newcomers={newcomers}
    />
  )
}

function MoreFields({ reading, fixes, fix }: Fixing) {
  return (
    <div className={style.two}>
      <TextInput
        label="Skills practised, apart at commas"
        defaultValue={reading.skills.join(', ')}
        onBlur={event => fix({ ...fixes, skills: listOf(event.currentTarget.value, ',') })}
      />
      <TextInput
        label="What you promised"
        value={reading.promise ?? ''}
        maxLength={500}
        onChange={event => fix({ ...fixes, promise: event.currentTarget.value || null })}
      />
    </div>
  )
}

function DoneFields(fixing: Fixing) {
  const { reading, fixes, fix } = fixing
  const minutes = reading.minutes === null ? '' : String(Math.round(reading.minutes))
  return (
    <div className={style.two}>
      <NativeSelect
        label="On what"
        data={LEVER_CHOICES}
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
      <DayField {...fixing} label="Day" />
    </div>
  )
}

function WhatField({ reading, fixes, fix }: Fixing) {
  return (
    <TextInput
      label="What it was"
      value={reading.what}
      maxLength={1000}
      onChange={event => {
        const { what: _what, ...rest } = fixes
        const given = event.currentTarget.value
        fix(given.trim() === '' ? rest : { ...rest, what: given })
      }}
    />
  )
}

function TalkFields({ reading: { talk }, fixes, fix }: Fixing) {
  const text = (name: 'title' | 'to', label: string) => (
    <TextInput
      label={label}
      value={talk?.[name] ?? ''}
      maxLength={300}
      onChange={event => {
        const { [name]: _before, ...rest } = fixes
        const given = event.currentTarget.value
        fix(given === '' ? rest : { ...rest, [name]: given })
      }}
    />
  )
  return (
    <div className={style.two}>
      {text('title', 'Title of the talk')}
      {text('to', 'Event')}
      <NativeSelect
        label="How it stands"
        data={TALK_STATES}
        value={talk?.state ?? 'submitted'}
        onChange={event =>
          fix({ ...fixes, state: TALK_STATES.find(one => one === event.currentTarget.value) ?? 'submitted' })
        }
      />
      <TextInput
        label="Deadline"
        type="date"
        value={talk?.deadline ?? ''}
        onChange={event => fix({ ...fixes, deadline: event.currentTarget.value || null })}
      />
    </div>
  )
}
