import { Button } from '@mantine/core'
import type { Due, DueCard, Grade } from '../api/growth.ts'
import { Card, TextButton } from '../shell/card.tsx'
import { useKeys } from '../shell/keys.ts'
import { Quoted } from '../words/name.tsx'
import { counted } from '../words/numbers.ts'
import { untilSays } from './growth-says.ts'
import { FRESH_A_SITTING } from './use-review.ts'
import type { Review } from './use-review.ts'
import style from './growth.module.css'

const GRADES: readonly { grade: Grade; says: string; key: string }[] = [
  { grade: 'again', says: 'Forgot it', key: '1' },
  { grade: 'hard', says: 'With effort', key: '2' },
  { grade: 'good', says: 'Knew it', key: '3' },
  { grade: 'easy', says: 'At once', key: '4' },
]

/** One card: its front, then its back, then how well it was known, with when it would come back after each answer. */
export function ReviewCard({ review, more }: { review: Review; more: () => void }) {
  const { card, given, left, show, answer, takeBack } = review
  useKeys('Cards', [
    // a comma and a space part two keys, so the space bar comes alone
    { keys: ' ', says: 'Show the back (space)', run: show },
    { keys: 'Enter', says: 'Show the back', run: show },
    ...GRADES.map(({ grade, says, key }) => ({ keys: key, says, run: () => answer(grade) })),
    { keys: 'z', says: 'Take back the last answer', run: takeBack },
  ])
  return (
    <Card label="Card">
      {card === undefined ? (
        <Done data={left} review={review} more={more} />
      ) : (
        <Asked card={card} asOf={left.asOf} review={review} />
      )}
      {given > 0 ? <TextButton onClick={takeBack}>Take back the last answer</TextButton> : null}
      <p className={style.keysHint} data-screen-only>
        Space shows the back, 1 to 4 answer, z takes the last answer back.
      </p>
    </Card>
  )
}

function Done({ data, review: { given, wait }, more }: { data: Due; review: Review; more: () => void }) {
  return (
    <div className={style.stack} role="status">
      <p>
        {given > 0 ? `${counted(given, 'card')} answered. ` : ''}Nothing more is due
        {wait === undefined ? '' : `; the first of these comes back in ${wait}`}.
      </p>
      {data.fresh > 0 ? (
        <Button onClick={more}>{`Ask ${Math.min(FRESH_A_SITTING, data.fresh)} that were never asked`}</Button>
      ) : null}
    </div>
  )
}

function Asked({ card, asOf, review: { isShown, show, answer } }: { card: DueCard; asOf: number; review: Review }) {
  return (
    <div className={style.card}>
      <p className={style.note}>{card.decks.join(', ')}</p>
      <div className={style.front} aria-live="polite">
        <Quoted text={card.front} />
      </div>
      {isShown ? (
        <>
          <div className={style.back} aria-live="polite">
            <Quoted text={card.back} />
          </div>
          <div className={style.grades} role="group" aria-label="How well did you know it?">
            {GRADES.map(({ grade, says, key }) => (
              <button key={grade} type="button" className={style.grade} onClick={() => answer(grade)}>
                <span>
                  <kbd aria-hidden>{key}</kbd> {says}
                </span>
                <span className={style.note}>in {untilSays(card.next[grade], asOf)}</span>
              </button>
            ))}
          </div>
        </>
      ) : (
        <Button data-main onClick={show}>
          Show the back
        </Button>
      )}
    </div>
  )
}
