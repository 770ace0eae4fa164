import { getRouteApi, Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import type { PieceShown } from '../api/brand.ts'
import { Answer } from '../shell/answer.tsx'
import { Page } from '../shell/page.tsx'
import { Name, Quoted } from '../words/name.tsx'
import { WorkTabs } from '../work/work-tabs.tsx'
import { stateSays } from './brand-says.ts'
import { PieceCame } from './piece-came.tsx'
import { PieceDoes } from './piece-does.tsx'
import { PieceReach } from './piece-reach.tsx'
import { PieceShows } from './piece-shows.tsx'

const route = getRouteApi('/work/pieces/$id')

/** One piece: where it stands, what shows it, how far it reached as reported, and what came of it. */
export function PiecePage() {
  const { id } = route.useParams()
  const shown = useRead('pieces.show', { piece: id }, { keep: true })
  return (
    <Answer of={shown} lines={6}>
      {data => <Shown data={data} />}
    </Answer>
  )
}

function Shown({ data }: { data: PieceShown }) {
  const { piece, now } = data
  return (
    <Page
      title={piece.title || 'A piece'}
      heading={<Name of={piece.title || 'A post without words'} wraps />}
      crumbs={<Link to="/work/pieces">Pieces</Link>}
      lead={stateSays(piece, now)}
    >
      <WorkTabs />
      {piece.about === '' ? null : <Quoted text={piece.about} />}
      {piece.planned ? <PieceDoes key={piece.id} piece={piece} /> : null}
      {piece.state === 'published' ? (
        <>
          <PieceCame data={data} />
          <PieceReach piece={piece} />
        </>
      ) : null}
      <PieceShows data={data} />
    </Page>
  )
}
