import type { Weeks } from '../api/types.ts'
import { known } from '../words/numbers.ts'
import { HourRows } from './hour-rows.tsx'
import { rangeSays } from './time-says.ts'
import style from './time.module.css'
import { LEVER_ORDER } from '../words/labels.ts'

const SHOWN = 12

/** With whom the hours were spent. No rank of worth: only where the time went. */
export function PerPerson({ people }: { people: Weeks['perPerson'] }) {
  const rows = people
    .slice(0, SHOWN)
    .flatMap(({ id, name, hours, levers }) =>
      known(hours)
        ? [{ id, label: name, hours: hours.value, says: rangeSays(hours), person: true, levers: partsOf(levers) }]
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

/** What the hours were for, the most first. */
function partsOf(levers: Weeks['perPerson'][number]['levers']) {
  return LEVER_ORDER.flatMap(lever => {
    const hours = levers[lever] ?? 0
    return hours >= 0.05 ? [{ lever, hours }] : []
  })
    .sort((a, b) => b.hours - a.hours)
    .slice(0, 2)
}
