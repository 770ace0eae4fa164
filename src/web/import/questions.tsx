import type { Question } from '../api/types.ts'
import style from './import.module.css'

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
  return questions.map(question => (
    <fieldset key={question.id} className={style.question}>
      <legend>{question.asks}</legend>
      {question.options.map(({ value, says }) => (
        <label key={value} className={style.option}>
          <input
            type="radio"
            name={question.id}
            checked={(answers[question.id] ?? question.assumed) === value}
            onChange={() => answer(question.id, value)}
          />
          {says}
          {value === question.assumed ? ' (assumed)' : ''}
        </label>
      ))}
    </fieldset>
  ))
}
