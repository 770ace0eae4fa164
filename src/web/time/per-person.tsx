import type { Weeks } from '../api/time-types.ts'
import { known } from '../words/numbers.ts'
import { HourRows } from './hour-rows.tsx'
import { rangeSays } from './time-says.ts'
import style from './time.module.css'

/** With whom the hours were spent. No rank of worth: only where the time went. */
export function PerPerson({ people }: { people: Weeks['perPerson'] }) {
  const rows = people.flatMap(({ id, name, hours }) =>
    known(hours) ? [{ id, label: name, hours: hours.value, says: rangeSays(hours), person: true }] : [],
  )
  return (
    <section aria-labelledby="per-person" className={style.section}>
      <h2 id="per-person">With whom</h2>
      {rows.length === 0 ? (
        <p className={style.note}>No hours with anybody were seen. Meetings and calls would show them.</p>
      ) : (
        <HourRows rows={rows} label="Hours with people" unit="h" />
      )}
    </section>
  )
}
