import { dateInWords } from '../../plan/day-words.ts'
import type { ReviewPage, ReviewShown } from './review-shapes.ts'

/** A review as lines to read, for a terminal where nobody can be asked. */
export function plainReview(page: ReviewPage): string {
  return page.steps
    .map(({ asks, answered, skipped, text }, place) => {
      const state = answered ? (skipped ? ' (skipped)' : ` (${text === '' ? 'answered' : text})`) : ''
      return [`${place + 1}. ${asks}${state}`, ...stepLines(page, place).map(line => `   ${line}`)].join('\n')
    })
    .join('\n')
}

/** A review as it was finished. */
export function plainKept({ week, steps, finishedAt, snapshot }: ReviewShown): string {
  const learned = steps.learned?.text ?? ''
  const lines = (what: string, rows: readonly { readonly says: string }[]): string[] =>
    rows.map(({ says }) => `${what}: ${says}`)
  return [
    `Week of ${dateInWords(week)}${finishedAt === null ? ', not finished' : ''}.`,
    ...(snapshot === null
      ? []
      : [
          ...hoursLines(snapshot),
          ...lines('done', snapshot.done),
          ...lines('not done', snapshot.notDone),
          ...lines('result', snapshot.outcomes),
          ...lines('expected', snapshot.expected),
          ...snapshot.next.map(({ lever, hours }) => `next week: ${lever} ${hours} h`),
        ]),
    ...(learned === '' ? [] : [`Learned: ${learned}`]),
  ].join('\n')
}

/** What one step shows, by its place. */
export function stepLines(page: ReviewPage, place: number): string[] {
  const none = (lines: string[], says: string): string[] => (lines.length > 0 ? lines : [says])
  return (
    [
      () =>
        none(
          page.happened.map(({ says }) => says),
          'No source shows anything of this week.',
        ),
      () => [...hoursLines(page), ...none(page.actions.map(plannedLine), 'No action was accepted for this week.')],
      () => none(page.expected.map(expectedLine), 'Nothing is due.'),
      () =>
        none(
          page.promised.map(({ does, why }) => `${does}. ${why}`),
          'Nothing is promised.',
        ),
      () =>
        none(
          page.outcomes.map(({ what, form }) => `${form}: ${what}`),
          'Nothing was noted for this week.',
        ),
      () => [page.steps[place]?.text === '' ? 'Nothing written yet.' : (page.steps[place]?.text ?? '')],
      () => [page.next.headline, ...page.next.actions.map(nextLine)],
    ][place]?.() ?? []
  )
}

/** Hours planned beside those that were seen; what nobody decided and nothing shows is said once. */
function hoursLines({ hours: rows }: Pick<ReviewPage, 'hours'>): string[] {
  const hours = (value: number): string => `${Number(value.toFixed(1))} h`
  const wasPlanned = rows.some(({ planned }) => planned !== null)
  const shown = rows.filter(({ planned, spent }) => (planned ?? 0) + (spent ?? 0) > 0)
  if (shown.length === 0) return ['No hours were decided for this week, and none were seen.']
  return [
    ...(wasPlanned ? [] : ['No hours were decided for this week.']),
    ...shown.map(
      ({ lever, planned, spent }) =>
        `${lever}: ${planned === null ? '' : `planned ${hours(planned)}, `}${spent === null ? 'hours were not seen' : `spent ${hours(spent)}`}`,
    ),
  ]
}

/** What was planned, as one line of text. @example plannedLine({ state: 'done', does: 'Write to Ana' }) // "[x] Write to Ana" */
export function plannedLine({ state, does }: ReviewPage['actions'][number]): string {
  return `${state === 'done' ? '[x]' : '[ ]'} ${does}`
}

/** What was expected, with its probability of 0 to 1 in whole per cent. @example expectedLine({ says: 'They answer', probability: 0.6 }) // "60 %: They answer" */
export function expectedLine({ says, probability }: ReviewPage['expected'][number]): string {
  return `${Math.round(probability * 100)} %: ${says}`
}

/** What comes next, with its minutes. @example nextLine({ does: 'Write to Ana', minutes: 10 }) // "Write to Ana (10 min)" */
export function nextLine({ does, minutes }: ReviewPage['next']['actions'][number]): string {
  return `${does} (${minutes} min)`
}
