/** How often an account is fetched while Groundwork runs; null: only when asked. */
export const SCHEDULES: readonly { readonly every: number | null; readonly says: string }[] = [
  { every: null, says: 'Only when you ask' },
  { every: 1, says: 'Every hour' },
  { every: 6, says: 'Every six hours' },
  { every: 24, says: 'Once a day' },
]

/** @example scheduleSays(6) // "every six hours" */
export function scheduleSays(every: number | null): string {
  const known = SCHEDULES.find(one => one.every === every)
  return known ? known.says.charAt(0).toLowerCase() + known.says.slice(1) : `every ${every} hours`
}
