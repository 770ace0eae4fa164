import { Button, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { change } from '../api/change.ts'
import type { GrowthChanges } from '../api/growth.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { counted } from '../words/numbers.ts'
import { oneCard } from './one-card.ts'
import style from './growth.module.css'

type Imported = GrowthChanges['cards.import']['output']

/** How cards come in: a file from Anki or any table, or one written here. Everything in one import, taken back as one. */
export function NewCards() {
  const file = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState<Imported>()
  const [trouble, setTrouble] = useState<string>()
  const bring = async (text: string, deck: string | undefined, told?: string) => {
    setTrouble(undefined)
    // what the last file brought says nothing of this one
    setDone(undefined)
    try {
      const imported = await change(
        'cards.import',
        { text, ...(deck ? { deck } : {}) },
        { says: told ?? 'The cards are in.' },
      )
      setDone(told === undefined ? imported : undefined)
      return true
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
      return false
    }
  }
  return (
    <Card title="Add cards">
      <div className={style.stack}>
        <div className={style.does}>
          <Button onClick={() => file.current?.click()}>Bring a file in</Button>
          <Quiet>Anki’s “Notes in Plain Text”, or CSV with front and back in the first two columns.</Quiet>
        </div>
        <input
          ref={file}
          type="file"
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          hidden
          aria-label="A file of cards"
          onChange={event => {
            const [chosen] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (chosen) void chosen.text().then(text => bring(text, chosen.name.replace(/\.[a-z]+$/iu, '')))
          }}
        />
        {done ? <Told imported={done} /> : null}
        {trouble ? <p role="alert">{trouble}</p> : null}
        <OneCard bring={bring} />
      </div>
    </Card>
  )
}

function Told({ imported: { says, skipped } }: { imported: Imported }) {
  return (
    <div role="status">
      <p>{says}.</p>
      {skipped.length > 0 ? (
        <details className={style.group}>
          <summary className={style.summary}>{counted(skipped.length, 'row was', 'rows were')} left out</summary>
          <ul className={style.items}>
            {skipped.slice(0, 50).map(({ line, reason }) => (
              <li key={line}>
                Line {line}: {reason}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function OneCard({ bring }: { bring: (text: string, deck: string, told: string) => Promise<boolean> }) {
  const form = useRef<HTMLFormElement>(null)
  const keep = async () => {
    if (form.current === null) return
    const given = new FormData(form.current)
    const text = (name: string) => String(given.get(name) ?? '').trim()
    const kept = await bring(oneCard(text('front'), text('back')), text('deck') || 'Cards', 'The card is in.')
    if (!kept) return
    for (const name of ['front', 'back']) {
      const field = form.current?.elements.namedItem(name)
      if (field instanceof HTMLTextAreaElement) field.value = ''
    }
    const front = form.current?.elements.namedItem('front')
    if (front instanceof HTMLElement) front.focus()
  }
  return (
    <form
      ref={form}
      className={style.form}
      aria-label="One card"
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <div className={style.pairOfFields}>
        <Textarea name="front" label="Front" rows={2} maxLength={5000} required />
        <Textarea name="back" label="Back" rows={2} maxLength={5000} required />
      </div>
      <TextInput name="deck" label="Deck" defaultValue="Cards" maxLength={300} autoComplete="off" />
      <Button type="submit">Add this card</Button>
    </form>
  )
}
