import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { KeyboardEvent } from 'react'
import type { Week } from '../api/types.ts'
import { Figure } from '../pictures/figure.tsx'
import { StackedWeeks } from '../pictures/stacked-weeks.tsx'
import { useKeys } from '../shell/keys.ts'
import { LEVER_ORDER, leverWord } from '../words/labels.ts'
import { dateAt, dateOnly, daysOn, longDate, shortDate } from './days.ts'
import { hoursSay, rangeSays, weeksCells, weekSays } from './time-says.ts'
import { Swatch } from './swatch.tsx'
import style from './time.module.css'

/** The weeks as bars; one of them in words beside, with the way to its days. */
export function WeekPicture({ weeks, at, go }: { weeks: readonly Week[]; at: number; go: (place: number) => void }) {
  const to = (place: number) => go(Math.min(weeks.length - 1, Math.max(0, place)))
  useKeys('Weeks', [
    { keys: '[', says: 'Week before', run: () => to(at - 1) },
    { keys: ']', says: 'Week after', run: () => to(at + 1) },
  ])
  const bars = useMemo(() => weeks.map(barOf), [weeks])
  const present = LEVER_ORDER.filter(lever => weeks.some(({ hours }) => (hours[lever]?.value ?? 0) > 0))
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    to(at + step)
  }
  const week = weeks[at]
  return (
    <section className={style.sheet} aria-label="Hours by week">
      <Figure
        name="weeks"
        legend="Hours a week, a piece of each bar for each lever; hatched: not told yet."
        text={weeks.map(weekSays).join('\n')}
        cells={weeksCells(weeks)}
        first={944}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as below */}
        <div
          className={style.bars}
          role="group"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture that is walked by keys must take them
          tabIndex={0}
          aria-label={`Weeks. Arrows go from week to week. ${week ? weekSays(week) : ''}`}
          onKeyDown={onKey}
        >
          <StackedWeeks
            weeks={bars}
            at={at}
            says="Hours a week by lever; the table below says the same."
            onChoose={to}
          />
        </div>
        <ul className={style.legend} aria-label="Levers">
          {present.map(lever => (
            <li key={lever}>
              <Swatch lever={lever} /> {leverWord(lever)}
            </li>
          ))}
          <li>
            <Swatch lever={null} /> not told yet
          </li>
        </ul>
      </Figure>
      {week ? <WeekWords week={week} before={() => to(at - 1)} after={() => to(at + 1)} /> : null}
      <details className={style.table}>
        <summary>All weeks as a table</summary>
        <WeeksTable weeks={weeks} />
      </details>
    </section>
  )
}

function barOf(week: Week) {
  const parts = LEVER_ORDER.flatMap(lever => {
    const hours = week.hours[lever]?.value ?? 0
    return hours > 0 ? [{ lever, hours }] : []
  })
  return { start: dateAt(week.week), parts, untold: week.untold }
}

function WeekWords({ week, before, after }: { week: Week; before: () => void; after: () => void }) {
  const rows = LEVER_ORDER.flatMap(lever => {
    const hours = week.hours[lever]
    return hours && hours.high > 0 ? [{ lever, hours }] : []
  })
  return (
    <div className={style.one} aria-live="polite">
      <h2 className={style.oneHead}>
        <span>
          Week of {dateOnly(week.week)}: {hoursSay(week.total)}
        </span>
        <span className={style.steps} data-screen-only>
          <button type="button" className={style.step} onClick={before} aria-label="Week before">
            ‹
          </button>
          <button type="button" className={style.step} onClick={after} aria-label="Week after">
            ›
          </button>
        </span>
      </h2>
      <ul className={style.hours}>
        {rows.map(({ lever, hours }) => (
          <li key={lever}>
            <Swatch lever={lever} /> <span>{leverWord(lever)}</span> <span className="figures">{rangeSays(hours)}</span>
          </li>
        ))}
        {week.untold > 0 ? (
          <li>
            <Swatch lever={null} /> <span>not told yet</span> <span className="figures">{hoursSay(week.untold)}</span>
          </li>
        ) : null}
      </ul>
      <p className={style.days} data-screen-only>
        Correct a day:{' '}
        {Array.from({ length: 7 }, (_, day) => daysOn(week.week, day)).map(date => (
          <Link key={date} to="/time/$date" params={{ date }} className={style.day} aria-label={longDate(date)}>
            {shortDate(date)}
          </Link>
        ))}
      </p>
    </div>
  )
}

function WeeksTable({ weeks }: { weeks: readonly Week[] }) {
  const [heads = [], ...rows] = weeksCells(weeks)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls must be scrolled by keys too
    <div className={style.scrolls} role="region" aria-label="All weeks as a table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([week, ...hours]) => (
            <tr key={week}>
              <th scope="row">{week}</th>
              {hours.map((one, place) => (
                <td key={heads[place + 1]}>{one}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
