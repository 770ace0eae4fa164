import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import { callOperation } from '../operations/call.ts'
import { historyUndo } from '../operations/history.ts'
import type { Operation } from '../operations/operation.ts'
import { planKeep } from '../operations/plan/plan.ts'
import { stepLines } from '../operations/plan/plain-review.ts'
import { reviewAnswer, reviewFinish, reviewRead } from '../operations/plan/review.ts'
import type { ReviewPage } from '../operations/plan/review-shapes.ts'
import type { Keys } from './keys.ts'
import { escapeControls } from './plain.ts'
import { endOf, questionsOf, reply } from './review-questions.ts'
import type { Asked, Call, Question } from './review-questions.ts'

type Move = 'next' | 'skip' | 'back' | 'leave'
type Talk = { readonly call: Call; readonly asked: Asked; readonly made: string[] }

/**
 * The weekly review on a terminal: seven steps, one question at a time, by single keys. Each step is kept as it is
 * answered; `q` leaves, and the next start goes on where this one was left.
 */
export async function reviewByKeys(
  world: World,
  input: unknown,
  keys: Keys,
  out: (text: string) => void,
): Promise<void> {
  const call: Call = <O>(entry: unknown, given: unknown = {}) =>
    callOperation(entry as Operation, world, given) as Promise<O>
  const show = (text: string): void => out(`${escapeControls(text)}\n`)
  const talk: Talk = { call, asked: { keys, show }, made: [] }
  let page = await call<ReviewPage>(reviewRead, input)
  const { week } = page
  const open = page.steps.findIndex(({ id }) => id === page.at)
  let place = open === -1 ? page.steps.length - 1 : open
  if (page.finishedAt !== null) {
    show(`The week of ${week} is looked back at already. Enter: look at it again, q: leave.`)
    if (!['enter', 'n', 'right'].includes(await keys.next())) return
    place = 0
  }
  show(`The week of ${week}. Enter goes on, s skips, b goes back, ? shows all keys, q leaves and keeps.`)
  for (;;) {
    const move = await oneStep(page, place, talk)
    if (move === 'leave') return show('Left here; "groundwork review" goes on from this question.')
    if (move === 'back') place = Math.max(0, place - 1)
    else if (place === page.steps.length - 1) return show(await finish(page, move === 'skip', talk))
    else place += 1
    page = await call<ReviewPage>(reviewRead, { week })
  }
}

async function oneStep(page: ReviewPage, place: number, talk: Talk): Promise<Move> {
  const step = page.steps[place]
  if (step === undefined) throw new Error('a review has no such step')
  const { show } = talk.asked
  show(`\n${place + 1} of ${page.steps.length}. ${step.asks}`)
  const isLast = place === page.steps.length - 1
  const questions = questionsOf(page, step.id, talk.call)
  // what is asked about one by one is not listed before
  const listed = stepLines(page, place).filter(line => !questions.some(({ lists }) => lists === line))
  for (const line of listed) show(`   ${line}`)
  for (const question of questions) {
    const move = await ask(question, talk)
    if (move === 'skip' && !isLast) return answerStep(page, step, true, talk)
    if (move !== 'next') return move
  }
  // whoever has answered thing by thing has answered the step; what was only shown waits to be read
  const end = questions.length > 0 && !isLast ? 'next' : await ask(endOf(page, step.id, talk.call), talk)
  if (isLast || end === 'leave' || end === 'back') return end
  return answerStep(page, step, end === 'skip', talk)
}

async function answerStep(
  { week }: ReviewPage,
  { id, text: before }: ReviewPage['steps'][number],
  skip: boolean,
  { call, asked }: Talk,
): Promise<Move> {
  const asks = before === '' ? 'One thing, in a sentence:' : `One thing, in a sentence (now: ${before}):`
  const text = id === 'learned' && !skip ? ((await asked.keys.line(escapeControls(asks))) ?? before) : ''
  await call(reviewAnswer, { week, step: id, skip, text })
  return skip ? 'skip' : 'next'
}

async function finish({ week, nextWeek }: ReviewPage, skip: boolean, { call }: Talk): Promise<string> {
  if (!skip) await call(planKeep, { week: nextWeek })
  await call(reviewAnswer, { week, step: 'next', skip })
  const { says } = await call<{ says: string }>(reviewFinish, { week })
  return `${says}.${skip ? '' : ' The hours of next week are decided.'} "groundwork plan" shows them.`
}

/** Asks until a key means something. A choice answers the question; the keys of every question move on, back and out. */
async function ask({ says, choices }: Question, talk: Talk): Promise<Move> {
  const { keys, show } = talk.asked
  const offered = choices.map(choice => `${choice.key}: ${choice.says}`).join(', ')
  show([`   ${says}`, ...(offered === '' ? [] : [`     ${offered}`])].join('\n'))
  for (;;) {
    const key = await keys.next()
    const move = MOVES[key]
    const choice = choices.find(one => one.key === key)
    if (choice !== undefined) {
      const done = await reply(() => choice.act(talk.asked), talk.asked)
      if (done === null) continue
      talk.made.push(done.undo)
      show(`     ${done.says}. (u takes it back)`)
      if (!choice.stays) return 'next'
    } else if (move !== undefined) return move
    else if (key === 'u') await takeBack(talk)
    else if (key === '?') show([HELP, ...(offered === '' ? [] : [`Here: ${offered}`])].join('\n'))
  }
}

async function takeBack({ call, asked, made }: Talk): Promise<void> {
  const id = made.pop()
  if (id === undefined) return asked.show('     Nothing was answered here yet.')
  try {
    const { undone } = await call<{ undone: { says: string } }>(historyUndo, { id })
    asked.show(`     Took back: ${undone.says}.`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    asked.show(`     ${error.message}`)
  }
}

const MOVES: Readonly<Record<string, Move>> = {
  enter: 'next',
  n: 'next',
  right: 'next',
  s: 'skip',
  b: 'back',
  left: 'back',
  q: 'leave',
}
const HELP =
  'Enter, n: next. s: skip this step. b: the step before. u: take the last answer back. q: leave; all is kept.'
