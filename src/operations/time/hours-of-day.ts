import type { World } from '../../io/world/world.ts'
import type { DayHours } from '../../measures/time/focus.ts'
import { settingsOf } from '../settings.ts'

/** Which hours of a day the user works, and in which they want to be left alone; `sign` changes with either. */
export type HoursOfDay = { readonly work: DayHours; readonly focus: DayHours; readonly sign: string }

/** The hours of a day as they are set, or as they are unless they are set, in minutes since midnight. */
export async function hoursOfDay(world: World): Promise<HoursOfDay> {
  const { workHours, focusHours } = await settingsOf(world)
  return { work: minutesIn(workHours), focus: minutesIn(focusHours), sign: `${workHours} ${focusHours}` }
}

/** @example minutesIn('09:00-17:30') // { from: 540, until: 1050 } */
export function minutesIn(text: string): DayHours {
  const [from = 0, until = 0] = text.split('-').map(clock => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number)
    return hours * 60 + minutes
  })
  return { from, until }
}
