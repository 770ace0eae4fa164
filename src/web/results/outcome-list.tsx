import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Outcome } from '../api/results.ts'
import { TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { day, since } from '../words/dates.ts'
import { leverWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { count, percent } from '../words/numbers.ts'
import { FORM_WORDS } from './result-says.ts'
import { Testimony } from './testimony.tsx'
import { Touches } from './touches.tsx'
import style from './results.module.css'

const FIRST = 12
const WEEK = 7 * 86_400_000

/** Results, newest first, each with what was seen before it. */
export function OutcomeList({ outcomes }: { outcomes: readonly Outcome[] }) {
  const [shown, setShown] = useState(FIRST)
  return (
    <>
      <ul className={style.outcomes}>
        {outcomes.slice(0, shown).map(one => (
          <Item key={one.id} one={one} />
        ))}
      </ul>
      {outcomes.length > shown ? (
        <TextButton onClick={() => setShown(shown + 50)}>{count(outcomes.length - shown)} more results</TextButton>
      ) : null}
    </>
  )
}

function Item({ one }: { one: Outcome }) {
  const [open, setOpen] = useState(false)
  const credit = Object.entries(one.credit).map(([lever, share]) => `${leverWord(lever)} ${percent(share)}`)
  return (
    <li className={style.outcome}>
      <p className={style.what}>
        <Name of={one.what} wraps />
      </p>
      <p className={style.note}>
        {FORM_WORDS[one.form]} · {day(one.at)} · {trail(one)}
        {one.organisation === null || one.what.includes(one.organisation) ? null : (
          <>
            {' · '}
            <Name of={one.organisation} wraps />
          </>
        )}
      </p>
      {one.people.length > 0 ? (
        <p className={style.note}>
          {one.people.map(({ id, name }) => (
            <Link key={id} to="/people/$id" params={{ id }} className={style.person}>
              <Name of={name} />
            </Link>
          ))}
        </p>
      ) : null}
      <p className={style.note}>
        {credit.length === 0
          ? 'Nothing was seen before it, so it counts for no lever.'
          : `Credit: ${credit.join(', ')}.`}
      </p>
      <div className={style.does}>
        <TextButton
          onClick={() => setOpen(!open)}
          expanded={open}
          label={`What led to it (${count(one.touches.length)}): ${one.what}`}
        >
          What led to it ({count(one.touches.length)})
        </TextButton>
        {one.from === 'won' ? null : <Remove one={one} />}
      </div>
      {open ? (
        <div className={style.fold}>
          <Touches one={one} />
          <Testimony one={one} />
          <ShownBy evidence={one.evidence} />
        </div>
      ) : null}
    </li>
  )
}

function ShownBy({ evidence }: Pick<Outcome, 'evidence'>) {
  if (evidence.length === 0) return null
  return (
    <p className={style.note}>
      Shown by:{' '}
      {evidence.map(text =>
        /^https?:/u.test(text) ? (
          <a key={text} href={text} target="_blank" rel="noreferrer">
            {text}
          </a>
        ) : (
          <span key={text}>{text} </span>
        ),
      )}
    </p>
  )
}

/** Where it is known from, and how long after it was written down: what is remembered late is remembered kindly. */
function trail({ from, at, notedAt }: Outcome): string {
  if (from === 'won') return 'an opportunity that came true'
  if (from === 'seen') return 'from your sources'
  if (notedAt === null || notedAt - at < WEEK) return 'written down by you'
  return `written down by you ${since(at, notedAt)} later`
}

function Remove({ one }: { one: Outcome }) {
  return (
    <TextButton
      label={`${one.from === 'seen' ? 'No result' : 'Take out'}: ${one.what}`}
      onClick={() =>
        void change(
          'outcomes.remove',
          { id: one.id },
          { says: one.from === 'seen' ? 'Set aside.' : 'Taken out.' },
        ).catch(sayTrouble)
      }
    >
      {one.from === 'seen' ? 'No result' : 'Take out'}
    </TextButton>
  )
}
