import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { PersonPicker } from './person-picker.tsx'
import { chosen, instantOf, today, useKeep } from './use-keep.ts'
import style from './log.module.css'

const CHANNELS = ['in-person', 'phone', 'meeting', 'chat', 'mail', 'shared-work'] as const
const DIRECTIONS = ['both', 'out', 'in'] as const
const HOW = [
  { value: 'in-person', label: 'met in person' },
  { value: 'phone', label: 'by phone' },
  { value: 'meeting', label: 'in a meeting' },
  { value: 'chat', label: 'by chat' },
  { value: 'mail', label: 'by mail' },
  { value: 'shared-work', label: 'by working together' },
]
const WHO = [
  { value: 'both', label: 'both ways' },
  { value: 'out', label: 'from me to them' },
  { value: 'in', label: 'from them to me' },
]

/** Contact with somebody that no import shows. */
export function ContactForm({ onDone, person }: { onDone: () => void; person?: { id: string; name: string } }) {
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>(person ? [person] : [])
  const { busy, trouble, keep } = useKeep(onDone)
  return (
    <form
      className={style.fields}
      onSubmit={event => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const text = (name: string) => String(given.get(name) ?? '').trim()
        const at = instantOf(text('day'))
        const minutes = Number(text('minutes'))
        void keep(
          'interactions.log',
          {
            people: people.map(({ id }) => id),
            channel: chosen(CHANNELS, text('channel')),
            direction: chosen(DIRECTIONS, text('direction')),
            ...(minutes > 0 ? { minutes } : {}),
            ...(at === undefined ? {} : { at }),
            ...(text('what') === '' ? {} : { what: text('what') }),
          },
          { says: 'Written down.' },
        )
      }}
    >
      <PersonPicker chosen={people} choose={setPeople} most={20} />
      <div className={style.two}>
        <NativeSelect name="channel" label="How" data={HOW} />
        <NativeSelect name="direction" label="Which way" data={WHO} />
        <TextInput name="day" label="When" type="date" defaultValue={today()} max={today()} />
        <TextInput name="minutes" label="Minutes" type="number" min={1} max={10000} inputMode="numeric" />
      </div>
      <TextInput name="what" label="What about" maxLength={2000} autoComplete="off" />
      {trouble ? <p role="alert">{trouble}</p> : null}
      <Button type="submit" data-main disabled={busy || people.length === 0}>
        Write it down
      </Button>
    </form>
  )
}
