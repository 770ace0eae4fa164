import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { Quiet } from '../shell/card.tsx'
import { secretWord } from './draft.ts'
import type { Draft } from './draft.ts'
import { ScheduleChoice } from './schedule-choice.tsx'
import { Step } from './step.tsx'
import style from './sources.module.css'

/** The fifth step: how often, and under what name; then it is added and fetched for the first time. */
export function StepOften({
  draft,
  set,
  keptIn,
  add,
}: {
  draft: Draft
  set: (change: Partial<Draft>) => void
  /** where the secret is kept; undefined where there is none */
  keptIn: string | undefined
  add: () => Promise<void>
}) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    try {
      await add()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'The account was not added.')
      setBusy(false)
    }
  }
  return (
    <Step title="How often?">
      <form className={style.form} onSubmit={event => void submit(event)}>
        <ScheduleChoice every={draft.every} choose={every => set({ every })} />
        <TextInput
          label="What you call it"
          value={draft.title}
          required
          withAsterisk={false}
          maxLength={100}
          autoComplete="off"
          onChange={event => set({ title: event.currentTarget.value })}
        />
        {keptIn ? (
          <Quiet>
            The {secretWord(draft)} is kept{' '}
            {keptIn === 'key file' ? 'sealed in a file that only you can read' : 'in the system keychain'}; nothing
            shows it again.
          </Quiet>
        ) : null}
        {trouble ? <p role="alert">{trouble}</p> : null}
        <div className={style.buttons}>
          <Button type="submit" data-main disabled={busy}>
            {busy ? 'Adding' : 'Add and fetch for the first time'}
          </Button>
        </div>
      </form>
    </Step>
  )
}
