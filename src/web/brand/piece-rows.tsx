import { Link } from '@tanstack/react-router'
import type { Piece } from '../api/brand.ts'
import { Name } from '../words/name.tsx'
import { besideShort, reachSays, stateSays } from './brand-says.ts'
import style from './brand.module.css'

/** Pieces, one under the other: what each is, its reach as reported, and beside it what came. */
export function PieceRows({ rows, now }: { rows: readonly Piece[]; now: number }) {
  return (
    <ul className={style.rows}>
      {rows.map(piece => (
        <li key={piece.id} className={style.row}>
          <div>
            <Link to="/work/pieces/$id" params={{ id: piece.id }} className={style.title}>
              <Name of={piece.title || 'A post without words'} wraps />
            </Link>
            <p className={style.note}>{stateSays(piece, now)}</p>
          </div>
          {piece.state === 'published' ? <Beside piece={piece} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Beside({ piece }: { piece: Piece }) {
  const reach = reachSays(piece)
  const first = piece.came?.wroteFirst
  return (
    <dl className={style.beside}>
      <div>
        <dt>Reach</dt>
        <dd>{reach === '' ? 'none reported' : reach}</dd>
      </div>
      <div>
        <dt>Came of it</dt>
        <dd>
          {piece.credited.map(({ id, says }) => (
            <span key={id} className={style.credit}>
              <Name of={says} wraps />
            </span>
          ))}
          {first === undefined ? 'its day is not known' : besideShort(first)}
        </dd>
      </div>
    </dl>
  )
}
