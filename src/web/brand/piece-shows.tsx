import { change } from '../api/change.ts'
import type { PieceShown } from '../api/brand.ts'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { day, dayGiven } from '../words/dates.ts'
import { sourceWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import style from './brand.module.css'

/** The facts that show a piece, each with why it was taken for it, and what else may be the same. */
export function PieceShows({ data: { piece, candidates } }: { data: PieceShown }) {
  if (piece.shown.length === 0 && candidates.length === 0)
    return piece.state === 'published' ? null : (
      <Quiet>Nothing imported shows it yet. When your feed does, it is out by itself.</Quiet>
    )
  const many = piece.shown.length > 1 || piece.planned
  return (
    <Card title="What shows it">
      <ul className={style.rows}>
        {piece.shown.map(one => (
          <ShownLine key={one.id} one={one} many={many} planned={piece.planned} />
        ))}
      </ul>
      <Candidates piece={piece.id} candidates={candidates} />
    </Card>
  )
}

function ShownLine({
  one: { id, source, title, url, at, precision, says, how, change: written },
  many,
  planned,
}: {
  one: PieceShown['piece']['shown'][number]
  many: boolean
  planned: boolean
}) {
  return (
    <li className={style.line}>
      <span>
        {url !== null && /^https?:/u.test(url) ? (
          <a href={url} target="_blank" rel="noreferrer">
            <Name of={title || url} wraps />
          </a>
        ) : (
          <Name of={title || 'without a title'} wraps />
        )}
        <span className={style.note}>
          {' '}
          {sourceWord(source)}, {at === null ? 'no date' : dayGiven(at, precision)}. {many ? says : ''}
        </span>
      </span>
      {written !== null && planned ? (
        <TextButton
          onClick={() => tell(change('history.undo', { id: written }, { says: 'Not out any more.', undo: false }))}
        >
          not out after all
        </TextButton>
      ) : null}
      {many && how !== 'own' ? (
        <TextButton
          label={`${title} is another piece`}
          onClick={() => tell(change('pieces.unmatch', { fact: id }, { says: 'Taken for another piece.' }))}
        >
          another piece
        </TextButton>
      ) : null}
    </li>
  )
}

function Candidates({ piece, candidates }: { piece: string; candidates: PieceShown['candidates'] }) {
  if (candidates.length === 0) return null
  return (
    <>
      <h3 className={style.small}>Is one of these the same?</h3>
      <ul className={style.rows}>
        {candidates.map(({ id, title, at, source }) => (
          <li key={id} className={style.line}>
            <span>
              <Name of={title} wraps />
              <span className={style.note}>
                {' '}
                {sourceWord(source)}, {at === null ? 'no date' : day(at)}
              </span>
            </span>
            <TextButton
              label={`${title} is this piece`}
              onClick={() => tell(change('pieces.match', { piece, fact: id }, { says: 'Taken for the same.' }))}
            >
              the same
            </TextButton>
          </li>
        ))}
      </ul>
    </>
  )
}

function tell(work: Promise<unknown>): void {
  work.catch(sayTrouble)
}
