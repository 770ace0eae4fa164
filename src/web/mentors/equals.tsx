import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Mentors } from '../api/mentors.ts'
import { Interval } from '../pictures/interval.tsx'
import { Name } from '../words/name.tsx'
import type { Starting } from './start-dialog.tsx'
import style from './mentors.module.css'

/** A group of equals from separate worlds: fixed members who meet regularly are what trials found to help. */
export function Equals({ peers, start }: { peers: Mentors['peers']; start: (starting: Starting) => void }) {
  return (
    <section aria-labelledby="equals" className={style.section}>
      <h2 id="equals">A group of equals</h2>
      <p className={style.says}>{peers.says}</p>
      {peers.rows.length === 0 ? null : (
        <>
          <p className={style.note}>
            Always the same few people, at fixed times: such groups are what randomised trials found to help.
          </p>
          <ul className={style.rows}>
            {peers.rows.map(row => (
              <li key={row.id} className={style.equal} data-person={row.id}>
                <div className={style.who}>
                  <Link to="/people/$id" params={{ id: row.id }}>
                    <Name of={row.name} />
                  </Link>
                  <small>
                    <Name of={[row.title, row.company].filter(Boolean).join(', ') || 'no title known'} wraps />
                  </small>
                </div>
                <div className={style.number}>
                  <Interval measured={row.wouldAnswer} what={`${row.name} would answer`} />
                  <small>would answer</small>
                </div>
              </li>
            ))}
          </ul>
          {peers.rows.length > 1 ? (
            <div data-screen-only>
              <Button
                onClick={() => start({ people: peers.rows.map(({ id, name }) => ({ id, name })), role: 'peers' })}
              >
                Write this group down
              </Button>
            </div>
          ) : null}
        </>
      )}
    </section>
  )
}
