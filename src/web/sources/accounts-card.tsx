import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { client, readAgain } from '../api/client.ts'
import { useRead } from '../api/read.ts'
import { useWorld } from '../api/world.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { AccountLine } from './account-line.tsx'
import style from './sources.module.css'

/** The accounts that are fetched by wire; while one runs, the list is read again and again. */
export function AccountsCard() {
  const accounts = useRead('accounts.list', {})
  const isDemo = useWorld() === 'demo'
  const isRunning = accounts.data?.rows.some(({ running }) => running) ?? false
  useEffect(() => {
    if (!isRunning) return undefined
    const again = setInterval(() => void client.invalidateQueries({ predicate: isAccounts }), 1500)
    return () => {
      clearInterval(again)
      // what came changes everything that is shown
      void readAgain()
    }
  }, [isRunning])
  return (
    <Card title="By wire">
      <Answer of={accounts} lines={3}>
        {({ rows }) => (
          <div className={style.wide}>
            {rows.length === 0 ? (
              <Quiet>
                {isDemo
                  ? 'A made-up person has no accounts.'
                  : 'Mail, calendars, contacts, feeds and hours can be fetched from where they are, again and again. Groundwork only reads, only from where you say, and only on this machine.'}
              </Quiet>
            ) : (
              <ul>
                {rows.map(account => (
                  <AccountLine key={account.id} account={account} />
                ))}
              </ul>
            )}
            {isDemo ? null : (
              <p>
                <Link to="/data/sources/connect" className={style.add}>
                  Connect an account
                </Link>
              </p>
            )}
          </div>
        )}
      </Answer>
    </Card>
  )
}

function isAccounts(query: { queryKey: readonly unknown[] }): boolean {
  return query.queryKey[1] === 'accounts.list'
}
