import { useState } from 'react'
import { change } from '../api/change.ts'
import type { SiteItem, SitePart } from '../api/brand.ts'
import { Card, Row, TextButton } from '../shell/card.tsx'
import { say } from '../shell/toast.ts'
import { dayGiven } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import style from './brand.module.css'

/** Everything that could be public, by section; a box each, and one for the section. */
export function SiteChoices({ sections }: { sections: readonly SitePart[] }) {
  return (
    <Card title="What is public">
      {sections.map(part => (
        <Part key={part.section} part={part} />
      ))}
    </Card>
  )
}

function Part({ part: { section, title, items } }: { part: SitePart }) {
  const n = items.filter(item => item.public).length
  return (
    <details className={style.fold}>
      <summary>
        {title}
        <span className={style.note}>
          {' '}
          {n === 0 ? `none of ${items.length}` : n === items.length ? `all ${n}` : `${n} of ${items.length}`}
        </span>
      </summary>
      <Row>
        {n < items.length ? (
          <TextButton
            label={`Make all of ${title} public`}
            onClick={() => choose({ section, show: 'yes' }, 'Public now.')}
          >
            all
          </TextButton>
        ) : null}
        {n > 0 ? (
          <TextButton
            label={`Take all of ${title} off the site`}
            onClick={() => choose({ section, show: 'no' }, 'Off the site.')}
          >
            none
          </TextButton>
        ) : null}
      </Row>
      <ul className={style.choices}>
        {items.map(item => (
          <Choice key={`${item.id} ${item.public}`} item={item} />
        ))}
      </ul>
    </details>
  )
}

/** Answers at once; what the server says then takes its place. */
function Choice({ item }: { item: SiteItem }) {
  const [checked, setChecked] = useState(item.public)
  const set = (wanted: boolean) => {
    setChecked(wanted)
    choose({ items: [item.id], show: wanted ? 'yes' : 'no' }, wanted ? 'Public now.' : 'Off the site.', () =>
      setChecked(item.public),
    )
  }
  return (
    <li>
      <label className={style.choice}>
        <input type="checkbox" checked={checked} onChange={event => set(event.currentTarget.checked)} />
        <span>
          <Name of={item.title || item.text || item.where} wraps />
          <span className={style.note}> {aside(item)}</span>
        </span>
      </label>
    </li>
  )
}

function aside({ title, where, at, precision }: SiteItem): string {
  return [title === '' ? '' : where, at === null ? '' : dayGiven(at, precision)].filter(Boolean).join(', ')
}

function choose(
  input: { items?: string[]; section?: SitePart['section']; show: 'yes' | 'no' },
  says: string,
  back?: () => void,
): void {
  change('site.choose', input, { says }).catch((error: Error) => {
    back?.()
    say(error.message, { tone: 'trouble' })
  })
}
