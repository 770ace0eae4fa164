import type { Candidate, Mentors, Mentorship, MentorshipRow, MovedSkill } from '../api/mentors.ts'
import type { Measured } from '../api/types.ts'
import { day } from '../words/dates.ts'
import { count, counted, known } from '../words/numbers.ts'

export const ROLE_WORDS = { mentee: 'Mentors you', mentor: 'You mentor', peers: 'Equals' } as const
export const STATE_WORDS = { proposed: 'proposed', active: 'going on', paused: 'paused', ended: 'ended' } as const

/** A level with its range. @example levelSays({ value: 3.4, low: 2.1, high: 4.6, ... }) // "3.4, likely 2.1 to 4.6" */
export function levelSays(level: Measured): string {
  if (!known(level)) return level.unknown[0]?.text ?? 'not known'
  return `${tenth(level.value)}, likely ${tenth(level.low)} to ${tenth(level.high)}`
}

/** A change of level, with its sign on both ends. @example "+1.2 levels, likely +0.4 to +2" */
export function changeSays(change: Measured): string {
  if (!known(change)) return change.unknown[0]?.text ?? 'not known'
  return `${signed(change.value)} levels, likely ${signed(change.low)} to ${signed(change.high)}`
}

/** The sentence above the candidates: how many are likely ahead, and how many of them would answer. */
export function candidatesSay({ skill, total, answers }: Pick<Mentors, 'skill' | 'total' | 'answers'>): string {
  if (skill === null) return ''
  if (total === 0) return `Nobody in two-way contact is known to be ahead of you in ${skill.name}.`
  const ahead = `${counted(total, 'person', 'people')} in two-way contact ${total === 1 ? 'is' : 'are'} likely ahead of you in ${skill.name}.`
  if (!known(answers) || total === 1) return ahead
  return `${ahead} If you asked them all, about ${count(answers.value)} would answer (likely ${count(answers.low)} to ${count(answers.high)}).`
}

/** Favours of the last year. @example askedSays({ asked: 2, given: 0 }) // "you asked twice in the last year" */
export function askedSays({ asked, given }: Pick<Candidate, 'asked' | 'given'>): string {
  const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)
  if (asked + given === 0) return 'nothing asked in the last year'
  const parts = [asked > 0 ? `asked ${times(asked)}` : '', given > 0 ? `gave ${times(given)}` : '']
  return `you ${parts.filter(part => part !== '').join(', ')} in the last year`
}

/** How the sessions stand, in a few words. */
export function cadenceSays({ agreement, cadence, sessions }: MentorshipRow): string {
  if (agreement.state === 'ended') return agreement.ended === null ? 'ended' : `ended ${day(agreement.ended.at)}`
  if (agreement.state !== 'active') return STATE_WORDS[agreement.state]
  if (cadence.unseen) return 'no session written down yet'
  if (cadence.overdue) return `next session ${counted(cadence.late, 'day', 'days')} overdue`
  if (cadence.due === null) return ''
  return `${sessions === 0 ? 'first' : 'next'} session by ${day(cadence.due)}`
}

/** How often and how long. @example "every two weeks, 45 minutes" */
export function rhythmSays({ every, minutes }: Mentorship['agreement']): string {
  const often =
    every === 7 ? 'every week' : every === 14 ? 'every two weeks' : every === 30 ? 'every month' : `every ${every} days`
  return `${often}, ${minutes} minutes`
}

/** The words under a picture of before and after. */
export function movedSays({ says, change }: MovedSkill): string {
  return known(change)
    ? `${says.charAt(0).toUpperCase()}${says.slice(1)}: ${changeSays(change)}`
    : `Cannot tell. ${changeSays(change)}`
}

/** Lines of a field as a list, empty ones left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** A day of a date field as its midnight here; null where none is given. */
export function midnightOf(date: string): number | null {
  if (date === '') return null
  const at = new Date(`${date}T00:00:00`).getTime()
  return Number.isNaN(at) ? null : at
}

/** A moment as a date field takes it, in the user's own time. @example dateOf(null) // '' */
export function dateOf(at: number | null): string {
  if (at === null) return ''
  const one = new Date(at)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${one.getFullYear()}-${two(one.getMonth() + 1)}-${two(one.getDate())}`
}

function tenth(level: number): string {
  return String(Math.round(level * 10) / 10)
}

function signed(level: number): string {
  const rounded = Math.round(level * 10) / 10
  return rounded > 0 ? `+${rounded}` : String(rounded === 0 ? 0 : rounded)
}
