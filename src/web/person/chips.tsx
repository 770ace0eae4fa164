import type { PersonShown } from '../api/types.ts'
import { years } from '../words/dates.ts'
import { channelWithin, channelWord } from '../words/labels.ts'
import { counted } from '../words/numbers.ts'
import style from '../check/check.module.css'

/** Where this person was seen, and where they were not. */
export function Chips({ shown: { person, notSeen } }: { shown: PersonShown }) {
  const isOnlyConnected =
    !notSeen.includes('linkedin') && !person.tie.seen.some(({ channel }) => channel === 'linkedin')
  return (
    <ul className={style.chips} aria-label="Where they were seen">
      {person.tie.seen.map(({ channel, n, first, last }) => (
        <li key={channel} className={style.chip} title={counted(n, 'time')}>
          {channelWord(channel)} {years(first, last)}
        </li>
      ))}
      {isOnlyConnected ? <li className={style.chip}>LinkedIn, connected only</li> : null}
      {notSeen.map(channel => (
        <li key={channel} className={style.unseen}>
          not seen: {channelWithin(channel)}
        </li>
      ))}
    </ul>
  )
}
