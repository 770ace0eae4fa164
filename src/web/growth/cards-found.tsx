import { useDeferredValue, useState } from 'react'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Name } from '../words/name.tsx'
import { counted, percent } from '../words/numbers.ts'
import style from './growth.module.css'

/** Every card there is, found by words on either side. */
export function CardsFound({ deck }: { deck: string | undefined }) {
  const [opened, setOpened] = useState(false)
  return (
    <details className={style.group} onToggle={event => setOpened(event.currentTarget.open)}>
      <summary className={style.summary}>
        <span className={style.groupName}>Look through the cards</span>
      </summary>
      {opened ? <Found deck={deck} /> : null}
    </details>
  )
}

function Found({ deck }: { deck: string | undefined }) {
  const [text, setText] = useState('')
  const search = useDeferredValue(text.trim())
  const input = { limit: 50, ...(deck === undefined ? {} : { deck }), ...(search === '' ? {} : { search }) }
  const cards = useRead('cards.list', input, { keep: true })
  return (
    <>
      <input
        type="search"
        className={style.search}
        aria-label="Words on a card"
        placeholder="Words on a card"
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Answer of={cards} lines={4}>
        {({ rows, total }) => (
          <>
            <p className={style.note} role="status">
              {counted(total, 'card')}
              {total > rows.length ? `; the first ${rows.length}` : ''}
            </p>
            <ul className={style.items}>
              {rows.map(({ id, front, back, recall, reviews }) => (
                <li key={id} className={style.cardRow}>
                  <Name of={front} wraps />
                  <Name of={back} wraps />
                  <span className={style.note}>
                    {recall === null ? 'never asked' : `${counted(reviews, 'answer')}, recall now ${percent(recall)}`}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </>
  )
}
