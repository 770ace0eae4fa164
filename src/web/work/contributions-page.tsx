import { Link } from '@tanstack/react-router'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, Row, TextButton } from '../shell/card.tsx'
import { open } from '../shell/open.ts'
import { Page } from '../shell/page.tsx'
import { say } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { counted } from '../words/numbers.ts'
import { WorkTabs } from './work-tabs.tsx'
import style from './work.module.css'

/** What you give: follow-ups and promises first, then talks, events, roles and introductions. */
export function ContributionsPage() {
  return (
    <Page
      title="Contributions"
      heading="What you give, and what came of it"
      lead="A first meeting becomes a tie only if somebody turns to the other again. Nothing here is ever sent for you."
    >
      <WorkTabs />
      <FollowUps />
      <Talks />
      <Events />
      <Roles />
      <Introductions />
    </Page>
  )
}

function NoteDown({ says }: { says: string }) {
  return <TextButton onClick={() => open({ what: 'capture' })}>{says}</TextButton>
}

function FollowUps() {
  const read = useRead('followups.list', {})
  const answer = (id: string, given: 'done' | 'refused') =>
    change('followups.answer', { id, answer: given }, { says: given === 'done' ? 'Done.' : 'Left out.' }).catch(
      (error: Error) => say(error.message, { tone: 'trouble' }),
    )
  const copy = (draft: string) =>
    navigator.clipboard.writeText(draft).then(
      () => say('Copied. Write it over in your own words.'),
      (error: Error) => say(`That could not be copied: ${error.message}`, { tone: 'trouble' }),
    )
  return (
    <Card title="Newly met, and promised">
      <Answer of={read} lines={3}>
        {({ rows, promises, days }) =>
          rows.length + promises.length === 0 ? (
            <>
              <Quiet>Nobody was newly met in the last {counted(days, 'day', 'days')}, and nothing is promised.</Quiet>
              <NoteDown says="Note a meeting down" />
            </>
          ) : (
            <ul className={style.items}>
              {promises.map(({ id, says, people }) => (
                <li key={id} className={style.item} data-lever="networking">
                  Promised{people.length > 0 ? ' to ' : ': '}
                  {people.map(one => one.name).join(', ')}
                  {people.length > 0 ? ': ' : ''}
                  <Name of={says} wraps />
                  <Row>
                    <TextButton onClick={() => void answer(id, 'done')} label={`Done: ${says}`}>
                      Done
                    </TextButton>
                    <TextButton onClick={() => void answer(id, 'refused')} label={`Leave out: ${says}`}>
                      Leave it out
                    </TextButton>
                  </Row>
                </li>
              ))}
              {rows.map(({ id, name, company, met, due, late, gives, draft }) => (
                <li key={id} className={style.item} data-lever="networking">
                  <Link to="/people/$id" params={{ id }}>
                    <Name of={company === null ? name : `${name}, ${company}`} wraps />
                  </Link>
                  <p className={style.note}>
                    met {day(met)}, {late ? 'a week ago and more' : `best by ${day(due)}`}
                  </p>
                  {gives.length === 0 ? (
                    <p className={style.note}>Nothing at hand fits yet; note what they work on.</p>
                  ) : (
                    <ul>
                      {gives.map(({ does, because }) => (
                        <li key={does}>
                          <Name of={does} wraps /> <span className={style.note}>{because}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                  <Row>
                    <TextButton onClick={() => void copy(draft)} label={`Copy a draft for ${name}`}>
                      Copy a draft
                    </TextButton>
                    <TextButton onClick={() => void answer(id, 'done')} label={`Done: ${name}`}>
                      Done
                    </TextButton>
                    <TextButton onClick={() => void answer(id, 'refused')} label={`Not wanted: ${name}`}>
                      Not wanted
                    </TextButton>
                  </Row>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}

function Talks() {
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
              {rows.map(({ id, title, state, submissions, due }) => (
                <li key={id} className={style.item} data-lever="brand">
                  <Name of={title} wraps /> <span className={style.note}>{state}</span>
                  {submissions.map(one => (
                    <p key={one.event} className={style.note}>
                      <Name of={one.event} wraps />: {one.state}
                      {one.deadline === null ? '' : `, deadline ${one.deadline}`}
                    </p>
                  ))}
                  {due.map(({ day: on, does }) => (
                    <p key={does}>
                      By {on}: {does}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
            <NoteDown says="Note a talk down" />
          </>
        )}
      </Answer>
    </Card>
  )
}

function Events() {
  const read = useRead('events.list', { limit: 8 })
  return (
    <Card title="Events">
      <Answer of={read} lines={3}>
        {({ rows, total }) => (
          <>
            <Quiet>
              {total === 0
                ? 'No event is known yet.'
                : `The latest of ${counted(total, 'event', 'events')} in three years.`}
            </Quiet>
            <ul className={style.items}>
              {rows.map(({ id, title, day: on, attended, hope, met, after }) => (
                <li key={id} className={style.item} data-lever="networking">
                  <Name of={title} wraps />
                  <p className={style.note}>
                    {on}
                    {attended ? '' : ', to come'}
                    {hope === null ? '' : `. You hoped for: ${hope}`}
                    {met.length === 0
                      ? ''
                      : `. Met ${met
                          .map(one => one.name)
                          .slice(0, 6)
                          .join(', ')}`}
                    {attended && after !== null
                      ? `. ${counted(after, 'person was', 'people were')} new in the week after.`
                      : ''}
                  </p>
                </li>
              ))}
            </ul>
            <NoteDown says="Note an event down" />
          </>
        )}
      </Answer>
    </Card>
  )
}

function Roles() {
  const read = useRead('contributions.list', {})
  return (
    <Card title="Volunteering">
      <Answer of={read} lines={2}>
        {({ rows }) => (
          <>
            {rows.length === 0 ? <Quiet>Roles come from LinkedIn and a résumé; none is known yet.</Quiet> : null}
            <ul className={style.items}>
              {rows.map(({ id, role, organisation, open: goesOn, hours, confirmer }) => (
                <li key={id} className={style.item} data-lever="volunteering">
                  <Name of={organisation === '' ? role : `${role}, ${organisation}`} wraps />
                  <p className={style.note}>
                    {goesOn ? 'goes on' : 'ended'}. {Number(hours.toFixed(1))} h written down.{' '}
                    {confirmer === null ? 'Nobody is named to confirm it.' : `${confirmer.name} can confirm it.`}
                  </p>
                </li>
              ))}
            </ul>
            <NoteDown says="Note hours down" />
          </>
        )}
      </Answer>
    </Card>
  )
}

function Introductions() {
  const read = useRead('introductions.list', {})
  return (
    <Card title="Introductions">
      <Answer of={read} lines={2}>
        {({ rows, given, received }) => (
          <>
            <Quiet>{rows.length === 0 ? 'None is known yet.' : `${given} given, ${received} received.`}</Quiet>
            <ul className={style.items}>
              {rows.slice(0, 20).map(({ id, at, direction, people, outcome }) => (
                <li key={id} className={style.item} data-lever="networking">
                  {direction === 'given' ? 'You introduced ' : 'You were introduced: '}
                  <Name of={people.map(({ name }) => name).join(' and ')} wraps />
                  <p className={style.note}>
                    {at === null ? '' : `${day(at)}. `}
                    {outcome === null ? 'What came of it is not said.' : `Came of it: ${outcome.came}.`}
                  </p>
                </li>
              ))}
            </ul>
            <NoteDown says="Note an introduction down" />
          </>
        )}
      </Answer>
    </Card>
  )
}
