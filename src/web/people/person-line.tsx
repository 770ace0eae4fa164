import { Link } from '@tanstack/react-router'
import type { Person } from '../api/types.ts'
import { Interval } from '../pictures/interval.tsx'
import { since } from '../words/dates.ts'
import { plainText } from '../words/imported.ts'
import { bandWord, channelWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import style from './people.module.css'

/** One person in a list: who, how two-way, would they answer, when last, seen where. */
export function PersonLine({ person, now }: { person: Person | undefined; now: number }) {
  if (!person)
    return (
      <div role="cell" className={style.waiting} aria-label="Loading">
        <span />
      </div>
    )
  const { tie } = person
  const work = [person.title, person.company].filter(part => part !== null && part !== '').join(', ')
  return (
    <>
      <div role="cell" className={style.who}>
        <Link to="/people/$id" params={{ id: person.id }} className={style.name} title={plainText(person.name)}>
          <Name of={person.name} />
        </Link>
        <span className={style.work}>{work === '' ? <span>&nbsp;</span> : <Name of={work} />}</span>
      </div>
      <div role="cell" className={style.share}>
        <Interval measured={tie.twoWay} what="Two-way in the next half-year" />
      </div>
      <div role="cell" className={style.answer}>
        <Interval measured={tie.wouldAnswer} what="Would answer within a week" />
      </div>
      <div role="cell" className={style.last}>
        {tie.last === null ? 'never' : since(tie.last, now)}
        <span className={style.band}>{bandWord(tie.band)}</span>
      </div>
      <div role="cell" className={style.seen}>
        {tie.seen.length === 0 ? 'not seen' : tie.seen.map(({ channel }) => channelWord(channel)).join(', ')}
      </div>
    </>
  )
}
