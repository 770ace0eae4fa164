import { change } from '../api/change.ts'
import type { EventRow } from '../api/work.ts'
import { changed } from '../forms/changed.ts'
import { Beside, DayField, LongField, NumberField, TextField } from '../forms/fields.tsx'
import { KeptForm } from '../forms/kept-form.tsx'
import { PeopleField, usePeople } from '../forms/people-field.tsx'
import { today } from '../log/use-keep.ts'
import { TextButton } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { sayTrouble } from '../shell/toast.ts'

/** An event to come, with what is hoped of it. */
export function ComingEvent({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="An event to come" onClose={onClose}>
      <KeptForm
        onKeep={async text => {
          const title = text('title')
          await change('events.add', { title, day: text('day'), hope: text('hope') }, { says: `Wrote down ${title}.` })
          onClose()
        }}
      >
        <TextField name="title" label="Event" required />
        <DayField name="day" label="When it is" value={today()} since={today()} required />
        <LongField name="hope" label="What you hope for" hint="It is kept beside what comes of it." />
      </KeptForm>
    </Dialog>
  )
}

/** An event that was attended: how long it took and whom one met, known already or not. */
export function WentThere({ one, onClose }: { one?: EventRow; onClose: () => void }) {
  const { given, ...people } = usePeople()
  return (
    <Dialog title={one?.title ?? 'An event you went to'} onClose={onClose}>
      <KeptForm
        beside={{ E_FUTURE: 'day', E_DAY: 'day', E_AMBIGUOUS: 'people', E_NOT_FOUND: 'people' }}
        onKeep={async text => {
          const title = one?.title ?? text('title')
          const hours = Number(text('hours'))
          const said = {
            title,
            day: one?.day ?? text('day'),
            ...given,
            ...(hours > 0 ? { minutes: Math.round(hours * 60) } : {}),
          }
          await change('events.add', said, { says: `Wrote down ${title}.` })
          onClose()
        }}
      >
        {one === undefined ? (
          <>
            <TextField name="title" label="Event" required />
            <DayField name="day" label="When it was" value={today()} until={today()} required />
          </>
        ) : null}
        <PeopleField {...people} label="Whom you met" most={100} />
        <NumberField
          name="hours"
          label="Hours it took"
          hint="Where no calendar or tracker says so."
          least={0.1}
          most={24}
        />
      </KeptForm>
    </Dialog>
  )
}

/** What is said of an event: its name and day, what was hoped for, what came of it. */
export function ChangeEvent({ one, onClose }: { one: EventRow; onClose: () => void }) {
  const { id, title, day, hope, came } = one
  const takeBack = () => change('events.remove', { id }, { says: 'Taken back.' }).then(onClose).catch(sayTrouble)
  return (
    <Dialog title={title} onClose={onClose}>
      <KeptForm
        more={
          hope === null && came === null ? null : (
            <TextButton onClick={() => void takeBack()}>Take back what was said</TextButton>
          )
        }
        onKeep={async text => {
          const said = { title: text('title'), day: text('day'), hope: text('hope'), came: text('came') }
          await change('events.change', { id, ...changed(said, one) }, { says: `Changed ${said.title}.` })
          onClose()
        }}
      >
        <LongField name="came" label="What came of it" value={came} />
        <LongField name="hope" label="What you hoped for" value={hope} />
        <Beside>
          <TextField name="title" label="Event" value={title} required />
          <DayField name="day" label="When" value={day} required />
        </Beside>
      </KeptForm>
    </Dialog>
  )
}
