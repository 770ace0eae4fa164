import { Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import type { RoleRow } from '../api/work.ts'
import { Opens } from '../forms/opens.tsx'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, Row } from '../shell/card.tsx'
import { dayGiven } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import style from '../work/work.module.css'
import { daySays } from './day-says.ts'
import { ConfirmDialog, RoleDialog, RoleHours } from './role-dialogs.tsx'

/** What one gives one's time to, with the hours and who can confirm it. */
export function RolesCard() {
  const read = useRead('contributions.list', {})
  return (
    <Card title="Volunteering">
      <Answer of={read} lines={2}>
        {({ rows }) => (
          <>
            {rows.length === 0 ? (
              <Quiet>Roles come from LinkedIn and a résumé, or from your own hand; none is known yet.</Quiet>
            ) : null}
            <ul className={style.items}>
              {rows.map(role => (
                <Role key={role.id} role={role} />
              ))}
            </ul>
            <Opens says="Add a role">{close => <RoleDialog onClose={close} />}</Opens>
          </>
        )}
      </Answer>
    </Card>
  )
}

function Role({ role: one }: { role: RoleRow }) {
  const { role, organisation, cause, open, hours, confirmer } = one
  return (
    <li className={style.item} data-lever="volunteering">
      <Name of={organisation === '' || organisation === role ? role : `${role}, ${organisation}`} wraps />
      {open ? <span className={style.open}>going on</span> : null}
      <p className={style.note}>
        {[whenSays(one), cause, `${Number(hours.toFixed(1))} h written down`].filter(Boolean).join(' · ')}
      </p>
      <p className={style.note}>
        {confirmer === null ? (
          'Nobody is named to confirm it.'
        ) : (
          <>
            <Link to="/people/$id" params={{ id: confirmer.id }}>
              <Name of={confirmer.name} wraps />
            </Link>{' '}
            {confirmer.confirmed === null ? 'can confirm it' : `confirmed it on ${daySays(confirmer.confirmed)}`}
          </>
        )}
      </p>
      <Row>
        <Opens says="Write down hours" label={`Write down hours for ${role}`}>
          {close => <RoleHours role={one} onClose={close} />}
        </Opens>
        <Opens says="Who can confirm it" label={`Who can confirm it: ${role}`}>
          {close => <ConfirmDialog role={one} onClose={close} />}
        </Opens>
        <Opens says="Change" label={`Change ${role}`}>
          {close => <RoleDialog role={one} onClose={close} />}
        </Opens>
      </Row>
    </li>
  )
}

function whenSays({ from, precision, until, open }: RoleRow): string {
  const begun = from === null ? '' : dayGiven(from, precision)
  if (open) return begun === '' ? '' : `since ${begun}`
  const end = until === null ? '' : dayGiven(until, until % 86_400_000 === 0 ? 'day' : precision)
  return [begun, end].filter(Boolean).join(' to ')
}
