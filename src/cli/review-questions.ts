import { DAY } from '../model/instant.ts'
import { Refusal } from '../model/refusal.ts'
import { forecastsAnswer } from '../operations/forecasts/forecasts.ts'
import { captureKeep } from '../operations/capture/keep.ts'
import { outcomesAdd } from '../operations/outcomes/outcomes.ts'
import { OutcomeForm } from '../operations/outcomes/shapes.ts'
import { planAnswer } from '../operations/plan/answer-action.ts'
import { expectedLine, nextLine, plannedLine } from '../operations/plan/plain-review.ts'
import type { ReviewPage } from '../operations/plan/review-shapes.ts'
import type { Keys } from './keys.ts'

export type Call = <O>(entry: unknown, input?: unknown) => Promise<O>
export type Asked = { readonly keys: Keys; show(text: string): void }
/** What was done, and what takes it back. */
export type Done = { readonly says: string; readonly undo: string }
type Choice = {
  readonly key: string
  readonly says: string
  /** the question is asked on after it, for another of its kind */
  readonly stays?: boolean
  /** null: it was left */
  act(asked: Asked): Promise<Done | null>
}
export type Question = {
  readonly says: string
  /** the line of the step that it stands for */
  readonly lists: string | null
  readonly choices: readonly Choice[]
}

/** What one step of the review asks about, thing by thing. */
export function questionsOf(page: ReviewPage, step: ReviewPage['steps'][number]['id'], call: Call): Question[] {
  switch (step) {
    case 'planned':
      return page.actions
        .filter(({ state }) => state === 'accepted')
        .map(action => actionQuestion(action, plannedLine(action), page.week, call, ['x', 'p', 'r']))
    case 'expected':
      return page.expected.map(one => ({
        says: expectedLine(one),
        lists: expectedLine(one),
        choices: [settle(one.id, 'y', 'it came', true, call), settle(one.id, 'd', 'it did not', false, call)],
      }))
    case 'next':
      return page.next.actions
        .filter(({ state }) => state === 'proposed')
        .map(action => actionQuestion(action, nextLine(action), page.nextWeek, call, ['a', 'c', 'p', 'r']))
    default:
      return []
  }
}

/** What is asked when everything of a step was shown. */
export function endOf(page: ReviewPage, step: ReviewPage['steps'][number]['id'], call: Call): Question {
  const choices = step === 'happened' ? [noteDown(call)] : step === 'outcomes' ? [noteResult(page, call)] : []
  return { says: step === 'next' ? '[Enter: decide these hours and finish]' : '[Enter]', lists: null, choices }
}

type Action = ReviewPage['actions'][number]

function actionQuestion(action: Action, line: string, week: string, call: Call, keys: readonly string[]): Question {
  const said = async (answer: string, more: object = {}): Promise<Done> => {
    const { decision, says } = await call<{ decision: string; says: string }>(planAnswer, {
      id: action.id,
      answer,
      week,
      ...more,
    })
    return { says, undo: decision }
  }
  const choices: readonly Choice[] = [
    { key: 'a', says: 'into the plan', act: () => said('accept') },
    { key: 'x', says: 'done', act: () => said('done') },
    {
      key: 'c',
      says: 'in other words',
      async act({ keys: typed }) {
        const does = await typed.line('What will you do?')
        return does === null ? null : said('change', { does })
      },
    },
    { key: 'p', says: 'not now', act: () => said('postpone') },
    {
      key: 'r',
      says: 'not for me',
      async act({ keys: typed }) {
        const why = await typed.line('Why not? (Enter: no reason)')
        return said('refuse', why === null ? {} : { why })
      },
    },
  ]
  return {
    says: `${line}\n     ${action.why}`,
    lists: line,
    choices: choices.filter(({ key }) => keys.includes(key)),
  }
}

function settle(id: string, key: string, says: string, came: boolean, call: Call): Choice {
  return {
    key,
    says,
    async act() {
      const { decision, says: done } = await call<{ decision: string; says: string }>(forecastsAnswer, { id, came })
      return { says: done, undo: decision }
    },
  }
}

function noteDown(call: Call): Choice {
  return {
    key: 'w',
    says: 'write something down',
    stays: true,
    async act({ keys }) {
      const text = await keys.line('As you would jot it down:')
      if (text === null) return null
      const { change, says } = await call<{ change: string; says: string }>(captureKeep, { text })
      return { says, undo: change }
    },
  }
}

/** What came in a week that is over is dated on its last day; in the week itself, now. */
function noteResult({ next, nextWeek }: ReviewPage, call: Call): Choice {
  const lastDay = Date.parse(`${nextWeek}T12:00:00Z`) - DAY
  const when = next.today >= nextWeek ? { at: lastDay } : {}
  return {
    key: 'w',
    says: 'note a result',
    stays: true,
    async act({ keys, show }) {
      show(`     ${OutcomeForm.options.map((form, i) => `${i + 1}: ${form}`).join(', ')}`)
      const form = OutcomeForm.options[Number(await keys.next()) - 1]
      const what = form === undefined ? null : await keys.line('What came?')
      if (what === null) return null
      const { change, says } = await call<{ change: string; says: string }>(outcomesAdd, { form, what, ...when })
      return { says, undo: change }
    },
  }
}

/** Does what a key says; what is refused is said, and the question is asked on. */
export async function reply(act: () => Promise<Done | null>, { show }: Asked): Promise<Done | null> {
  try {
    const done = await act()
    if (done === null) show('     Left as it is.')
    return done
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    show(`     ${error.message}`)
    return null
  }
}
