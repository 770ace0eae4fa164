import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/read.ts'
import type { PieceForm, PiecePage } from '../api/brand.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { count } from '../words/numbers.ts'
import { WorkTabs } from '../work/work-tabs.tsx'
import { AddPiece } from './add-piece.tsx'
import { piecesHeading, piecesLead } from './brand-says.ts'
import { PieceRows } from './piece-rows.tsx'
import type { PiecesSearch } from './pieces-search.ts'
import pill from '../theme/pill.module.css'
import style from './brand.module.css'

const route = getRouteApi('/work/pieces')
const STEP = 25
const WORKS: PieceForm[] = ['article', 'episode', 'talk', 'video', 'other']
const KINDS = { all: 'All', works: 'Works', posts: 'Posts' } as const

/** What you plan to publish and what is out: reach as reported, beside what came of it. */
export function PiecesPage() {
  const search = route.useSearch()
  const waiting = useRead('pieces.list', { states: ['draft', 'idea'], limit: 200 }, { keep: true })
  return (
    <Answer of={waiting} lines={8}>
      {data => (
        <Page title="Pieces" heading={piecesHeading(data)} lead={piecesLead(data)}>
          <WorkTabs />
          <AddPiece />
          <Card title="To be written">
            {data.total === 0 ? (
              <Quiet>No idea and no draft waits. One line above is enough to begin with.</Quiet>
            ) : (
              <PieceRows rows={data.rows} now={data.now} />
            )}
          </Card>
          <Out kind={search.kind} all={data} />
          <Dropped all={data} />
        </Page>
      )}
    </Answer>
  )
}

function Out({ kind, all }: { kind: PiecesSearch['kind']; all: PiecePage }) {
  const [limit, setLimit] = useState(STEP)
  const navigate = route.useNavigate()
  const forms = kind === 'works' ? { forms: WORKS } : kind === 'posts' ? { forms: ['post' as const] } : {}
  const out = useRead('pieces.list', { states: ['published'], limit, ...forms }, { keep: true })
  if ((all.counts.published ?? 0) === 0)
    return (
      <Card title="Out">
        <Quiet>
          Nothing published is known yet. It comes with the feed of your blog or podcast, or a LinkedIn archive:{' '}
          <Link to="/import">import one of them</Link>.
        </Quiet>
      </Card>
    )
  return (
    <Card title="Out">
      <div className={style.pills} role="group" aria-label="Which" data-screen-only>
        {(Object.keys(KINDS) as (keyof typeof KINDS)[]).map(one => (
          <button
            key={one}
            type="button"
            className={pill.pill}
            aria-pressed={(kind ?? 'all') === one}
            onClick={() => {
              setLimit(STEP)
              void navigate({ search: one === 'all' ? {} : { kind: one }, replace: true })
            }}
          >
            {KINDS[one]}
          </button>
        ))}
      </div>
      <Answer of={out}>
        {({ rows, total, now }) => (
          <>
            <PieceRows rows={rows} now={now} />
            {rows.length < total ? (
              <TextButton onClick={() => setLimit(limit + STEP)}>{count(total - rows.length)} more</TextButton>
            ) : null}
          </>
        )}
      </Answer>
    </Card>
  )
}

function Dropped({ all }: { all: PiecePage }) {
  const dropped = useRead(
    'pieces.list',
    { states: ['dropped'], limit: 100 },
    { enabled: (all.counts.dropped ?? 0) > 0 },
  )
  if (!dropped.data || dropped.data.total === 0) return null
  return (
    <details className={style.fold}>
      <summary>Dropped ({count(dropped.data.total)})</summary>
      <PieceRows rows={dropped.data.rows} now={dropped.data.now} />
    </details>
  )
}
