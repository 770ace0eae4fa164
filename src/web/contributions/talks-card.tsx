import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import type { TalkRow } from '../api/work.ts'
import { Opens } from '../forms/opens.tsx'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, Row, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { Name } from '../words/name.tsx'
import style from '../work/work.module.css'
import { daySays } from './day-says.ts'
import { SubmissionDialog } from './submission-dialog.tsx'
import { TalkDialog } from './talk-dialog.tsx'
import { NO_EVENT, TALK_WORDS } from './talk-says.ts'

/** Talks, each written once, with the events it was sent to and what is due. */
export function TalksCard() {
  const read = useRead('talks.list', {})
  return (
    <Card title="Talks">
      <Answer of={read} lines={2}>
        {({ rows }) => (
          <>
            {rows.length === 0 ? (
              <Quiet>A talk is written once and sent to many events; none is known yet.</Quiet>
            ) : null}
            <ul className={style.items}>
              {rows.map(talk => (
                <Talk key={talk.id} talk={talk} />
              ))}
            </ul>
            <Opens says="Add a talk">{close => <TalkDialog onClose={close} />}</Opens>
          </>
        )}
      </Answer>
    </Card>
  )
}

function Talk({ talk }: { talk: TalkRow }) {
  const { id, title, state, abstract, submissions, due, kept } = talk
  const remove = () => change('talks.remove', { id }, { says: `Removed ${title}.` }).catch(sayTrouble)
  return (
    <li className={style.item} data-lever="brand">
      <Name of={title} wraps /> <span className={style.open}>{TALK_WORDS[state]}</span>
      {abstract === '' ? null : (
        <p className={style.note}>
          <Name of={abstract} wraps />
        </p>
      )}
      <ul className={style.lines}>
        {submissions.map(one => (
          <SubmissionLine key={one.event} talk={talk} one={one} />
        ))}
      </ul>
      {due.map(({ day, does }) => (
        <p key={does}>
          By {daySays(day)}: <Name of={does} wraps />
        </p>
      ))}
      <Row>
        <Opens says="Send it to an event" label={`Send it to an event: ${title}`}>
          {close => <SubmissionDialog talk={talk} onClose={close} />}
        </Opens>
        <Opens says="Change" label={`Change ${title}`}>
          {close => <TalkDialog talk={talk} onClose={close} />}
        </Opens>
        {kept ? (
          <TextButton onClick={() => void remove()} label={`Remove ${title}`}>
            Remove
          </TextButton>
        ) : null}
      </Row>
    </li>
  )
}

function SubmissionLine({ talk, one }: { talk: TalkRow; one: TalkRow['submissions'][number] }) {
  const { event, state, deadline, day } = one
  const says = [
    TALK_WORDS[state],
    state === 'drafted' && deadline !== null ? `deadline ${daySays(deadline)}` : '',
    day === null ? '' : daySays(day),
  ]
  return (
    <li className={style.line}>
      <span>
        {event === NO_EVENT ? null : (
          <>
            <Name of={event} wraps />:{' '}
          </>
        )}
        <span className={style.note}>{says.filter(Boolean).join(', ')}</span>
      </span>
      {state === 'given' ? null : (
        <Opens says="Change" label={`Change how ${talk.title} stands with ${event}`}>
          {close => <SubmissionDialog talk={talk} before={one} onClose={close} />}
        </Opens>
      )}
    </li>
  )
}
