import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { change, undo } from '../api/change.ts'
import type { CvLine, CvSection } from '../api/brand.ts'
import { useKeep } from '../log/use-keep.ts'
import { TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { tellersOf } from '../words/labels.ts'
import { Name, Quoted } from '../words/name.tsx'
import { spanSays } from './brand-says.ts'
import { show } from './cv-basics.tsx'
import { Keeping } from './piece-does.tsx'
import style from './brand.module.css'

/** Sections whose lines are a word or two. */
const WORDS = new Set(['skills', 'languages'])

/** One section of the CV. On paper only what is shown, without marks. */
export function CvPart({ part }: { part: CvSection }) {
  const { title, lines, section } = part
  const hasShown = lines.some(({ shown }) => shown)
  return (
    <section
      aria-label={title}
      className={style.part}
      data-words={WORDS.has(section) || undefined}
      data-hidden={!hasShown || undefined}
    >
      <h2>{title}</h2>
      <ul className={style.rows}>
        {lines.map((line, place) => (
          <Line key={line.id} line={line} up={place === 0 ? undefined : () => move(section, lines, place)} />
        ))}
      </ul>
    </section>
  )
}

function move(section: CvSection['section'], lines: readonly CvLine[], place: number): void {
  const ids = lines.slice(0, place + 1).map(({ id }) => id)
  const [last, before] = [ids.pop(), ids.pop()]
  const order = [...ids, last, before].filter(id => id !== undefined)
  change('cv.order', { section, lines: order }, { says: 'Moved up.' }).catch(sayTrouble)
}

function Line({ line, up }: { line: CvLine; up: (() => void) | undefined }) {
  const [wording, setWording] = useState(false)
  const { title, where, place, text, highlights, level, shown } = line
  const name = [title, where].filter(Boolean).join(', ')
  if (wording) return <Word line={line} onDone={() => setWording(false)} />
  return (
    <li className={style.cvLine} data-hidden={!shown || undefined}>
      <div className={style.cvHead}>
        <h3>
          <Name of={name} wraps />
          {level === '' ? null : <span className={style.note}> {level}</span>}
        </h3>
        <span className={style.note}>{spanSays(line)}</span>
      </div>
      {place === '' ? null : (
        <p className={style.note}>
          <Name of={place} wraps />
        </p>
      )}
      {text === '' ? null : <Quoted text={text} />}
      {highlights.length === 0 ? null : (
        <ul className={style.points}>
          {highlights.map(says => (
            <li key={says}>
              <Name of={says} wraps />
            </li>
          ))}
        </ul>
      )}
      {line.answers.length === 0 ? null : (
        <p className={style.note} data-screen-only>
          Answers: {line.answers.join(', ')}
        </p>
      )}
      <Behind line={line} name={name} onWord={() => setWording(true)} up={up} />
    </li>
  )
}

/** What backs a line, and what can be done to it; none of it is printed. */
function Behind({
  line,
  name,
  onWord,
  up,
}: {
  line: CvLine
  name: string
  onWord: () => void
  up: (() => void) | undefined
}) {
  const { backing, shown, worded, differs } = line
  return (
    <div className={style.behind} data-screen-only>
      <details>
        <summary>
          <span className={style.mark} data-state={backing.state} aria-hidden />
          {backing.state === 'evidence' ? 'backed' : 'claimed'}
          {worded ? ', in your own words' : ''}
          {differs.length > 0 ? ', sources differ' : ''}
        </summary>
        <ul className={style.why}>
          {[...backing.says, ...differs].map(says => (
            <li key={says}>{says}</li>
          ))}
          <li>Told by {tellersOf(line.told.map(({ source }) => source))}.</li>
        </ul>
      </details>
      <TextButton label={`${shown ? 'Leave out' : 'Show'} ${name}`} onClick={() => show(line)}>
        {shown ? 'leave out' : 'show'}
      </TextButton>
      <TextButton label={`Word it: ${name}`} onClick={onWord}>
        word it
      </TextButton>
      {line.change === null ? null : (
        <TextButton label={`Take back ${name}`} onClick={() => void undo(line.change ?? '')}>
          take back
        </TextButton>
      )}
      {up ? (
        <TextButton label={`Move ${name} up`} onClick={up}>
          up
        </TextButton>
      ) : null}
    </div>
  )
}

function Word({ line, onDone }: { line: CvLine; onDone: () => void }) {
  const { busy, trouble, keep } = useKeep(onDone)
  return (
    <li>
      <form
        className={style.fields}
        onSubmit={event => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          const text = (name: string) => String(given.get(name) ?? '').trim()
          void keep(
            'cv.choose',
            { line: line.id, title: text('title') === line.title ? undefined : text('title'), text: text('text') },
            { says: 'Worded. What the facts say is kept as well.' },
          )
        }}
      >
        <TextInput name="title" label="Title" maxLength={300} defaultValue={line.title} />
        <Textarea
          name="text"
          label="In your words (empty: as the facts have it)"
          rows={4}
          maxLength={5000}
          defaultValue={[line.text, ...line.highlights].filter(Boolean).join('\n')}
        />
        <Keeping busy={busy} trouble={trouble} says="Keep" onDone={onDone} />
      </form>
    </li>
  )
}
