import { useRef, useState } from 'react'
import { post } from '../api/call.ts'
import { client } from '../api/client.ts'
import { reading } from '../api/read.ts'
import type { Due, DueCard, Grade } from '../api/growth.ts'
import { say, sayTrouble } from '../shell/toast.ts'
import { untilSays } from './growth-says.ts'

/** Cards that were never asked, in one sitting, before it asks whether there should be more. */
export const FRESH_A_SITTING = 10
const LIMIT = 20

/** What the query of a sitting asks for: so many fresh cards as are left of those allowed. */
export function dueInput(deck: string | undefined, fresh: number): { deck?: string; fresh: number; limit: number } {
  return { ...(deck === undefined ? {} : { deck }), fresh, limit: LIMIT }
}

export type Review = {
  readonly card: DueCard | undefined
  readonly isShown: boolean
  /** answers given in this sitting */
  readonly given: number
  /** what was read, with the counts as the answers since have left them */
  readonly left: Due
  /** how long from the last answer until the first of those answered comes back; undefined before the first answer */
  readonly wait: string | undefined
  show(): void
  answer(grade: Grade): void
  takeBack(): void
}

type Answered = { readonly card: DueCard; readonly due: number; readonly at: number }

/**
 * One sitting: the first card not answered yet; an answer goes out while the next card is there already, and the last one
 * can be taken back. `spend` is told how many never-asked cards were answered, before the queue is read again.
 */
export function useReview(data: Due, deck: string | undefined, fresh: number, spend: (fresh: number) => void): Review {
  const [isShown, setShown] = useState(false)
  const [log, setLog] = useState<readonly Answered[]>([])
  // whatever was read anew holds no card answered before: what it shows is to be asked
  const [kept, setKept] = useState<{ of: Due; ids: ReadonlySet<string> }>({ of: data, ids: new Set() })
  const answered = kept.of === data ? kept.ids : NONE
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  const card = data.cards.find(({ id }) => !answered.has(id))
  const readOn = async (spent: number) => {
    await sending.current
    if (spent > 0) spend(spent)
    await client.invalidateQueries({ queryKey: reading('cards.due', dueInput(deck, fresh)).queryKey })
  }
  const without = (id: string) => setKept(({ of, ids }) => ({ of, ids: new Set([...ids].filter(one => one !== id)) }))
  const answer = (grade: Grade) => {
    if (card === undefined || !isShown) return
    const after = new Set([...answered, card.id])
    setShown(false)
    setKept({ of: data, ids: after })
    setLog(before => [...before, { card, due: card.next[grade], at: Date.now() }])
    sending.current = sending.current
      .then(() => post('cards.review', { card: card.id, grade }))
      .catch((error: unknown) => {
        without(card.id)
        setLog(before => before.filter(one => one.card !== card))
        tell(error, 'The answer was not kept.')
      })
    if (data.cards.every(({ id }) => after.has(id)))
      void readOn(data.cards.filter(({ state }) => state === 'new').length)
  }
  const takeBack = () => {
    const last = log.at(-1)
    if (last === undefined) return say('No card was answered in this sitting.')
    setLog(before => before.slice(0, -1))
    setShown(false)
    const isHere = data.cards.some(({ id }) => id === last.card.id)
    if (isHere) without(last.card.id)
    sending.current = sending.current
      .then(() => post('cards.takeback', {}))
      .catch((error: unknown) => tell(error, 'It was not taken back.'))
    return isHere ? undefined : void readOn(0)
  }
  const last = log.at(-1)
  return {
    card,
    isShown,
    given: log.length,
    left: afterAnswers(data, answered),
    wait: last === undefined ? undefined : untilSays(Math.min(...log.map(({ due }) => due)), last.at),
    show: () => setShown(true),
    answer,
    takeBack,
  }
}

/** Counts of cards and decks without those that were answered since they were read. */
export function afterAnswers(data: Due, answered: ReadonlySet<string>): Due {
  const gone = data.cards.filter(({ id }) => answered.has(id))
  if (gone.length === 0) return data
  const count = (cards: readonly DueCard[], isNew: boolean) =>
    cards.filter(({ state }) => (state === 'new') === isNew).length
  return {
    ...data,
    due: Math.max(0, data.due - count(gone, false)),
    fresh: Math.max(0, data.fresh - count(gone, true)),
    decks: data.decks.map(deck => {
      const own = gone.filter(({ decks }) => decks.includes(deck.deck))
      return {
        ...deck,
        due: Math.max(0, deck.due - count(own, false)),
        fresh: Math.max(0, deck.fresh - count(own, true)),
      }
    }),
  }
}

const NONE: ReadonlySet<string> = new Set()

function tell(error: unknown, otherwise: string): void {
  sayTrouble(error, otherwise)
}
