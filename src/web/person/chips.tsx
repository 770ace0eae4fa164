import type { PersonShown } from '../api/types.ts'
import { years } from '../words/dates.ts'
import { channelWithin, channelWord } from '../words/labels.ts'
import { counted } from '../words/numbers.ts'
import style from '../check/check.module.css'

/** Where this person was seen, and where they were not. */
export function Chips({ shown: { person, notSeen } }: { shown: PersonShown }) {
  return (
    <ul className={style.chips} aria-label="Where they were seen">
      {person.tie.seen.map(({ channel, n, first, last }) => (
        <li key={channel} className={style.chip} title={counted(n, 'time')}>
          {channelWord(channel)} {years(first, last)}
        </li>
      ))}
      {notSeen.map(says => (
        <li key={says} className={style.unseen}>
          not seen: {channelWithin(says)}
        </li>
      ))}
    </ul>
  )
}
