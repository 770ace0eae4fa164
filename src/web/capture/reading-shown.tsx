import type { Reading } from '../api/work.ts'
import { FORM_WORDS as PIECE_WORDS } from '../brand/brand-says.ts'
import { today } from '../log/use-keep.ts'
import { FORM_WORDS, STATE_WORDS } from '../results/result-says.ts'
import { dayGiven } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { duration } from '../words/numbers.ts'
import { KIND_WORDS } from './kind-words.ts'
import style from './capture.module.css'
import { LEVER_NAMES } from '../../model/lever-names.ts'
import { isHope } from '../../model/hopes.ts'

type Row = readonly [string, string]

/** How the line was understood, part by part; read aloud when it changes. */
export function ReadingShown({ reading }: { reading: Reading }) {
  const { kind, people, unknown, opportunity } = reading
  const rows: readonly Row[] = [
    ['kept as', kind === 'opportunity' && opportunity?.known ? 'a step of an opportunity you know' : KIND_WORDS[kind]],
    ...(isHope(kind) ? hopeRows(reading) : doneRows(reading)),
    ...(people.length > 0
      ? [
          [
            kind === 'expectation' ? 'about' : 'with',
            people.map(({ id, name }) => (id === '' ? `${name} (new)` : name)).join(', '),
          ] as const,
        ]
      : []),
    ...(unknown.length > 0 ? [['not known', unknown.join(', ')] as const] : []),
    ...(isHope(kind) ? [] : afterRows(reading)),
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

function doneRows({ what, talk }: Reading): Row[] {
  if (talk === null) return [['what', what]]
  return [
    ['talk', talk.title === '' ? 'not named yet' : talk.title],
    ['event', talk.to === '' ? 'none yet' : talk.to],
    ['state', talk.state],
    ...(talk.deadline === null ? [] : [['deadline', talk.deadline] as const]),
  ]
}

function afterRows({ kind, talk, lever, minutes, day, ahead, skills, promise, company, event }: Reading): Row[] {
  return [
    ...(company === null ? [] : [['firm', company] as const]),
    ...(minutes === null ? [] : [['time', `${duration(Math.round(minutes))} of ${LEVER_NAMES[lever]}`] as const]),
    ...(event === null || kind !== 'contact' ? [] : [['met at', event] as const]),
    ...(talk ? [] : [['day', dayShown(ahead ?? day, ahead !== null)] as const]),
    ...(skills.length > 0 ? [['skills', skills.join(', ')] as const] : []),
    ...(promise === null ? [] : [['promised', promise] as const]),
  ]
}

/** What is hoped for, or came. */
function hopeRows({ what, day, piece, opportunity, result, expected, by }: Reading): Row[] {
  const known = opportunity?.known ?? null
  const firm = known === null ? (opportunity?.organisation ?? result?.organisation ?? '') : (known.organisation ?? '')
  return [
    ['what', known === null ? what : known.title],
    ...(firm === '' ? [] : [['firm', firm] as const]),
    ...(piece === null ? [] : [['as', `${PIECE_WORDS[piece.form]}, ${piece.state}`] as const]),
    ...(opportunity === null ? [] : [['stands', STATE_WORDS[opportunity.state]] as const]),
    ...(result === null ? [] : [['result', FORM_WORDS[result.form]] as const]),
    ...(expected === null
      ? []
      : [['likely', expected.percent === null ? 'not said yet' : `${expected.percent} %`] as const]),
    ...(by === null ? [] : [['by', dayGiven(Date.parse(`${by}T00:00:00Z`), 'day')] as const]),
    ...(opportunity === null && result === null ? [] : [['day', dayShown(day, false)] as const]),
  ]
}

function dayShown(day: string, isAhead: boolean): string {
  const said = dayGiven(Date.parse(`${day}T00:00:00Z`), 'day')
  if (isAhead) return `${said}, to come`
  return day === today() ? `today, ${said}` : said
}
