import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { Name } from '../words/name.tsx'
import { DataTabs } from './data-tabs.tsx'
import style from './data.module.css'

type Kind = 'email' | 'url' | 'phone' | 'name'
const KINDS: Record<Kind, string> = { email: 'mail address', url: 'profile or site', phone: 'telephone', name: 'name' }

/** Which names and addresses are the user's own: without them nobody can tell what went out from what came in. */
export function AddressesPage() {
  const addresses = useRead('addresses.list', {})
  return (
    <Page
      title="Your addresses"
      lead="They tell what you wrote from what you were sent. What you say here wins over what was found."
    >
      <DataTabs />
      <Card title="Known so far">
        <Answer of={addresses} lines={3}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Quiet>None yet. They come with an archive or a Sent folder, or add one below.</Quiet>
            ) : (
              <ul className={style.list}>
                {rows.map(row => (
                  <li key={`${row.kind} ${row.value}`} className={style.line} data-undone={!row.mine || undefined}>
                    <div>
                      <Name of={row.value} wraps />
                      <Quiet>
                        {KINDS[row.kind]}, {row.mine ? row.from : 'not yours, as you said'}
                      </Quiet>
                    </div>
                    <TextButton
                      label={`${row.value} is ${row.mine ? 'not mine' : 'mine'}`}
                      onClick={() => set(row.kind, row.value, !row.mine)}
                    >
                      {row.mine ? 'not mine' : 'mine'}
                    </TextButton>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </Card>
      <Card title="Add one">
        <Add />
      </Card>
    </Page>
  )
}

function Add() {
  const [kind, setKind] = useState<Kind>('email')
  const [value, setValue] = useState('')
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (value.trim() === '') return
    set(kind, value, true)
    setValue('')
  }
  return (
    <form className={style.settings} onSubmit={add}>
      <label className={style.setting}>
        <span>What it is</span>
        <select className={style.select} value={kind} onChange={event => setKind(event.target.value as Kind)}>
          {Object.entries(KINDS).map(([one, says]) => (
            <option key={one} value={one}>
              {says}
            </option>
          ))}
        </select>
      </label>
      <label className={style.setting}>
        <span>Address or name</span>
        <input className={style.select} value={value} onChange={event => setValue(event.target.value)} />
      </label>
      <div className={style.buttons}>
        <button type="submit" className={style.select}>
          It is mine
        </button>
      </div>
    </form>
  )
}

function set(kind: Kind, value: string, mine: boolean): void {
  void change('addresses.set', { kind, value, mine }, { says: mine ? 'Kept as yours.' : 'Kept as not yours.' }).catch(
    sayTrouble,
  )
}
