import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AccountKind, Place } from '../api/types.ts'
import { Quiet, Row, TextButton } from '../shell/card.tsx'
import { plainText } from '../words/imported.ts'
import { count, counted } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import { KINDS } from './kinds.ts'
import style from './sources.module.css'

const MANY = 12
type Chosen = { readonly chosen: readonly string[]; readonly sent: string | null }

/** Which folders, calendars or buckets are fetched: the proposed ones ticked, sent mail first, a filter where there are many. */
export function PlaceChoice({
  kind,
  places,
  chosen,
  sent,
  choose,
}: Chosen & { kind: AccountKind; places: readonly Place[]; choose: (next: Chosen) => void }) {
  const [filter, setFilter] = useState('')
  const [one, many] = KINDS[kind].places
  const shown = places.filter(place => matches(place, filter))
  const toggle = (path: string): void =>
    choose({ chosen: chosen.includes(path) ? chosen.filter(other => other !== path) : [...chosen, path], sent })
  const tickAll = (ticked: boolean): void => {
    const paths = new Set(shown.map(({ path }) => path))
    const others = chosen.filter(path => !paths.has(path))
    choose({ chosen: ticked ? [...others, ...paths] : others, sent })
  }
  return (
    <>
      {places.length > MANY ? (
        <TextInput
          label={`Find among ${counted(places.length, one, many)}`}
          type="search"
          value={filter}
          autoComplete="off"
          onChange={event => setFilter(event.currentTarget.value)}
        />
      ) : null}
      <fieldset className={style.choices}>
        <legend>
          {counted(chosen.length, one, many)} chosen{sumOf(places, chosen)}
        </legend>
        <Row>
          <TextButton onClick={() => tickAll(true)}>{filter === '' ? 'Choose all' : 'Choose these'}</TextButton>
          <TextButton onClick={() => tickAll(false)}>{filter === '' ? 'Choose none' : 'Leave these out'}</TextButton>
        </Row>
        <div className={style.places}>
          {shown.map(place => (
            <PlaceLine key={place.path} place={place} on={chosen.includes(place.path)} toggle={toggle} />
          ))}
          {shown.length === 0 ? <Quiet>None is called that.</Quiet> : null}
        </div>
      </fieldset>
      {kind === 'imap' && !places.some(({ role }) => role === 'sent') ? (
        <NativeSelect
          label="Which folder holds what you sent?"
          description="Without it nobody can say whom you answered."
          value={sent ?? ''}
          data={[
            { value: '', label: 'I do not know' },
            ...places.map(({ path, title }) => ({ value: path, label: plainText(title) })),
          ]}
          onChange={event => choose({ chosen, sent: event.currentTarget.value || null })}
        />
      ) : null}
    </>
  )
}

const ROLES: Readonly<Record<Place['role'], string>> = {
  sent: 'what you sent',
  inbox: 'what you were sent',
  archive: 'archive',
  junk: 'spam',
  trash: 'deleted',
  drafts: 'drafts',
  none: '',
}

function PlaceLine({ place, on, toggle }: { place: Place; on: boolean; toggle: (path: string) => void }) {
  return (
    <div className={style.place}>
      <label className={style.option}>
        <input type="checkbox" checked={on} onChange={() => toggle(place.path)} />
        <span>
          <Name of={place.title} wraps />{' '}
          {above(place) === '' ? null : (
            <small>
              in <Name of={above(place)} wraps />{' '}
            </small>
          )}
          {ROLES[place.role] === '' ? null : <small>{ROLES[place.role]}</small>}
        </span>
      </label>
      <span>{place.count === null ? '' : count(place.count)}</span>
    </div>
  )
}

/** The folder that a folder lies in: "Archive" of "Archive/2019"; empty where it lies in none. */
function above({ path, title }: Place): string {
  return !path.includes('://') && path.endsWith(title) ? path.slice(0, -title.length - 1) : ''
}

function sumOf(places: readonly Place[], chosen: readonly string[]): string {
  const counts = places.filter(({ path }) => chosen.includes(path)).map(place => place.count)
  if (counts.every(one => one === null)) return ''
  return `, ${count(counts.reduce((sum: number, one) => sum + (one ?? 0), 0))} in them`
}

function matches({ title, path }: Place, filter: string): boolean {
  const wanted = filter.trim().toLocaleLowerCase()
  return wanted === '' || `${title} ${path}`.toLocaleLowerCase().includes(wanted)
}
