import type { LeverResult, Results } from '../api/results.ts'
import { Figure } from '../pictures/figure.tsx'
import { Intervals } from '../pictures/intervals.tsx'
import { Swatch } from '../time/swatch.tsx'
import { day } from '../words/dates.ts'
import { leverWord } from '../words/labels.ts'
import { count, known, percent } from '../words/numbers.ts'
import style from './results.module.css'

const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

/** What results are credited to, with the range over the rules, and results an hour. */
export function LeverCredits({ data }: { data: Results }) {
  const { levers, worksBest, since, told, incremental } = data
  const says = levers
    .map(
      one => `${leverWord(one.lever)}: ${percent(one.share)}, by the rules ${percent(one.low)} to ${percent(one.high)}`,
    )
    .join('. ')
  const rows = levers.map(one => ({
    label: leverWord(one.lever),
    measured: { value: one.share, low: one.low, high: one.high, n: told, because: [] },
  }))
  return (
    <section className={style.section} aria-labelledby="led">
      <h2 id="led">What led to them</h2>
      {told === 0 ? (
        <p className={style.note}>Nothing was seen before any of them, so none is credited to a lever.</p>
      ) : null}
      {worksBest.wouldTell ? <p className={style.note}>What would tell: {worksBest.wouldTell}</p> : null}
      {told === 0 ? null : (
        <Figure
          name="what-led-to-results"
          legend="Share of results; the bar runs over the rules of sharing and your own word. It is no interval of chance."
          text={says}
          cells={[['lever', 'share', 'low', 'high'], ...levers.map(one => [one.lever, one.share, one.low, one.high])]}
        >
          <Intervals rows={rows} range={[0, 1]} says={says} />
        </Figure>
      )}
      <ResultsAnHour levers={levers} since={since} />
      {incremental === null ? null : (
        <p className={style.note}>
          What each seems to add, from those that came to something and those that did not:{' '}
          {incremental
            .map(one => `${leverWord(one.lever)} ${percent(one.share)} (${percent(one.low)} to ${percent(one.high)})`)
            .join(', ')}
          .
        </p>
      )}
    </section>
  )
}

/** `since`: when hours began to be seen; null where none were. */
function ResultsAnHour({ levers, since }: Pick<Results, 'levers' | 'since'>) {
  return (
    <div className={style.scrolls}>
      <table className={style.table}>
        <caption className={style.note}>
          {since === null
            ? 'Hours were not seen, so results an hour are not known.'
            : `Results an hour are those since ${day(since)}, when hours began to be seen; their range is 80 %.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Lever</th>
            <th scope="col">Results</th>
            <th scope="col">You say</th>
            <th scope="col">Hours</th>
            <th scope="col">In 100 hours</th>
            <th scope="col">Best, chance</th>
          </tr>
        </thead>
        <tbody>
          {levers.map(one => (
            <Row key={one.lever} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ one }: { one: LeverResult }) {
  const { rate } = one
  return (
    <tr>
      <th scope="row">
        <Swatch lever={one.lever} /> {leverWord(one.lever)}
      </th>
      <td>{tenth.format(one.credited)}</td>
      <td>{one.said === null ? '–' : tenth.format(one.said)}</td>
      <td>{one.hours === null ? 'not seen' : count(Math.round(one.hours))}</td>
      <td>
        {known(rate)
          ? `${tenth.format(rate.value)} (${tenth.format(rate.low)} to ${tenth.format(rate.high)})`
          : 'not known'}
      </td>
      <td>{one.best === null ? '–' : percent(one.best)}</td>
    </tr>
  )
}
