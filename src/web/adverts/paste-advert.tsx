import { Button, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { Card, Quiet } from '../shell/card.tsx'
import style from './adverts.module.css'

/** So much is taken; the server says no to more in the same words. */
const MOST_LETTERS = 50_000

/** A field for the text of an advertisement, or a file that holds it. */
export function PasteAdvert({ onRead }: { onRead: (text: string) => void }) {
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const file = useRef<HTMLInputElement>(null)
  const read = (said: string) => {
    if (!/[\p{L}\p{N}]/u.test(said))
      return setTrouble('Paste the text of an advertisement first, or open a file with it.')
    if (said.length > MOST_LETTERS)
      return setTrouble(
        `That is longer than an advertisement can be here (${MOST_LETTERS} letters); cut away what does not belong to it.`,
      )
    setTrouble(undefined)
    onRead(said)
  }
  return (
    <Card label="Paste an advertisement">
      <form
        className={style.form}
        onSubmit={event => {
          event.preventDefault()
          read(text)
        }}
      >
        <Textarea
          label="The text of the advertisement"
          rows={10}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          error={trouble}
        />
        <div className={style.does}>
          <Button type="submit" data-main>
            Read it
          </Button>
          <Button onClick={() => file.current?.click()}>Open a text file</Button>
        </div>
        <input
          ref={file}
          type="file"
          accept=".txt,.md,text/plain"
          hidden
          aria-label="A text file with an advertisement"
          onChange={event => void event.currentTarget.files?.[0]?.text().then(read)}
        />
        <Quiet>It is read on this machine and nothing of it is kept until you say so. English is read best.</Quiet>
      </form>
    </Card>
  )
}
