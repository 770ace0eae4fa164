import { Link } from '@tanstack/react-router'
import type { CharterQuestion } from '../api/types.ts'
import style from './check.module.css'

/** What cannot be said yet, as questions, each with the shortest way to an answer. */
export function CharterQuestions({ questions }: { questions: readonly CharterQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <section className={style.questions} aria-labelledby="open-questions">
      <h2 id="open-questions">What this cannot say yet</h2>
      <ul>
        {questions.map(({ charter, asks, shortest }) => (
          <li key={charter} className={style.question}>
            <span className={style.open} aria-hidden />
            <div>
              <p className={style.asks}>{asks}</p>
              <p className={style.aside}>{shortest}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className={style.aside}>
        <Link to="/data/sources">See all that can be brought in</Link>
      </p>
    </section>
  )
}
