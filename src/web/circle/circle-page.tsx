import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { FocusEvent, PointerEvent } from 'react'
import { useRead } from '../api/read.ts'
import { PeopleTabs } from '../people/people-tabs.tsx'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { counted } from '../words/numbers.ts'
import { Apart } from './apart.tsx'
import { Bridges } from './bridges.tsx'
import { circleOf } from './circle.ts'
import type { Circle, CircleRead } from './circle.ts'
import { CirclePicture } from './circle-picture.tsx'
import type { CircleSearch } from './circle-search.ts'
import { headingOf, leadOf, unseenSays } from './circle-says.ts'
import { Quieter } from './quiet.tsx'
import { Revive } from './revive.tsx'
import { Worlds } from './worlds.tsx'
import style from './circle.module.css'

const route = getRouteApi('/people/circle')

/** The network without you in it: the worlds you move in, who joins them, whom to revive; as a picture and as a list. */
export function CirclePage() {
  const circle = useRead('network.circle', {})
  return (
    <Answer of={circle} lines={8}>
      {read => <Shown read={read} />}
    </Answer>
  )
}

function Shown({ read }: { read: CircleRead }) {
  const [opened] = useState(() => Date.now())
  const circle = useMemo(() => circleOf(read, opened), [read, opened])
  const [over, setOver] = useState<string | null>(null)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const world = circle.worlds.some(({ id }) => id === search.world) ? search.world : undefined
  const light = (id: string | undefined) =>
    void navigate({ search: { ...only('year', search), ...(id === undefined ? {} : { world: id }) }, replace: true })
  return (
    <Page title="Circle" heading={headingOf(circle)} lead={leadOf(circle)} crumbs={<Link to="/people">People</Link>}>
      <PeopleTabs />
      {read.edges.length === 0 ? (
        <NobodyTogether circle={circle} />
      ) : (
        <CirclePicture
          circle={circle}
          over={over}
          setOver={setOver}
          world={world}
          year={search.year}
          setYear={year =>
            void navigate({
              search: { ...only('world', search), ...(year === circle.years[1] ? {} : { year }) },
              replace: true,
            })
          }
          openPerson={id => void navigate({ to: '/people/$id', params: { id } })}
        />
      )}
      <div className={style.lists} {...leadingEye(setOver)}>
        <div className={style.columns}>
          <Revive circle={circle} />
          <Quieter />
        </div>
        <Bridges circle={circle} />
        <Worlds circle={circle} lit={world} light={light} />
        <Apart circle={circle} />
      </div>
      {read.nodes.length === 0 ? null : <Quiet>{unseenSays(read.unseen)}</Quiet>}
    </Page>
  )
}

/** One part of an address, where it is there. */
function only<K extends keyof CircleSearch>(key: K, search: CircleSearch): Pick<CircleSearch, K> | object {
  return search[key] === undefined ? {} : { [key]: search[key] }
}

/** Whoever is pointed at or has the focus in a list lights up in the picture. */
function leadingEye(setOver: (person: string | null) => void) {
  const lead = (target: EventTarget) => {
    const person = target instanceof Element ? target.closest('[data-person]') : null
    setOver(person?.getAttribute('data-person') ?? null)
  }
  return {
    onFocus: ({ target }: FocusEvent) => lead(target),
    onBlur: () => setOver(null),
    // a page that scrolls under a pointer at rest points at nobody
    onPointerMove: ({ target, movementX, movementY }: PointerEvent) => {
      if (movementX !== 0 || movementY !== 0) lead(target)
    },
    onPointerLeave: () => setOver(null),
  }
}

function NobodyTogether({ circle }: { circle: Circle }) {
  const people = circle.read.nodes.length
  return (
    <Card label="Who knows whom">
      <Quiet>
        {people === 0
          ? 'Nobody has been seen in contact yet, so there is no circle to show. '
          : `${counted(people, 'person was', 'people were')} seen in contact, but nobody together with anybody else. `}
        Who knows whom is read from meetings and from mail to several people.{' '}
        <Link to="/import">Import your calendar or your mailbox</Link>, and the worlds you move in stand here.
      </Quiet>
    </Card>
  )
}
