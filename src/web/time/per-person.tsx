import type { Weeks } from '../api/types.ts'
import { leverWord } from '../words/labels.ts'
import { known } from '../words/numbers.ts'
import { HourRows } from './hour-rows.tsx'
import { LEVER_ORDER, rangeSays } from './time-says.ts'
import style from './time.module.css'

/** With whom the hours were spent. No rank of worth: only where the time went. */
export function PerPerson({ people }: { people: Weeks['perPerson'] }) {
  const rows = people.flatMap(({ id, name, hours, levers }) =>
    known(hours)
      ? [{ id, label: name, hours: hours.value, says: `${rangeSays(hours)}${mostly(levers)}`, person: true }]
      : [],
  )
  return (
    <section aria-labelledby="per-person" className={style.section}>
      <h2 id="per-person">With whom</h2>
      <p className={style.note}>Over the weeks shown. An hour with several people is shared among them.</p>
      {rows.length === 0 ? (
        <p className={style.note}>No hours with anybody were seen. Meetings and calls would show them.</p>
      ) : (
        <HourRows rows={rows} label="Hours with people" unit="h" />
      )}
    </section>
  )
}

/** What most of the hours were for, where that is told. */
function mostly(levers: Weeks['perPerson'][number]['levers']): string {
  const [first] = LEVER_ORDER.filter(lever => (levers[lever] ?? 0) > 0).sort(
    (a, b) => (levers[b] ?? 0) - (levers[a] ?? 0),
  )
  return first === undefined ? '' : ` · mostly ${leverWord(first)}`
}
