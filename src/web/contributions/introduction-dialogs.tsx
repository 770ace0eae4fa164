import { change } from '../api/change.ts'
import type { IntroductionRow } from '../api/work.ts'
import { changed } from '../forms/changed.ts'
import { Beside, ChoiceField, DayField, LongField, TextField } from '../forms/fields.tsx'
import { KeptForm } from '../forms/kept-form.tsx'
import { PeopleField, usePeople } from '../forms/people-field.tsx'
import { ifAny } from '../growth/given.ts'
import { today } from '../log/use-keep.ts'
import { TextButton } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { CAME_WORDS } from './introduction-says.ts'
import type { Came } from './introduction-says.ts'

const DIRECTIONS = { given: 'I introduced them', received: 'I was introduced' }
const NOT_SAID = { '': 'not said yet' }
const CAMES = Object.keys(CAME_WORDS) as Came[]

/** Two people who were introduced, or who introduced the user to whom. */
export function AddIntroduction({ onClose }: { onClose: () => void }) {
  const { given, ...people } = usePeople()
  return (
    <Dialog title="An introduction" onClose={onClose}>
      <KeptForm
        beside={{ E_SAME_PERSON: 'people', E_AMBIGUOUS: 'people', E_NOT_FOUND: 'people', E_FUTURE: 'day' }}
        onKeep={async text => {
          const direction = text('direction') === 'received' ? ('received' as const) : ('given' as const)
          const said = { ...given, direction, what: text('what'), ...ifAny('day', text('day')) }
          await change('introductions.add', said, { says: 'The introduction is written down.' })
          onClose()
        }}
      >
        <PeopleField {...people} label="Who (two people)" most={10} />
        <Beside>
          <ChoiceField name="direction" label="Which way" options={DIRECTIONS} />
          <DayField name="day" label="When" value={today()} until={today()} />
        </Beside>
        <TextField name="what" label="What for" most={2_000} />
      </KeptForm>
    </Dialog>
  )
}

/** What came of an introduction, and what it was for. */
export function ChangeIntroduction({ one, onClose }: { one: IntroductionRow; onClose: () => void }) {
  const { id, what, outcome, byHand } = one
  const remove = () =>
    change('introductions.remove', { id }, { says: 'Took out the introduction.' }).then(onClose).catch(sayTrouble)
  return (
    <Dialog title="What came of it" onClose={onClose}>
      <KeptForm
        more={byHand ? <TextButton onClick={() => void remove()}>Take the introduction out</TextButton> : null}
        onKeep={async text => {
          const came = CAMES.find(value => value === text('came')) ?? null
          const before = { came: outcome?.came ?? null, note: outcome?.note ?? '', what }
          const said = changed({ came, note: text('note'), what: text('what') }, before)
          await change('introductions.change', { id, ...said }, { says: 'Kept what is said of it.' })
          onClose()
        }}
      >
        <ChoiceField
          name="came"
          label="What came of it"
          value={outcome?.came ?? ''}
          options={{ ...NOT_SAID, ...CAME_WORDS }}
        />
        <LongField name="note" label="In your own words" value={outcome?.note} />
        <TextField name="what" label="What it was for" value={what} most={2_000} />
      </KeptForm>
    </Dialog>
  )
}
