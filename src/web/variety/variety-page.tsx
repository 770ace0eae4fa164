import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { client } from '../api/client.ts'
import { reading, useRead } from '../api/read.ts'
import type { VarietyRead } from '../api/types.ts'
import { PeopleTabs } from '../people/people-tabs.tsx'
import { Intervals } from '../pictures/intervals.tsx'
import { Figure } from '../pictures/figure.tsx'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { known } from '../words/numbers.ts'
import { OneAttribute } from './one-attribute.tsx'
import { alikeSays, BY, headingOf } from './variety-says.ts'

/** Who the people are, by each attribute somebody declared: how varied, and how alike you. */
export function VarietyPage() {
  const variety = useRead('network.variety', {})
  return (
    <Answer of={variety} lines={8}>
      {read => <Shown read={read} />}
    </Answer>
  )
}

function Shown({ read }: { read: VarietyRead }) {
  const said = read.varieties.filter(({ rows }) => rows.length > 0)
  useReadAgain(read.updating)
  return (
    <Page
      title="Variety"
      heading={headingOf(read.varieties)}
      lead="Who you are in touch with, beside everybody you are linked to. A varied circle is something to try, not a grade."
      crumbs={<Link to="/people">People</Link>}
    >
      <PeopleTabs />
      {said.length === 0 ? (
        <Card label="Nothing to compare yet">
          <Quiet>
            {read.updating
              ? 'Your data are being measured; this takes seconds.'
              : 'Nothing that was imported says what people do or where they are. '}
            {read.updating ? null : (
              <Link to="/import">Import your LinkedIn archive: titles and employers come with it.</Link>
            )}
          </Quiet>
        </Card>
      ) : (
        <>
          <Alike read={read} />
          {said.map(one => (
            <OneAttribute key={one.by} of={one} />
          ))}
          <NotKnown read={read} />
        </>
      )}
    </Page>
  )
}

/** While newer data are measured, it is looked again. */
function useReadAgain(updating: boolean): void {
  useEffect(() => {
    if (!updating) return undefined
    const { queryKey } = reading('network.variety', {})
    const again = setInterval(() => void client.invalidateQueries({ queryKey }), 1500)
    return () => clearInterval(again)
  }, [updating])
}

/** By which attributes attention goes to one's own kind more than who was available explains. */
function Alike({ read }: { read: VarietyRead }) {
  const rows = read.varieties.flatMap(({ by, alike }) =>
    alike === null ? [] : [{ label: BY[by].noun, measured: alike.attention, own: alike.own }],
  )
  if (rows.length === 0) return null
  const says = rows.map(({ label, measured, own }) => alikeSays(label, own, measured)).join(' ')
  const cells = rows.map(({ label, measured }) =>
    known(measured) ? [label, measured.value, measured.low, measured.high] : [label, 'not known', '', ''],
  )
  return (
    <Card title="How alike you">
      <Figure
        name="how-alike"
        legend="0: as alike as the people you are linked to without contact. 1: all like you. Dot: the middle. Thick: half of the chances. Thin: nine in ten."
        text={says}
        cells={[['attribute', 'value', 'low', 'high'], ...cells]}
      >
        <Intervals rows={rows} range={[-1, 1]} says={says} />
      </Figure>
      <p>{says}</p>
      <Quiet>
        <Link to="/method/$page" params={{ page: 'homophily' }}>
          How this is measured
        </Link>
      </Quiet>
    </Card>
  )
}

function NotKnown({ read }: { read: VarietyRead }) {
  const silent = read.varieties.filter(({ rows }) => rows.length === 0).map(({ by }) => BY[by].noun)
  if (silent.length === 0) return null
  const last = silent.at(-1) ?? ''
  const what = silent.length === 1 ? last : `${silent.slice(0, -1).join(', ')} or ${last}`
  return <Quiet>Nothing that was imported says the {what} of anybody. You can write it on a person’s page.</Quiet>
}
