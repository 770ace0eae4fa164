import type { Reading } from '../api/work.ts'
import { today } from '../log/use-keep.ts'
import { dayGiven } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { duration } from '../words/numbers.ts'
import { KIND_WORDS } from './kind-words.ts'
import style from './capture.module.css'
import { LEVER_NAMES } from '../../model/lever-names.ts'

/** How the line was understood, part by part; read aloud when it changes. */
export function ReadingShown({ reading }: { reading: Reading }) {
  const { kind, what, lever, minutes, day, people, skills, promise, talk, unknown, company, event, ahead } = reading
  const rows: readonly (readonly [string, string])[] = [
    ['kept as', KIND_WORDS[kind]],
    ...(talk
      ? ([
          ['talk', talk.title === '' ? 'not named yet' : talk.title],
          ['event', talk.to === '' ? 'none yet' : talk.to],
          ['state', talk.state],
          ...(talk.deadline === null ? [] : [['deadline', talk.deadline] as const]),
        ] as const)
      : ([['what', what]] as const)),
    ...(people.length > 0
      ? [['with', people.map(({ id, name }) => (id === '' ? `${name} (new)` : name)).join(', ')] as const]
      : []),
    ...(unknown.length > 0 ? [['not known', unknown.join(', ')] as const] : []),
    ...(company === null ? [] : [['firm', company] as const]),
    ...(minutes === null ? [] : [['time', `${duration(Math.round(minutes))} of ${LEVER_NAMES[lever]}`] as const]),
    ...(event === null || kind !== 'contact' ? [] : [['met at', event] as const]),
    ...(talk ? [] : [['day', dayShown(ahead ?? day, ahead !== null)] as const]),
    ...(skills.length > 0 ? [['skills', skills.join(', ')] as const] : []),
    ...(promise === null ? [] : [['promised', promise] as const]),
  ]
  return (
    <dl className={style.reading} aria-live="polite" aria-label="How it was understood">
      {rows.map(([name, says]) => (
        <div key={name} className={style.part}>
          <dt>{name}</dt>
          <dd>
            <Name of={says} wraps />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function dayShown(day: string, isAhead: boolean): string {
  const said = dayGiven(Date.parse(`${day}T00:00:00Z`), 'day')
  if (isAhead) return `${said}, to come`
  return day === today() ? `today, ${said}` : said
}
