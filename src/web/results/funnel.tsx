import type { Results } from '../api/results.ts'
import { count, shareWithRange } from '../words/numbers.ts'
import { KIND_WORDS, STATE_WORDS } from './result-says.ts'
import style from './results.module.css'

/** How many opportunities go from each stage to the next. */
export function Funnel({ groups }: { groups: Results['funnel'] }) {
  return (
    <section className={style.section} aria-labelledby="funnel">
      <h2 id="funnel">From asking to getting</h2>
      {groups.length === 0 ? (
        <p className={style.note}>No opportunity that was asked for is over yet.</p>
      ) : (
        groups.map(({ group, begun, steps, whole }) => (
          <div key={group} className={style.group}>
            <h3>
              {group in KIND_WORDS ? KIND_WORDS[group as keyof typeof KIND_WORDS] : group}{' '}
              <span className={style.note}>{count(begun)} asked for and over</span>
            </h3>
            <ul className={style.signs}>
              {steps.map(step => (
                <li key={step.stage}>
                  {STATE_WORDS[step.stage]}: {count(step.x)} of {count(step.n)};
                  <span className={style.note}>
                    {' '}
                    estimate {shareWithRange(step.rate)}
                    {step.pooled ? ', all kinds together' : ''}
                  </span>
                </li>
              ))}
              <li>
                all the way: <span className={style.note}>estimate {shareWithRange(whole)}</span>
              </li>
            </ul>
          </div>
        ))
      )}
    </section>
  )
}
