import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { PersonPicker } from '../log/person-picker.tsx'
import { chosen, instantOf, today, useKeep } from '../log/use-keep.ts'
import { Dialog } from '../shell/dialog.tsx'
import { FORM_WORDS, FORMS } from './result-says.ts'
import style from './results.module.css'

/** Writes down a result, on the day it happened. */
export function OutcomeForm({ onClose }: { onClose: () => void }) {
  const { busy, trouble, keep } = useKeep(onClose)
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>([])
  return (
    <Dialog title="A result" onClose={onClose}>
      <form
        className={style.fields}
        onSubmit={event => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          const text = (name: string) => String(given.get(name) ?? '').trim()
          const at = instantOf(text('day'))
          const evidence = text('evidence')
            .split('\n')
            .map(line => line.trim())
            .filter(line => line !== '')
          void keep(
            'outcomes.add',
            {
              form: chosen(FORMS, text('form')),
              what: text('what'),
              people: people.map(({ id }) => id),
              organisation: text('organisation'),
              evidence,
              ...(at === undefined ? {} : { at }),
            },
            { says: 'Written down.' },
          )
        }}
      >
        <TextInput name="what" label="What it was" required maxLength={500} autoComplete="off" />
        <div className={style.two}>
          <NativeSelect name="form" label="Kind" data={FORMS.map(value => ({ value, label: FORM_WORDS[value] }))} />
          <TextInput name="day" label="When it happened" type="date" defaultValue={today()} max={today()} />
          <TextInput name="organisation" label="Organisation" maxLength={300} autoComplete="off" />
        </div>
        <PersonPicker chosen={people} choose={setPeople} most={10} />
        <Textarea
          name="evidence"
          label="What shows it (an address or a few words, one a line)"
          autosize
          minRows={2}
          maxLength={5000}
        />
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main disabled={busy}>
          Write it down
        </Button>
      </form>
    </Dialog>
  )
}
