import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { CvLine } from '../api/brand.ts'
import { useKeep } from '../log/use-keep.ts'
import { Row, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { Name, Quoted } from '../words/name.tsx'
import { Keeping } from './piece-does.tsx'
import { WriteBasics } from './write-cv.tsx'
import style from './brand.module.css'

const WORDS: Readonly<Record<string, string>> = {
  name: 'name',
  label: 'what you do',
  place: 'place',
  email: 'mail',
  phone: 'telephone',
  url: 'site',
  profile: 'profile',
}

/** The head of a CV: what you do, how to reach you, and a few sentences. */
export function CvBasics({ lines }: { lines: readonly CvLine[] }) {
  const [wording, setWording] = useState(false)
  const summary = lines.find(({ where }) => where === 'summary')
  return (
    <section aria-label="About you" className={style.basics}>
      <ul className={style.reachMe}>
        {lines
          .filter(({ where }) => where !== 'summary' && where !== 'name' && where !== 'image')
          .map(line => (
            <li key={line.id} data-hidden={!line.shown || undefined}>
              <Name of={line.title} wraps />
              <span className={style.note} data-screen-only>
                {' '}
                <TextButton
                  label={`${line.shown ? 'Leave out' : 'Show'} the ${WORDS[line.where] ?? 'line'} ${line.title}`}
                  onClick={() => show(line)}
                >
                  {line.shown ? 'leave out' : 'show'}
                </TextButton>
              </span>
            </li>
          ))}
      </ul>
      {wording ? (
        <Summary text={summary?.text ?? ''} onDone={() => setWording(false)} />
      ) : (
        <>
          {summary?.text ? <Quoted text={summary.text} /> : null}
          <div data-screen-only>
            <Row>
              <TextButton onClick={() => setWording(true)}>
                {summary?.text ? 'Word the summary' : 'Write a summary'}
              </TextButton>
              <WriteBasics />
            </Row>
          </div>
        </>
      )}
    </section>
  )
}

/** Shows or hides one line. */
export function show({ id, shown }: Pick<CvLine, 'id' | 'shown'>): void {
  change('cv.choose', { line: id, show: shown ? 'no' : 'yes' }, { says: shown ? 'Left out.' : 'Shown.' }).catch(
    sayTrouble,
  )
}

function Summary({ text, onDone }: { text: string; onDone: () => void }) {
  const { busy, trouble, keep } = useKeep(onDone)
  return (
    <form
      className={style.fields}
      onSubmit={event => {
        event.preventDefault()
        const written = String(new FormData(event.currentTarget).get('text') ?? '')
        void keep('cv.summary', { text: written }, { says: 'The summary is kept.' })
      }}
    >
      <Textarea
        name="text"
        label="Summary"
        rows={4}
        maxLength={5000}
        defaultValue={text}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form has just been asked for
        autoFocus
      />
      <Keeping busy={busy} trouble={trouble} says="Keep" onDone={onDone} />
    </form>
  )
}
