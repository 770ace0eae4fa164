import { Link } from '@tanstack/react-router'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import type { FollowUps } from '../api/work.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, Row, TextButton } from '../shell/card.tsx'
import { open } from '../shell/open.ts'
import { copyText } from '../shell/copy-text.ts'
import { sayTrouble } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { counted } from '../words/numbers.ts'
import style from '../work/work.module.css'

type Given = 'accepted' | 'done' | 'refused'
const SAID: Readonly<Record<Given, string>> = { accepted: 'Kept in mind.', done: 'Done.', refused: 'Left out.' }

/** Whom you newly met with what could be given to each, and what you promised. */
export function FollowUpsCard() {
  const read = useRead('followups.list', {})
  return (
    <Card title="Newly met, and promised">
      <Answer of={read} lines={3}>
        {({ rows, promises, days }) =>
          rows.length + promises.length === 0 ? (
            <>
              <Quiet>Nobody was newly met in the last {counted(days, 'day', 'days')}, and nothing is promised.</Quiet>
              <TextButton onClick={() => open({ what: 'capture' })}>Note a meeting down</TextButton>
            </>
          ) : (
            <ul className={style.items}>
              {promises.map(one => (
                <Promised key={one.id} one={one} />
              ))}
              {rows.map(row => (
                <NewlyMet key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}

function answer(id: string, given: Given): void {
  change('followups.answer', { id, answer: given }, { says: SAID[given] }).catch(sayTrouble)
}

function Promised({ one: { id, says, people } }: { one: FollowUps['promises'][number] }) {
  const whom = people.map(({ name }) => name).join(', ')
  return (
    <li className={style.item} data-lever="networking">
      <Name of={whom === '' ? `Promised: ${says}` : `Promised to ${whom}: ${says}`} wraps />
      <Row>
        <TextButton onClick={() => answer(id, 'done')} label={`Done: ${says}`}>
          Done
        </TextButton>
        <TextButton onClick={() => answer(id, 'refused')} label={`Leave out: ${says}`}>
          Leave it out
        </TextButton>
      </Row>
    </li>
  )
}

function NewlyMet({ row }: { row: FollowUps['rows'][number] }) {
  const { id, name, company, met, due, late, gives, draft } = row
  const copy = () => copyText(draft, 'Copied. Write it over in your own words.')
  return (
    <li className={style.item} data-lever="networking">
      <Link to="/people/$id" params={{ id }}>
        <Name of={company === null ? name : `${name}, ${company}`} wraps />
      </Link>
      <p className={style.note}>
        met {day(met)}, {late ? 'a week ago and more' : `best by ${day(due)}`}
      </p>
      {gives.length === 0 ? (
        <p className={style.note}>Nothing at hand fits yet; note what they work on.</p>
      ) : (
        <ul className={style.gives} aria-label={`What you could give ${name}`}>
          {gives.map(give => (
            <Give key={give.id} give={give} />
          ))}
        </ul>
      )}
      <Row>
        <TextButton onClick={() => void copy()} label={`Copy a draft for ${name}`}>
          Copy a draft
        </TextButton>
        <TextButton onClick={() => answer(id, 'done')} label={`I turned to them: ${name}`}>
          I turned to them
        </TextButton>
        <TextButton onClick={() => answer(id, 'refused')} label={`Not wanted: ${name}`}>
          Not wanted
        </TextButton>
      </Row>
    </li>
  )
}

function Give({ give: { id, does, because, accepted } }: { give: FollowUps['rows'][number]['gives'][number] }) {
  return (
    <li className={style.give}>
      <div>
        <Name of={does} wraps /> {accepted ? <span className={style.open}>you will</span> : null}
        <p className={style.note}>{because}</p>
      </div>
      <Row>
        {accepted ? null : (
          <TextButton onClick={() => answer(id, 'accepted')} label={`I will: ${does}`}>
            I will
          </TextButton>
        )}
        <TextButton onClick={() => answer(id, 'done')} label={`Done: ${does}`}>
          Done
        </TextButton>
        <TextButton onClick={() => answer(id, 'refused')} label={`Not this: ${does}`}>
          Not this
        </TextButton>
      </Row>
    </li>
  )
}
