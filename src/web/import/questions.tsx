import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Question } from '../api/types.ts'
import { TextButton } from '../shell/card.tsx'
import { plainText } from '../words/imported.ts'
import { Name } from '../words/name.tsx'
import { count } from '../words/numbers.ts'
import { ColumnMapper } from './column-mapper.tsx'
import { chosenOf, NONE, toggled } from './many-answers.ts'
import style from './import.module.css'

type Asked = { question: Question; given: string; answer: (value: string) => void }

/** What only the user can answer about a file; what is assumed until they do is marked. */
export function Questions({
  questions,
  answers,
  answer,
}: {
  questions: readonly Question[]
  answers: Readonly<Record<string, string>>
  answer: (id: string, value: string) => void
}) {
  return questions.map(question => {
    const asked: Asked = {
      question,
      given: answers[question.id] ?? question.assumed,
      answer: value => answer(question.id, value),
    }
    return (
      <fieldset key={question.id} className={style.question}>
        <legend>
          <Name of={question.asks} wraps />
        </legend>
        {question.forms ? <ColumnMapper {...asked} forms={question.forms} /> : <Choices {...asked} />}
      </fieldset>
    )
  })
}

function Choices({ question: { id, options, assumed, many }, given, answer }: Asked) {
  const canBeNone = options.some(({ value }) => value === NONE)
  const place = useRef<HTMLDivElement>(null)
  const [isWhole, setWhole] = useState(false)
  const chosen = many ? chosenOf(given) : [given]
  const shown = isWhole || options.length <= FEW + 1 ? options : likeliest(options, chosen)
  const showAll = () => {
    flushSync(() => setWhole(true))
    // the first of those that were not there
    const next = options.findIndex(one => !shown.includes(one))
    place.current?.querySelectorAll('input')[next]?.focus()
  }
  return (
    <>
      {many ? (
        <p className={style.aside}>
          More than one may be yours.{given === '' ? ' Until you choose, the files it is about are left out.' : ''}
        </p>
      ) : null}
      {!many && given === '' ? <p className={style.aside}>Until you say so, its rows are left out.</p> : null}
      <div ref={place} className={options.length > 4 && !many ? style.short : undefined}>
        {shown.map(({ value, says }) => (
          <label key={value} className={style.option}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={id}
              checked={chosen.includes(value)}
              onChange={() => answer(many ? toggled(given, value, canBeNone) : value)}
            />
            <span>
              {plainText(says)}
              {value === assumed ? <small> (assumed)</small> : null}
            </span>
          </label>
        ))}
      </div>
      {shown.length < options.length ? (
        <TextButton onClick={showAll}>{`Show all ${count(options.length)} answers`}</TextButton>
      ) : null}
    </>
  )
}

/** So many answers are shown of very many, as of all addresses in a hundred calendars: the likeliest stand first. */
const FEW = 12

function likeliest(options: Question['options'], chosen: readonly string[]): Question['options'] {
  return options.filter(({ value }, at) => at < FEW || value === NONE || chosen.includes(value))
}
