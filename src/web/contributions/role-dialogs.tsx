import { change } from '../api/change.ts'
import { Trouble } from '../api/call.ts'
import type { RoleRow } from '../api/work.ts'
import { changed } from '../forms/changed.ts'
import { Beside, DayField, NumberField, TextField } from '../forms/fields.tsx'
import { KeptForm } from '../forms/kept-form.tsx'
import { PeopleField, usePeople } from '../forms/people-field.tsx'
import { ifAny } from '../growth/given.ts'
import { today } from '../log/use-keep.ts'
import { Dialog } from '../shell/dialog.tsx'

/** Writes a role down with who can confirm it, or says something of one otherwise. */
export function RoleDialog({ role, onClose }: { role?: RoleRow; onClose: () => void }) {
  const { people, setPeople } = usePeople()
  const [from, until] = [dayOf(role?.from), dayOf(role?.until)]
  return (
    <Dialog title={role === undefined ? 'A role' : 'Change the role'} onClose={onClose}>
      <KeptForm
        beside={{ E_FUTURE: 'since', E_DAY: 'since', E_ORDER: 'until', E_AMBIGUOUS: 'people', E_NOT_FOUND: 'people' }}
        onKeep={async text => {
          const named = { role: text('role'), organisation: text('organisation') }
          if (role === undefined) {
            const dates = { ...ifAny('since', text('since')), ...ifAny('until', text('until')) }
            const said = { ...named, ...ifAny('cause', text('cause')), ...dates, ...confirmerOf(people) }
            await change('contributions.add', said, { says: `Wrote down ${named.role}.` })
          } else {
            const before = { ...role, since: from, until }
            const dates = { until: text('until') || null, ...ifAny('since', text('since')) }
            const said = changed({ ...named, cause: text('cause'), ...dates }, before)
            await change('contributions.change', { id: role.id, ...said }, { says: `Changed ${named.role}.` })
          }
          onClose()
        }}
      >
        <TextField name="role" label="What you do there" value={role?.role} required />
        <TextField name="organisation" label="Where" value={role?.organisation} required />
        <TextField name="cause" label="What for" value={role?.cause} />
        <Beside>
          <DayField name="since" label="Since" value={role === undefined ? today() : from} until={today()} />
          <DayField name="until" label="Until (empty: it goes on)" value={until} until={today()} />
        </Beside>
        {role === undefined ? (
          <PeopleField people={people} setPeople={setPeople} label="Who can confirm it" most={1} />
        ) : null}
      </KeptForm>
    </Dialog>
  )
}

/** Hours given to a role; they stand on the ledger of hours as well. */
export function RoleHours({ role, onClose }: { role: RoleRow; onClose: () => void }) {
  return (
    <Dialog title={`Hours for ${role.role}`} onClose={onClose}>
      <KeptForm
        beside={{ E_FUTURE: 'day', E_DAY: 'day' }}
        onKeep={async text => {
          const minutes = Math.round(Number(text('hours')) * 60)
          const said = { id: role.id, minutes, what: text('what'), ...ifAny('day', text('day')) }
          await change('contributions.hours', said, { says: 'The hours are written down.' })
          onClose()
        }}
      >
        <Beside>
          <NumberField name="hours" label="Hours" least={0.1} most={24} required />
          <DayField name="day" label="When" value={today()} until={today()} />
        </Beside>
        <TextField name="what" label="What it was" most={500} />
      </KeptForm>
    </Dialog>
  )
}

/** Names who can confirm a role, and when they did. */
export function ConfirmDialog({ role, onClose }: { role: RoleRow; onClose: () => void }) {
  const { people, setPeople } = usePeople(role.confirmer === null ? [] : [role.confirmer])
  return (
    <Dialog title="Who can confirm it" onClose={onClose}>
      <KeptForm
        beside={{ E_NOBODY: 'people', E_NOT_FOUND: 'people', E_AMBIGUOUS: 'people' }}
        onKeep={async text => {
          const [who] = people
          if (who === undefined) throw new Trouble('E_NOBODY', 'Say who it is.', 400)
          const said = { id: role.id, person: who.id, confirmed: text('confirmed') || null }
          await change('contributions.confirm', said, { says: `${who.name} can confirm ${role.role}.` })
          onClose()
        }}
      >
        <PeopleField people={people} setPeople={setPeople} label="Who" most={1} newcomers={false} />
        <DayField
          name="confirmed"
          label="When they confirmed it"
          hint="Empty: they have not been asked yet."
          value={role.confirmer?.confirmed}
          until={today()}
        />
      </KeptForm>
    </Dialog>
  )
}

function confirmerOf([who]: readonly { id: string; name: string }[]): { confirmer?: string; newcomer?: boolean } {
  if (who === undefined) return {}
  return who.id === '' ? { confirmer: who.name, newcomer: true } : { confirmer: who.id }
}

function dayOf(at: number | null | undefined): string | null {
  return at == null ? null : new Date(at).toISOString().slice(0, 10)
}
