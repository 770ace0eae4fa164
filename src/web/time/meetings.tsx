import { Link } from '@tanstack/react-router'
import type { Week } from '../api/types.ts'
import { HourRows } from './hour-rows.tsx'
import style from './time.module.css'

/** Meetings by kind, hours a week over the weeks shown. */
export function Meetings({ weeks }: { weeks: readonly Week[] }) {
  const sums = new Map<string, number>()
  for (const { meetings } of weeks)
    for (const [kind, hours] of Object.entries(meetings)) sums.set(kind, (sums.get(kind) ?? 0) + hours)
  const seen = Math.max(1, weeks.filter(({ total }) => total > 0).length)
  const rows = [...sums]
    .map(([kind, hours]) => ({ id: kind, label: kind, hours: hours / seen }))
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => b.hours - a.hours)
  const focus = weeks.flatMap(week => week.focus ?? [])
  const blocks = focus.reduce((sum, one) => sum + one.blocks, 0) / Math.max(1, focus.length)
  const hours = focus.reduce((sum, one) => sum + one.hours, 0) / Math.max(1, focus.length)
  const tenth = (value: number): string => String(Math.round(value * 10) / 10)
  return (
    <section aria-labelledby="meetings" className={style.section}>
      <h2 id="meetings">Meetings and focus</h2>
      {rows.length === 0 ? (
        <p className={style.note}>No meetings were seen. A calendar would show them.</p>
      ) : (
        <HourRows rows={rows} label="Meetings by kind, hours a week" unit="h a week" />
      )}
      <p className={style.note}>
        {focus.length === 0
          ? 'Time to think is not known: it is what a calendar leaves free, and none was seen.'
          : `${tenth(blocks)} unbroken stretches of two hours and more a week, ${tenth(hours)} hours in all.`}{' '}
        <Link to="/method/$page" params={{ page: 'focus' }}>
          How this is counted
        </Link>
      </p>
    </section>
  )
}
