import type { Corrections, Reading } from '../api/work.ts'
import { Name } from '../words/name.tsx'
import { CorrectFields } from './correct-fields.tsx'
import type { Fixing } from './fixing.ts'
import style from './capture.module.css'

/** What the user says otherwise: who was meant is asked at once, the rest is folded away. */
export function Corrected({ read, ...fixing }: Fixing & { read: Reading }) {
  const { reading, fixes, fix } = fixing
  const add = (id: string) => {
    const chosen = reading.people.flatMap(one => (one.id === '' ? [] : [one.id]))
    fix({ ...fixes, people: [...new Set([...chosen, id])] })
  }
  return (
    <>
      {reading.unclear.map(({ word, among }) => (
        <Choice key={word} says={`Which ${word}?`} among={among} add={add} />
      ))}
      <Choice
        says={`People you know at ${read.company ?? ''}; was one of them there?`}
        among={read.fromCompany.filter(({ id }) => !reading.people.some(one => one.id === id))}
        add={add}
      />
      <Newcomers
        names={read.unknown.filter(name => !(fixes.newcomers ?? []).includes(name))}
        add={name => fix({ ...fixes, newcomers: [...(fixes.newcomers ?? []), name] })}
      />
      {isMissing(reading, fixes) && reading.unclear.length === 0 && fixes.kind === undefined ? (
        <p className={style.missing}>{read.missing}</p>
      ) : null}
      <details className={style.more}>
        <summary>Say it otherwise</summary>
        <CorrectFields {...fixing} />
      </details>
    </>
  )
}

/** What was missing is there once it was said: somebody chosen or added, another kind, a day. */
function isMissing({ missing }: Reading, { people, newcomers, day, minutes, percent, by }: Corrections): boolean {
  return missing !== null && [people, newcomers, day, minutes, percent, by].every(one => one === undefined)
}

/** Somebody nobody here knows yet is added by a click: never by itself. */
function Newcomers({ names, add }: { names: readonly string[]; add: (name: string) => void }) {
  if (names.length === 0) return null
  const says = 'Nobody of that name is known yet.'
  return (
    <div role="group" aria-label={says}>
      <p className={style.note}>{says}</p>
      <div className={style.choices}>
        {names.map(name => (
          <button key={name} type="button" className={style.choice} onClick={() => add(name)}>
            Add <Name of={name} />
          </button>
        ))}
      </div>
    </div>
  )
}

function Choice({ says, among, add }: { says: string; among: Reading['people']; add: (id: string) => void }) {
  if (among.length === 0) return null
  return (
    <div role="group" aria-label={says}>
      <p className={style.note}>{says}</p>
      <div className={style.choices}>
        {among.map(({ id, name, company }) => (
          <button key={id} type="button" className={style.choice} onClick={() => add(id)}>
            <Name of={company === null ? name : `${name}, ${company}`} />
          </button>
        ))}
      </div>
    </div>
  )
}
