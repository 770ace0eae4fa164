import { Button, NativeSelect, TextInput } from '@mantine/core'
import { chosen, instantOf, today, useKeep } from './use-keep.ts'
import style from './log.module.css'
import { LEVER_CHOICES, LEVER_ORDER } from '../words/labels.ts'

/** Hours spent on a lever. */
export function HoursForm({ onDone }: { onDone: () => void }) {
  const { busy, trouble, keep } = useKeep(onDone)
  return (
    <form
      className={style.fields}
      onSubmit={event => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const text = (name: string) => String(given.get(name) ?? '').trim()
        const at = instantOf(text('day'))
        void keep(
          'hours.log',
          {
            lever: chosen(LEVER_ORDER, text('lever')),
            minutes: Math.round(Number(text('hours')) * 60),
            ...(at === undefined ? {} : { at }),
            ...(text('what') === '' ? {} : { what: text('what') }),
          },
          { says: 'Written down.' },
        )
      }}
    >
      <div className={style.two}>
        <NativeSelect name="lever" label="On what" data={LEVER_CHOICES} />
        <TextInput
          name="hours"
          label="Hours"
          type="number"
          min={0.05}
          max={24}
          step="any"
          required
          inputMode="decimal"
        />
        <TextInput name="day" label="When" type="date" defaultValue={today()} max={today()} />
      </div>
      <TextInput name="what" label="What it was" maxLength={2000} autoComplete="off" />
      {trouble ? <p role="alert">{trouble}</p> : null}
      <Button type="submit" data-main disabled={busy}>
        Write it down
      </Button>
    </form>
  )
}
