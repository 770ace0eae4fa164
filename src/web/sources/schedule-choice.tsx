import { SCHEDULES } from './schedule.ts'
import style from './sources.module.css'

/** How often, as one choice. */
export function ScheduleChoice({ every, choose }: { every: number | null; choose: (every: number | null) => void }) {
  return (
    <fieldset className={style.choices}>
      <legend>While Groundwork runs</legend>
      {SCHEDULES.map(schedule => (
        <label key={schedule.says} className={style.option}>
          <input type="radio" name="every" checked={every === schedule.every} onChange={() => choose(schedule.every)} />
          {schedule.says}
        </label>
      ))}
    </fieldset>
  )
}
