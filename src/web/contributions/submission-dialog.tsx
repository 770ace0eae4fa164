import { useState } from 'react'
import { change } from '../api/change.ts'
import type { TalkRow } from '../api/work.ts'
import { Beside, ChoiceField, DayField, TextField } from '../forms/fields.tsx'
import { KeptForm } from '../forms/kept-form.tsx'
import { today } from '../log/use-keep.ts'
import { TextButton } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { TALK_WORDS } from './talk-says.ts'
import type { TalkState } from './talk-says.ts'

type Submission = TalkRow['submissions'][number]
const STATES = Object.keys(TALK_WORDS) as TalkState[]

/** How a talk stands with one event. */
export function SubmissionDialog({
  talk,
  before,
  onClose,
}: {
  talk: TalkRow
  before?: Submission
  onClose: () => void
}) {
  const [state, setState] = useState<string>(before?.state ?? 'drafted')
  const remove = (event: string) =>
    change('talks.remove', { id: talk.id, event }, { says: `Took out ${event}.` })
      .then(onClose)
      .catch(sayTrouble)
  return (
    <Dialog title={before === undefined ? 'Send it to an event' : before.event} onClose={onClose}>
      <KeptForm
        beside={{ E_FUTURE: 'day', E_DAY: 'day' }}
        more={
          before === undefined ? null : (
            <TextButton onClick={() => void remove(before.event)}>Take this event out</TextButton>
          )
        }
        onKeep={async text => {
          const event = before?.event ?? text('event')
          const stands = STATES.find(one => one === text('state')) ?? 'drafted'
          const said = {
            title: talk.title,
            event,
            state: stands,
            deadline: text('deadline') || null,
            day: text('day') || null,
          }
          await change('talks.keep', said, { says: `${talk.title}: ${TALK_WORDS[stands]}, ${event}.` })
          onClose()
        }}
      >
        {before === undefined ? <TextField name="event" label="Event" required /> : null}
        <div
          onChange={event => {
            const { name, value } = event.target as unknown as HTMLSelectElement
            if (name === 'state') setState(value)
          }}
        >
          <ChoiceField name="state" label="How it stands" value={before?.state} options={TALK_WORDS} />
        </div>
        <Beside>
          <DayField name="deadline" label="Deadline to send it in" value={before?.deadline} />
          <DayField
            name="day"
            label={state === 'given' ? 'When you gave it' : 'When the event is'}
            value={before?.day}
            required={state === 'given'}
            {...(state === 'given' ? { until: today() } : {})}
          />
        </Beside>
      </KeptForm>
    </Dialog>
  )
}
