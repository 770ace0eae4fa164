import type { Due, Gap, Practice, SkillRow } from '../api/growth.ts'
import type { Measured } from '../api/types.ts'
import { counted, known, percent, rangeOfShares } from '../words/numbers.ts'

const DAY = 86_400_000
const tenth = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A level as text. @example levelSays(2.61) // "2.6" */
export function levelSays(level: number): string {
  return tenth.format(level)
}

/** "about 2.6 of 7, likely 1.1 to 4.2"; "not known" where it is not. */
export function levelRangeSays(measured: Measured): string {
  if (!known(measured)) return 'not known'
  return `about ${levelSays(measured.value)} of 7, likely ${levelSays(measured.low)} to ${levelSays(measured.high)}`
}

/** The sentence above the list. */
export function skillsHeading(rows: readonly SkillRow[], total: number): string {
  if (total === 0) return 'Skills'
  const due = rows.filter(row => row.due).length
  const fading =
    due === 0 ? 'none of them wants a refresher' : `${due} of them ${due === 1 ? 'wants' : 'want'} a refresher`
  return `${counted(total, 'skill is', 'skills are')} known of you; ${fading}.`
}

/** The claim at the top of a role's gap. */
export function gapHeading({ target }: Gap): string {
  if (target === null) return 'Roles you aim at'
  if (!known(target.readiness)) return `How ready you are for ${target.title} cannot be told yet.`
  return `You are ready for about ${percent(target.readiness.value)} of what ${target.title} asks; likely ${rangeOfShares(target.readiness)}.`
}

/** The gap in levels, under the claim. */
export function gapLead({ target, because }: Gap): string {
  if (target === null) return because.map(({ text }) => text).join(' ')
  if (!known(target.gap)) return target.gap.unknown.map(({ text }) => text).join(' ')
  const { value, low, high } = target.gap
  const [first] = because
  return `On average ${levelSays(value)} of seven levels are missing (likely ${levelSays(low)} to ${levelSays(high)}). ${first?.text ?? ''}`
}

/** The sentence above practice. */
export function practiceHeading({ due, plans, cardsDue }: Practice): string {
  if (due.length + plans.length + cardsDue === 0) return 'Practice'
  const sessions = due.length === 0 ? 'No session is due' : `${counted(due.length, 'session is', 'sessions are')} due`
  return cardsDue === 0 ? `${sessions}.` : `${sessions}, and ${counted(cardsDue, 'card')}.`
}

/** The sentence above the cards. */
export function cardsHeading({ due, fresh, decks }: Due): string {
  if (decks.length === 0) return 'Cards'
  const asked = due === 0 ? 'No card is due' : `${counted(due, 'card is', 'cards are')} due`
  return `${asked}; ${fresh === 0 ? 'every card was asked before' : `${counted(fresh, 'was', 'were')} never asked`}.`
}

/** How long until a moment, to the grain that matters. @example untilSays(now + 600_000, now) // "10 min" */
export function untilSays(at: number, now: number): string {
  const minutes = Math.max(1, Math.round((at - now) / 60_000))
  if (minutes < 60) return `${minutes} min`
  if (minutes < 24 * 60) return `${Math.round(minutes / 60)} h`
  const days = Math.round((at - now) / DAY)
  if (days < 60) return counted(days, 'day')
  if (days < 730) return counted(Math.round(days / 30.44), 'month')
  return counted(Math.round(days / 365.25), 'year')
}

/** "since 4 days", "today", "in 3 weeks": when a session is or was due. */
export function dueSays(at: number, now: number): string {
  const days = Math.floor(now / DAY) - Math.floor(at / DAY)
  if (days === 0) return 'today'
  return days > 0 ? `for ${untilSays(now, at)}` : `in ${untilSays(at, now)}`
}

/** Hours, rough. @example hoursSay(0.92) // "0.9 h" */
export function hoursSay(hours: number): string {
  return hours >= 10 ? `${Math.round(hours)} h` : `${Number(hours.toFixed(1))} h`
}
