import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import type { Account } from '../api/types.ts'
import { Row, TextButton } from '../shell/card.tsx'
import { plainText } from '../words/imported.ts'
import { counted } from '../words/numbers.ts'
import style from './sources.module.css'

type Entries = 'take-out' | 'leave'

/** Said before it is done; where the plan stands in a calendar of the account, what becomes of it is chosen. */
export function RemoveAccount({ account }: { account: Account }) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [takesBack, setTakesBack] = useState(false)
  const there = useRead('plan.calendars', {}).data?.rows.find(row => row.account === account.id)?.there ?? 0
  const remove = async (entries?: Entries): Promise<void> => {
    setBusy(true)
    setTrouble(undefined)
    try {
      const facts = takesBack ? ('take-back' as const) : ('keep' as const)
      const input = { id: account.id, ...(entries === undefined ? {} : { entries }), facts }
      await change('accounts.remove', input, {
        says: `${plainText(account.title)} was removed${takesBack ? ', and what came from it taken back' : ''}.`,
        undo: false,
      })
    } catch (error) {
      setBusy(false)
      setTrouble(error instanceof Error ? error.message : 'It was not removed.')
    }
  }
  return (
    <div className={style.removing}>
      <p>
        {account.hasSecret ? `Its ${secretOf(account)} is erased here and nothing` : 'Nothing'} is fetched any more.{' '}
        {takesBack ? (
          'What came from it goes too; what you wrote yourself stays.'
        ) : (
          <>
            What came from it stays, and can be taken back in the <Link to="/data/history">history</Link>.
          </>
        )}
        {account.hasSecret ? ` To connect it again, you give the ${secretOf(account)} again.` : ''}
      </p>
      {account.total === 0 ? null : (
        <label className={style.also}>
          <input type="checkbox" checked={takesBack} onChange={() => setTakesBack(!takesBack)} disabled={busy} />
          Take back the {counted(account.total, 'fact')} that came from it as well
        </label>
      )}
      {there === 0 ? (
        <div>
          <TextButton onClick={() => void remove()} disabled={busy}>
            {busy && takesBack ? 'Taking it back' : 'Remove this account'}
          </TextButton>
        </div>
      ) : (
        <EntriesThere there={there} busy={busy} remove={entries => void remove(entries)} />
      )}
      {trouble === undefined ? null : (
        <p className={style.trouble} role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}

/** `there`: how many entries of the plan stand in the calendar; what becomes of them is chosen with the removal. */
function EntriesThere({ there, busy, remove }: { there: number; busy: boolean; remove: (entries: Entries) => void }) {
  const them = there === 1 ? 'it' : 'them'
  return (
    <>
      <p>
        {counted(there, 'entry', 'entries')} of the <Link to="/plan">plan</Link> {there === 1 ? 'stands' : 'stand'} in
        its calendar. Without the account Groundwork cannot take {them} out any more.
      </p>
      <Row>
        <TextButton onClick={() => remove('take-out')} disabled={busy}>
          {busy ? 'Asking the server' : `Take ${them} out, then remove the account`}
        </TextButton>
        <TextButton onClick={() => remove('leave')} disabled={busy}>
          Remove the account and leave {them} there
        </TextButton>
      </Row>
    </>
  )
}

/** What is kept sealed: of a feed it may be its address. */
function secretOf({ kind, user }: Account): string {
  if (kind === 'activitywatch') return 'key'
  return kind === 'feed' && user === '' ? 'address' : 'password'
}
