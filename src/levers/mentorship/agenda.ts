import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { lacking } from './agreement.ts'
import { dateSays } from './date-says.ts'
import type { Mentorship } from './mentorship.ts'
import { isDueSoon, promiseState, sortPromises } from './promises.ts'

export const AGENDA_FORMS = ['promise', 'follow-up', 'ending', 'agreement', 'gap', 'fading', 'goal'] as const
export type AgendaForm = (typeof AGENDA_FORMS)[number]

/** One thing to talk about, with why it is on the list. */
export type AgendaItem = {
  readonly form: AgendaForm
  readonly says: string
  readonly why: string
  readonly minutes: number
  /** the promise it is about */
  readonly promise: string | null
}

/** A skill as the agenda looks at it. `gap`: levels short of a target, null where none asks for it; `kept`: as in fading. */
export type AgendaSkill = {
  readonly name: string
  readonly gap: number | null
  readonly target: string | null
  readonly due: boolean
}

/** Minutes each kind of point usually takes. Our judgement. */
const MINUTES: Readonly<Record<AgendaForm, number>> = {
  promise: 5,
  'follow-up': 10,
  ending: 15,
  agreement: 10,
  gap: 20,
  fading: 10,
  goal: 15,
}
/** Below so many expected levels short there is no gap worth a session. */
const LEAST_GAP = 0.25
/** An end in sight is worth talking about from so many days on. */
const ENDING_DAYS = 30

/**
 * What to talk about next, made from what is open: promises that are due on either side, what was left from the last time,
 * an end in sight, what the agreement lacks, the widest gaps and the fading ones among its skills, then its goals. It stops
 * where the session is full, but what was promised is never left out.
 */
export function agendaOf(
  mentorship: Pick<Mentorship, 'agreement' | 'promises' | 'sessions'>,
  skills: readonly AgendaSkill[],
  now: Instant,
): AgendaItem[] {
  const { agreement } = mentorship
  if (agreement.state === 'ended') return []
  const all = [
    ...promised(mentorship, now),
    ...leftOver(mentorship),
    ...ending(mentorship, now),
    ...lacking(agreement)
      .slice(0, 1)
      .map(says => item('agreement', says, 'Nothing is written down for it yet.')),
    ...gaps(skills),
    ...fading(skills),
    ...agreement.goals.map(goal => item('goal', goal, 'A goal of the agreement.')),
  ]
  return fitting(all, agreement.minutes)
}

/** How many minutes the points take together. */
export function minutesOfAgenda(items: readonly AgendaItem[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0)
}

function promised({ promises }: Pick<Mentorship, 'promises'>, now: Instant): AgendaItem[] {
  return sortPromises(promises)
    .filter(promise => promise.state === 'open' && (promise.due === null || isDueSoon(promise, now, 14)))
    .map(promise => ({
      ...item('promise', promise.what, promiseWhy(promise.by, promiseState(promise, now) === 'overdue', promise.due)),
      promise: promise.id,
    }))
}

function promiseWhy(by: 'me' | 'them', overdue: boolean, due: Instant | null): string {
  const whose = by === 'me' ? 'You promised it' : 'They promised it'
  if (due === null) return `${whose}, without a date.`
  return `${whose} for ${dateSays(due)}${overdue ? ', which is past' : ''}.`
}

function leftOver({ sessions }: Pick<Mentorship, 'sessions'>): AgendaItem[] {
  const last = sessions.at(-1)
  if (last === undefined || last.next === null || last.next === '') return []
  return [item('follow-up', last.next, `Left for next time on ${daySays(last.at)}.`)]
}

function ending({ agreement, sessions }: Pick<Mentorship, 'agreement' | 'sessions'>, now: Instant): AgendaItem[] {
  const { until } = agreement
  if (until === null || until - now > ENDING_DAYS * DAY || sessions.length === 0) return []
  const why = until < now ? `It was to run until ${dateSays(until)}.` : `It runs until ${dateSays(until)}.`
  return [item('ending', 'Go on, change it, or end it well? Rate the skills again before you talk.', why)]
}

function gaps(skills: readonly AgendaSkill[]): AgendaItem[] {
  return skills
    .flatMap(skill => (skill.gap !== null && skill.gap >= LEAST_GAP ? [{ ...skill, gap: skill.gap }] : []))
    .sort((a, b) => b.gap - a.gap)
    .slice(0, 2)
    .map(({ name, gap, target }) =>
      item(
        'gap',
        `${name}: show a piece of work, and ask what a level higher would do differently`,
        `About ${gap.toFixed(1)} levels short of ${target ?? 'what you aim at'}.`,
      ),
    )
}

function fading(skills: readonly AgendaSkill[]): AgendaItem[] {
  return skills
    .filter(({ due }) => due)
    .slice(0, 2)
    .map(({ name }) => item('fading', `${name}: where could you use it soon?`, 'It was not used for long, and fades.'))
}

/** Points in their order until the session is full; promises and what was left over always. */
function fitting(items: readonly AgendaItem[], minutes: number): AgendaItem[] {
  let left = minutes
  return items.filter(({ form, minutes: takes }) => {
    const must = form === 'promise' || form === 'follow-up'
    if (!must && takes > left) return false
    left -= takes
    return true
  })
}

function item(form: AgendaForm, says: string, why: string): AgendaItem {
  return { form, says, why, minutes: MINUTES[form], promise: null }
}

function daySays(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10)
}
