import { useState } from 'react'
import { Dialog } from '../shell/dialog.tsx'
import { Button, TextInput } from '@mantine/core'
import type { PeopleSearch } from './people-search.ts'
import style from './people.module.css'

/** Inside or outside one employer. */
export function PlaceFilter({ search, go }: { search: PeopleSearch; go: (next: PeopleSearch) => void }) {
  const [isOpen, setOpen] = useState(false)
  const [company, setCompany] = useState(search.employer ?? search.outside ?? '')
  const set = (field: 'employer' | 'outside') => {
    const { employer: _employer, outside: _outside, ...rest } = search
    setOpen(false)
    go(company.trim() === '' ? rest : { ...rest, [field]: company.trim() })
  }
  return (
    <>
      <button type="button" className={style.menu} onClick={() => setOpen(true)}>
        Employer
      </button>
      {isOpen ? (
        <Dialog title="Which employer?" onClose={() => setOpen(false)}>
          <TextInput
            label="Employer, as it is written in your data"
            value={company}
            onChange={event => setCompany(event.currentTarget.value)}
          />
          <div className={style.buttons}>
            <Button onClick={() => set('employer')}>Only there</Button>
            <Button onClick={() => set('outside')}>Only outside it</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
