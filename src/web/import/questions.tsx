import type { Question } from '../api/types.ts'
import { plainText } from '../words/imported.ts'
import { Name } from '../words/name.tsx'
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
  return (
    <>
      {many ? (
        <p className={style.aside}>
          More than one may be yours.{given === '' ? ' Until you choose, the files it is about are left out.' : ''}
        </p>
      ) : null}
      {!many && given === '' ? <p className={style.aside}>Until you say so, its rows are left out.</p> : null}
      <div className={options.length > 4 && !many ? style.short : undefined}>
        {options.map(({ value, says }) => (
          <label key={value} className={style.option}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={id}
              checked={many ? chosenOf(given).includes(value) : given === value}
              onChange={() => answer(many ? toggled(given, value, canBeNone) : value)}
            />
            <span>
              {plainText(says)}
              {value === assumed ? <small> (assumed)</small> : null}
            </span>
          </label>
        ))}
      </div>
    </>
  )
}
