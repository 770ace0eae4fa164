import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/read.ts'
import type { EventRow } from '../api/work.ts'
import { Opens } from '../forms/opens.tsx'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, Row, TextButton } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import { count, counted, known, rough } from '../words/numbers.ts'
import style from '../work/work.module.css'
import { daySays } from './day-says.ts'
import { ChangeEvent, ComingEvent, WentThere } from './event-dialogs.tsx'

const FIRST = 8
const STEP = 30
const MOST_MET = 12

/** Events you expect or went to: what was hoped, whom you met, what came of it. */
export function EventsCard() {
  const [limit, setLimit] = useState(FIRST)
  const read = useRead('events.list', { limit }, { keep: true })
  return (
    <Card title="Events">
      <Answer of={read} lines={3}>
        {({ rows, total }) => (
          <>
            <Quiet>
              {total === 0
                ? 'No event is known yet. They come from LinkedIn and a calendar, or from your own hand.'
                : `${counted(total, 'event', 'events')} in three years, what is to come first.`}
            </Quiet>
            <ul className={style.items}>
              {rows.map(one => (
                <OneEvent key={one.id} one={one} />
              ))}
            </ul>
            <Row>
              {rows.length < total ? (
                <TextButton
                  onClick={() => setLimit(Math.min(200, limit + STEP))}
                  label={`${count(total - rows.length)} more events`}
                >
                  {read.isFetching ? 'Fetching' : `${count(total - rows.length)} more`}
                </TextButton>
              ) : null}
              <Opens says="Add an event to come">{close => <ComingEvent onClose={close} />}</Opens>
              <Opens says="Add one you went to">{close => <WentThere onClose={close} />}</Opens>
            </Row>
          </>
        )}
      </Answer>
    </Card>
  )
}

function OneEvent({ one }: { one: EventRow }) {
  const { title, day, attended, ahead, hope, came, met } = one
  return (
    <li className={style.item} data-lever="networking">
      <Name of={title} wraps /> {ahead ? <span className={style.open}>to come</span> : null}
      <p className={style.note}>
        {daySays(day)}
        {attended || ahead ? '' : '. Whether you went is not said'}
        {newThere(one)}
      </p>
      {hope === null ? null : (
        <p className={style.note}>
          Hoped for: <Name of={hope} wraps />
        </p>
      )}
      {met.length === 0 ? null : (
        <p className={style.met}>
          Met{' '}
          {met.slice(0, MOST_MET).map(({ id, name }) => (
            <Link key={id} to="/people/$id" params={{ id }}>
              <Name of={name} wraps />
            </Link>
          ))}
          {met.length > MOST_MET ? <span>{`and ${counted(met.length - MOST_MET, 'other')}`}</span> : null}
        </p>
      )}
      {came === null ? null : (
        <p>
          Came of it: <Name of={came} wraps />
        </p>
      )}
      <Row>
        {ahead ? null : (
          <Opens says={met.length === 0 ? 'Whom you met' : 'Add whom you met'} label={`Whom you met at ${title}`}>
            {close => <WentThere one={one} onClose={close} />}
          </Opens>
        )}
        <Opens
          says={ahead ? 'Change' : 'What came of it'}
          label={ahead ? `Change ${title}` : `What came of it: ${title}`}
        >
          {close => <ChangeEvent one={one} onClose={close} />}
        </Opens>
      </Row>
    </li>
  )
}

/** How many people were new in the week after, beside a usual week. */
function newThere({ attended, after, usual }: EventRow): string {
  if (!attended || after === null) return ''
  const beside = known(usual) ? `, ${rough(usual.value, usual.low, usual.high)} in a usual week` : ''
  return `. ${counted(after, 'person was', 'people were')} new in the week after${beside}`
}
