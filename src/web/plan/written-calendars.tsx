import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import { runJob } from '../api/job.ts'
import type { PlanCalendar } from '../api/plan-api.ts'
import { useRead } from '../api/read.ts'
import type { Place } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Quiet, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { plainText } from '../words/imported.ts'
import style from './plan.module.css'

const write = () => runJob('calendars.write', {})

/** The plan in a calendar of an account that is connected: allowed by the user, into one calendar, and stopped again. */
export function WrittenCalendars() {
  const calendars = useRead('plan.calendars', {})
  return (
    <Answer of={calendars} lines={2}>
      {({ rows }) => (
        <div className={style.out}>
          <h3>In a calendar of yours</h3>
          {rows.length === 0 ? (
            <Quiet>
              Where a calendar is connected, the plan can be written into it.{' '}
              <Link to="/data/sources/connect">Connect a calendar</Link>
            </Quiet>
          ) : (
            rows.map(row => <OneAccount key={row.account} row={row} />)
          )}
        </div>
      )}
    </Answer>
  )
}

function OneAccount({ row }: { row: PlanCalendar }) {
  const [busy, setBusy] = useState(false)
  const during = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    await work().catch(sayTrouble)
    setBusy(false)
  }
  const name = plainText(row.title)
  const stop = async (): Promise<void> => {
    await change('calendars.stop', { account: row.account }, { says: 'Stopped; what was written is removed.' })
    await write()
  }
  return (
    <div>
      <p>
        {name}: {plainText(row.says)}
      </p>
      {row.error === null ? null : <p className={style.note}>{row.error.message}</p>}
      {row.calendar === null ? (
        <Choose row={row} busy={busy} during={during} />
      ) : (
        <div className={style.replies}>
          <TextButton disabled={busy} label={`Write now: ${name}`} onClick={() => void during(write)}>
            {busy ? 'Writing' : 'Write now'}
          </TextButton>
          <TextButton disabled={busy} label={`Stop and remove: ${name}`} onClick={() => void during(stop)}>
            Stop, and remove what was written
          </TextButton>
        </div>
      )}
    </div>
  )
}

function Choose({
  row,
  busy,
  during,
}: {
  row: PlanCalendar
  busy: boolean
  during: (work: () => Promise<unknown>) => Promise<void>
}) {
  const [places, setPlaces] = useState<readonly Place[]>()
  const [chosen, setChosen] = useState('')
  const look = async (): Promise<void> => {
    const asked = { id: row.account, kind: 'caldav' as const, url: row.url, user: row.user }
    const found = await runJob('accounts.probe', asked)
    setPlaces(found.places)
    setChosen(found.places[0]?.path ?? '')
  }
  const allow = async (): Promise<void> => {
    const title = places?.find(({ path }) => path === chosen)?.title ?? ''
    const says = 'Allowed; the plan is being written.'
    await change('calendars.allow', { account: row.account, calendar: chosen, title }, { says })
    await write()
  }
  if (places === undefined)
    return (
      <div className={style.replies}>
        <TextButton disabled={busy} onClick={() => void during(look)}>
          {busy ? 'Asking which calendars there are' : `Write the plan into a calendar of ${plainText(row.title)}`}
        </TextButton>
      </div>
    )
  return (
    <form
      className={style.form}
      aria-label={`Write the plan into ${plainText(row.title)}`}
      onSubmit={event => {
        event.preventDefault()
        void during(allow)
      }}
    >
      <label className={style.field}>
        <span>Into which calendar? One of its own is best.</span>
        <select value={chosen} onChange={event => setChosen(event.target.value)}>
          {places.map(({ path, title }) => (
            <option key={path} value={path}>
              {plainText(title)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={style.pill} disabled={busy || chosen === ''}>
        {busy ? 'Writing' : 'Allow it'}
      </button>
      <Quiet>
        What you accepted goes there in words, with its day or time: no reasons, no drafts. Other entries are never
        touched, and one of these that you change there is left as you made it.
      </Quiet>
    </form>
  )
}
