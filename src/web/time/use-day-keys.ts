import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Day, DayEntry, Lever } from '../api/types.ts'
import { useKeys } from '../shell/keys.ts'
import { sayTrouble } from '../shell/toast.ts'
import { useLastMade } from '../shell/use-last-made.ts'
import { LEVER_ORDER, leverWord } from '../words/labels.ts'

export type DayKeys = {
  /** as the server says, with what was just said laid over it until the server has it too */
  readonly entries: readonly DayEntry[]
  readonly at: number
  choose(place: number): void
  assign(entry: DayEntry, lever: Lever | null): void
  /** the same for all that is like this one: a rule is learned from it */
  alike(entry: DayEntry): void
}

/** The keys of a day: arrows choose, 1 to 7 say what an hour was, z takes the last back, left and right change the day. */
export function useDayKeys(day: Day, go: (days: number) => void): DayKeys {
  const [at, setAt] = useState(0)
  const { entries, keep, takeBack } = useAssigned(day)
  const choose = (place: number) => setAt(Math.max(0, Math.min(entries.length - 1, place)))
  const here = Math.min(at, Math.max(0, entries.length - 1))
  const assign = (lever: Lever | null, alike: boolean) => {
    const current = entries[here]
    if (current) void keep(current, lever, alike)
  }
  useKeys('This day', [
    { keys: 'ArrowDown, j', says: 'Next entry', run: () => choose(here + 1) },
    { keys: 'ArrowUp, k', says: 'Entry before', run: () => choose(here - 1) },
    { keys: 'ArrowRight, ]', says: 'Day after', run: () => go(1) },
    { keys: 'ArrowLeft, [', says: 'Day before', run: () => go(-1) },
    ...LEVER_ORDER.map((lever, place) => ({
      keys: String(place + 1),
      says: `It was ${leverWord(lever)}`,
      run: () => assign(lever, false),
    })),
    { keys: '0', says: 'Leave it untold', run: () => assign(null, false) },
    { keys: 'a', says: 'The same for all that is like it', run: () => assign(entries[here]?.lever ?? null, true) },
    { keys: 'z', says: 'Take the last one back', run: () => void takeBack() },
  ])
  return {
    entries,
    at: here,
    choose,
    assign: (entry, lever) => void keep(entry, lever, false),
    alike: entry => void keep(entry, entry.lever, true),
  }
}

/** The entries with what was just said laid over them, and the way to say it and to take it back. */
function useAssigned(day: Day) {
  const [said, setSaid] = useState<ReadonlyMap<string, Lever | null>>(new Map())
  const made = useLastMade()
  const lay = (id: string, lever: Lever | null | undefined) =>
    setSaid(before => {
      const after = new Map(before)
      if (lever === undefined) after.delete(id)
      else after.set(id, lever)
      return after
    })
  const keep = async ({ id, lever: now }: DayEntry, lever: Lever | null, alike: boolean) => {
    if (alike && now === null) return
    lay(id, lever)
    const input = { id, lever, date: day.date, alike }
    const kept = change('time.correct', input, { says: saidOf(lever, alike) }).then(
      ({ decision }) => decision,
      (error: unknown) => {
        sayTrouble(error)
        return null
      },
    )
    made.add(kept)
    await kept
    lay(id, undefined)
  }
  const takeBack = () => made.takeBack('Nothing was changed on this page yet.')
  const entries = day.entries.map(entry => {
    const lever = said.get(entry.id)
    return lever === undefined || lever === entry.lever ? entry : { ...entry, lever, corrected: true }
  })
  return { entries, keep, takeBack }
}

function saidOf(lever: Lever | null, alike: boolean): string {
  if (lever === null) return 'Left untold.'
  return alike ? `All that is like it counts as ${leverWord(lever)}.` : `Counts as ${leverWord(lever)}.`
}
