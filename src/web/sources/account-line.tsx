import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../api/client.ts'
import { startJob } from '../api/job.ts'
import type { Account } from '../api/types.ts'
import { Quiet, Row, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { moment } from '../words/dates.ts'
import { became } from '../words/became.ts'
import { counted } from '../words/numbers.ts'
import { plainText } from '../words/imported.ts'
import { Name } from '../words/name.tsx'
import { ChangeAccount } from './change-account.tsx'
import { KINDS } from './kinds.ts'
import { RemoveAccount } from './remove-account.tsx'
import { RunOf } from './run-of.tsx'
import { SayWho } from './say-who.tsx'
import { scheduleSays } from './schedule.ts'
import { hostOf } from './server-address.ts'
import style from './sources.module.css'

/** One account: what came, when it runs next, what went wrong, and what can be done with it. */
export function AccountLine({ account }: { account: Account }) {
  const [doing, setDoing] = useState<'change' | 'remove'>()
  const name = plainText(account.title)
  const run = async (): Promise<void> => {
    try {
      await startJob('accounts.run', { id: account.id })
      await client.invalidateQueries()
    } catch (error) {
      sayTrouble(error, 'It did not begin.')
    }
  }
  return (
    <li className={style.account}>
      <div className={style.accountHead}>
        <h3>
          <Name of={account.title} wraps />
        </h3>
        <Quiet>
          {KINDS[account.kind].title}, {hostOf(account.url)}
        </Quiet>
      </div>
      <Facts account={account} />
      {/* while it runs again nobody knows whether that still holds */}
      {account.error && !account.running ? (
        <div className={style.trouble}>
          <p>{account.error.message}</p>
          <SayWho code={account.error.code} />
        </div>
      ) : null}
      {account.running ? <RunOf account={account} /> : null}
      <Row>
        <TextButton label={`Run now: ${name}`} disabled={account.running} onClick={() => void run()}>
          {account.running ? 'Running' : 'Run now'}
        </TextButton>
        <TextButton label={`Change: ${name}`} onClick={() => setDoing('change')}>
          Change
        </TextButton>
        <TextButton
          label={`Remove: ${name}`}
          expanded={doing === 'remove'}
          onClick={() => setDoing(doing === 'remove' ? undefined : 'remove')}
        >
          Remove
        </TextButton>
        {account.lastImport ? (
          <Link to="/data/imports/$id" params={{ id: account.lastImport }} aria-label={`Last ledger: ${name}`}>
            See the last ledger
          </Link>
        ) : null}
      </Row>
      {doing === 'remove' ? <RemoveAccount account={account} /> : null}
      {doing === 'change' ? <ChangeAccount account={account} onClose={() => setDoing(undefined)} /> : null}
    </li>
  )
}

function Facts({ account: { lastRun, nextRun, every, came, total, more, folders, kind } }: { account: Account }) {
  const [one, many] = KINDS[kind].places
  return (
    <dl className={style.facts}>
      <div>
        <dt>Last run</dt>
        <dd>{lastRun === null ? 'not yet' : moment(lastRun)}</dd>
      </div>
      <div>
        <dt>What came</dt>
        <dd>
          {came === null ? 'nothing yet' : became({ added: came.kept, ...came })}
          {came !== null && came.kept > 0 && total === 0 ? '; taken back since' : ''}
          {more ? '; there is more' : ''}
        </dd>
      </div>
      <div>
        <dt>Next run</dt>
        <dd>{nextRun === null ? scheduleSays(every) : `${moment(nextRun)}, ${scheduleSays(every)}`}</dd>
      </div>
      <div>
        <dt>In all</dt>
        <dd>
          {counted(total, 'fact')}
          {folders.length > 0 ? ` from ${counted(folders.length, one, many)}` : ''}
        </dd>
      </div>
    </dl>
  )
}
