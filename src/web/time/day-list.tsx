import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Day, DayEntry } from '../api/types.ts'
import { TextButton } from '../shell/card.tsx'
import { LEVER_ORDER, leverWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { duration } from '../words/numbers.ts'
import { clock } from './days.ts'
import { Swatch } from './swatch.tsx'
import { sureSays } from './time-says.ts'
import type { DayKeys } from './use-day-keys.ts'
import style from './time.module.css'

/** The entries of a day in order; the chosen one has its levers beside it, numbered as the keys are. */
export function DayList({ day, keys }: { day: Day; keys: DayKeys }) {
  const list = useRef<HTMLOListElement>(null)
  const { at } = keys
  const first = useRef(true)
  useEffect(() => {
    // not on arrival, when the title has the focus
    if (!first.current) list.current?.querySelector<HTMLElement>(`[data-place="${at}"]`)?.focus()
    first.current = false
  }, [at])
  return (
    <ol ref={list} className={style.entries} aria-label="Entries">
      {keys.entries.map((entry, place) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- arrows choose, too
        <li
          key={entry.id}
          data-place={place}
          tabIndex={-1}
          className={style.entry}
          aria-current={place === at}
          onClick={() => keys.choose(place)}
        >
          <Entry entry={entry} zone={day.zone} />
          {place === at ? <Choose entry={entry} keys={keys} /> : null}
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry, zone }: { entry: DayEntry; zone: string }) {
  const { from, until, minutes, lever, confidence, because, source, says, people, corrected } = entry
  return (
    <>
      <p className={style.when}>
        {clock(from, zone)}–{clock(until, zone)} <span className={style.note}>{duration(Math.round(minutes))}</span>
      </p>
      <div className={style.what}>
        <p>
          <Name of={says === '' ? source : says} wraps />
        </p>
        <p className={style.lever}>
          <Swatch lever={lever} /> <b>{lever === null ? 'not told yet' : leverWord(lever)}</b>
          <span className={style.note}>
            {corrected ? 'as you said' : lever === null ? '' : `${sureSays(confidence)}: `}
            {corrected ? '' : because}
          </span>
        </p>
        <p className={style.note}>
          {source}
          {people.slice(0, 6).map((person, place) => (
            <span key={person.id}>
              {place === 0 ? ', with ' : ', '}
              <Link to="/people/$id" params={{ id: person.id }}>
                <Name of={person.name} />
              </Link>
            </span>
          ))}
          {people.length > 6 ? ` and ${people.length - 6} more` : ''}
        </p>
      </div>
    </>
  )
}

function Choose({ entry, keys }: { entry: DayEntry; keys: DayKeys }) {
  return (
    <div className={style.choose} role="group" aria-label="What was it?" data-screen-only>
      {LEVER_ORDER.map((lever, place) => (
        <button
          key={lever}
          type="button"
          className={style.pill}
          aria-pressed={entry.lever === lever}
          onClick={() => keys.assign(entry, lever)}
        >
          <kbd aria-hidden>{place + 1}</kbd> <Swatch lever={lever} /> {leverWord(lever)}
        </button>
      ))}
      {entry.lever === null ? null : (
        <TextButton onClick={() => keys.alike(entry)}>The same for all that is like it</TextButton>
      )}
    </div>
  )
}
