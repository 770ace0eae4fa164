import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/read.ts'
import type { IntroductionRow } from '../api/work.ts'
import { Opens } from '../forms/opens.tsx'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, Row, TextButton } from '../shell/card.tsx'
import { dayGiven } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { count } from '../words/numbers.ts'
import style from '../work/work.module.css'
import { AddIntroduction, ChangeIntroduction } from './introduction-dialogs.tsx'
import { CAME_WORDS } from './introduction-says.ts'

const STEP = 20

/** Introductions given and received, each with what came of it. */
export function IntroductionsCard() {
  const read = useRead('introductions.list', {})
  const [shown, setShown] = useState(STEP)
  return (
    <Card title="Introductions">
      <Answer of={read} lines={2}>
        {({ rows, given, received }) => (
          <>
            <Quiet>
              {rows.length === 0
                ? 'None is known yet. Two people who should know each other are a gift to both.'
                : `${count(given)} given, ${count(received)} received.`}
            </Quiet>
            <ul className={style.items}>
              {rows.slice(0, shown).map(one => (
                <Introduction key={one.id} one={one} />
              ))}
            </ul>
            <Row>
              {rows.length > shown ? (
                <TextButton onClick={() => setShown(shown + STEP)} label="More introductions">
                  {`${count(rows.length - shown)} more`}
                </TextButton>
              ) : null}
              <Opens says="Add an introduction">{close => <AddIntroduction onClose={close} />}</Opens>
            </Row>
          </>
        )}
      </Answer>
    </Card>
  )
}

function Introduction({ one }: { one: IntroductionRow }) {
  const { at, direction, people, what, outcome } = one
  const names = people.map(({ name }) => name).join(' and ')
  return (
    <li className={style.item} data-lever="networking">
      <p className={style.met}>
        {direction === 'given' ? 'You introduced' : 'You were introduced by or to'}{' '}
        {people.length === 0 ? <span>somebody who is not known any more</span> : null}
        {people.map(({ id, name }) => (
          <Link key={id} to="/people/$id" params={{ id }}>
            <Name of={name} wraps />
          </Link>
        ))}
      </p>
      <p className={style.note}>
        {at === null ? '' : `${dayGiven(at, 'day')}. `}
        {what === '' ? '' : <Name of={`${what}. `} wraps />}
        {outcome === null ? 'What came of it is not said.' : `Came of it: ${CAME_WORDS[outcome.came]}. `}
        {outcome === null || outcome.note === '' ? null : <Name of={outcome.note} wraps />}
      </p>
      <Row>
        <Opens
          says={outcome === null ? 'What came of it' : 'Change'}
          label={`${outcome === null ? 'What came of it' : 'Change'}: the introduction of ${names}`}
        >
          {close => <ChangeIntroduction one={one} onClose={close} />}
        </Opens>
      </Row>
    </li>
  )
}
