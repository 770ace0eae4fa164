import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import type { Opportunity } from '../api/results.ts'
import { PersonPicker } from '../log/person-picker.tsx'
import { chosen, instantOf, today, useKeep } from '../log/use-keep.ts'
import { TextButton } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { KIND_WORDS, STATE_WORDS, STATES } from './result-says.ts'
import style from './results.module.css'

const KINDS = Object.keys(KIND_WORDS) as Opportunity['kind'][]

/** Writes down an opportunity, or changes what is written of one. */
export function OpportunityForm({ onClose, before }: { onClose: () => void; before?: Opportunity }) {
  const { busy, trouble, keep } = useKeep(onClose)
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>(before?.people ?? [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string) => String(given.get(name) ?? '').trim()
    const [kind, state, at] = [chosen(KINDS, text('kind')), chosen(STATES, text('state')), instantOf(text('day'))]
    const said = { kind, title: text('title'), people: people.map(({ id }) => id), organisation: text('organisation') }
    const when = at === undefined ? {} : { at }
    if (before === undefined)
      void keep('opportunities.add', { ...said, state, ...when, note: text('note') }, { says: 'Written down.' })
    else
      void keep(
        'opportunities.change',
        { ...said, id: before.id, note: text('note') || null, ...(state === before.state ? {} : { state, ...when }) },
        { says: 'Changed.' },
      )
  }
  return (
    <Dialog title={before === undefined ? 'An opportunity' : 'Change an opportunity'} onClose={onClose}>
      <form className={style.fields} onSubmit={submit}>
        <About before={before} />
        <PersonPicker chosen={people} choose={setPeople} most={10} />
        <Textarea name="note" label="Note" maxLength={5000} autosize minRows={2} defaultValue={before?.note ?? ''} />
        {trouble ? <p role="alert">{trouble}</p> : null}
        <div className={style.does}>
          <Button type="submit" data-main disabled={busy}>
            Keep
          </Button>
          {before === undefined ? null : (
            <TextButton
              onClick={() =>
                void change('opportunities.remove', { id: before.id }, { says: 'Removed.' })
                  .then(onClose)
                  .catch(sayTrouble)
              }
            >
              It was no opportunity: remove it
            </TextButton>
          )}
        </div>
      </form>
    </Dialog>
  )
}

function About({ before }: { before: Opportunity | undefined }) {
  return (
    <>
      <TextInput
        name="title"
        label="What it is"
        required
        maxLength={300}
        defaultValue={before?.title ?? ''}
        autoComplete="off"
      />
      <div className={style.two}>
        <NativeSelect
          name="kind"
          label="Kind"
          defaultValue={before?.kind ?? 'role'}
          data={KINDS.map(value => ({ value, label: KIND_WORDS[value] }))}
        />
        <TextInput
          name="organisation"
          label="Organisation"
          maxLength={300}
          defaultValue={before?.organisation ?? ''}
          autoComplete="off"
        />
        <NativeSelect
          name="state"
          label="Where it stands"
          defaultValue={before?.state ?? 'asked'}
          data={STATES.map(value => ({ value, label: STATE_WORDS[value] }))}
        />
        <TextInput name="day" label="Since" type="date" defaultValue={today()} max={today()} />
      </div>
    </>
  )
}
