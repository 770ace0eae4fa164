import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Due } from '../api/growth.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { Name } from '../words/name.tsx'
import { CardsFound } from './cards-found.tsx'
import { cardsHeading } from './growth-says.ts'
import { GrowthTabs } from './growth-tabs.tsx'
import { NewCards } from './new-cards.tsx'
import { ReviewCard } from './review-card.tsx'
import { dueInput, FRESH_A_SITTING, useReview } from './use-review.ts'
import style from './growth.module.css'

const route = getRouteApi('/growth/cards')

/** Cards to ask now, one at a time, by keys; the decks, and how more cards come in. */
export function CardsPage() {
  const { deck } = route.useSearch()
  // each deck is a sitting of its own
  return <Sitting key={deck ?? ''} deck={deck} />
}

function Sitting({ deck }: { deck: string | undefined }) {
  const [fresh, setFresh] = useState(FRESH_A_SITTING)
  const due = useRead('cards.due', dueInput(deck, fresh), { keep: true })
  return (
    <Answer of={due} lines={7}>
      {data => <Opened data={data} deck={deck} fresh={fresh} setFresh={setFresh} />}
    </Answer>
  )
}

/** The page as the answers given so far leave it. */
function Opened({
  data,
  deck,
  fresh,
  setFresh,
}: {
  data: Due
  deck: string | undefined
  fresh: number
  setFresh: (fresh: number) => void
}) {
  const review = useReview(data, deck, fresh, spent => setFresh(Math.max(0, fresh - spent)))
  const { left } = review
  return (
    <Page
      title="Cards"
      heading={cardsHeading(left)}
      lead="For facts, words and concepts. A card comes back just before you would forget it; days without cards cost nothing."
    >
      <GrowthTabs />
      {left.decks.length === 0 ? (
        <Card label="No cards yet">
          <Quiet>
            No cards yet. Bring a deck from Anki (File, Export, “Notes in Plain Text”), any CSV with a front and a back,
            or write one here.
          </Quiet>
        </Card>
      ) : (
        <ReviewCard review={review} more={() => setFresh(FRESH_A_SITTING)} />
      )}
      {left.decks.length > 0 ? <Decks data={left} deck={deck} /> : null}
      <NewCards />
      {left.decks.length > 0 ? <CardsFound deck={deck} /> : null}
    </Page>
  )
}

function Decks({ data: { decks }, deck }: { data: Due; deck: string | undefined }) {
  const navigate = useNavigate()
  return (
    <section className={style.section} aria-labelledby="decks">
      <h2 id="decks">Decks</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls must be scrolled by keys too */}
      <div className={style.scrolls} tabIndex={0} role="region" aria-label="All decks">
        <table>
          <thead>
            <tr>
              <th scope="col">Deck</th>
              <th scope="col">Due</th>
              <th scope="col">Never asked</th>
              <th scope="col">Cards</th>
            </tr>
          </thead>
          <tbody>
            {decks.map(row => (
              <tr key={row.deck}>
                <th scope="row">
                  <button
                    type="button"
                    className={style.deck}
                    aria-pressed={deck === row.deck}
                    onClick={() =>
                      void navigate({ to: '/growth/cards', search: deck === row.deck ? {} : { deck: row.deck } })
                    }
                  >
                    <Name of={row.deck} />
                  </button>
                </th>
                <td>{row.due}</td>
                <td>{row.fresh}</td>
                <td>{row.cards}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {deck === undefined ? null : <Quiet>Only this deck is asked. Press it again for all of them.</Quiet>}
    </section>
  )
}
