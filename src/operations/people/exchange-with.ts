import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import type { Measured } from '../../model/measured.ts'
import type { TieEvent } from '../../measures/tie/event.ts'
import { horizonOf } from '../../measures/tie/horizon.ts'
import type { Shift } from '../../measures/tie/model.ts'
import { measureReciprocity } from '../../measures/tie/reciprocity-measures.ts'
import { readExchange } from '../../measures/tie/reciprocity.ts'
import type { TieWindow } from '../../measures/tie/window.ts'

export type ExchangeWith = {
  readonly reciprocity: { readonly starts: Measured; readonly answers: Measured; readonly days: Measured }
  readonly horizon: { readonly at: number; readonly measured: Measured }[]
}

/** Who starts, who answers and how fast between the ego and one person, and where the tie goes if nothing happens. */
export function exchangeWith(events: readonly TieEvent[], asOf: number, window: TieWindow, shift: Shift): ExchangeWith {
  const { starts, answers, speed } = measureReciprocity(readExchange(events, asOf, window))
  return { reciprocity: { starts, answers, days: inDays(speed) }, horizon: horizonOf(events, asOf, window, shift) }
}

/** Hours to days; screens speak of days. */
export function inDays(hours: Measured): Measured {
  if (!isKnown(hours)) return hours
  const per = DAY / 3_600_000
  return { ...hours, value: hours.value / per, low: hours.low / per, high: hours.high / per }
}
