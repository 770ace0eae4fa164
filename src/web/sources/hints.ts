import type { Coverage, SourceRow } from '../api/types.ts'

export type Hint = {
  readonly id: string
  readonly title: string
  /** what could be answered with it */
  readonly answers: string
  readonly byWire: boolean
  /** a browser cannot hand it over: its path is named */
  readonly byPath: boolean
}

/** What each source lets the product answer, and whether it can be connected; in the order of what it changes most. */
const ANSWERS: readonly (readonly [source: string, answers: string, byWire: boolean])[] = [
  [
    'linkedin',
    'How many of the people you are linked to are two-way ties, and how much of your contact is templates.',
    false,
  ],
  ['mail', 'Who starts, who answers and how fast: most working ties live here.', true],
  ['calendar', 'Whom you meet face to face, in how large a round, and how many hours a week that takes.', true],
  ['chat', 'The closest people, who are often seen nowhere else.', false],
  ['contacts', 'Which names and addresses are one person, so that nobody is counted twice.', true],
  ['git', 'Whom you build things with, and which skills your work proves.', false],
  ['time', 'Where the hours go, lever by lever, against the budget you set.', true],
  ['feed', 'What you published, and what came of it.', true],
  ['log', 'What no machine saw: a coffee, a call, a talk after the event.', false],
  ['resume', 'Who was at the same workplace or school at the same time as you.', false],
]

/**
 * The sources that gave nothing yet, each with what it would let the product answer. Those of a channel that nothing was
 * seen in come first: what they show, no other source can.
 */
export function hintsFor(
  rows: readonly Pick<SourceRow, 'id' | 'title' | 'channel' | 'n'>[],
  coverage: readonly Pick<Coverage, 'channel' | 'seen'>[],
): readonly Hint[] {
  const unseen = new Set(coverage.flatMap(({ channel, seen }) => (seen || channel === null ? [] : [channel])))
  const missing = ANSWERS.flatMap(([id, answers, byWire]) => {
    const row = rows.find(one => one.id === id && one.n === 0)
    return row
      ? [{ id, title: row.title, answers, byWire, first: row.channel !== null && unseen.has(row.channel) }]
      : []
  })
  return [...missing.filter(({ first }) => first), ...missing.filter(({ first }) => !first)].map(
    ({ id, title, answers, byWire }) => ({ id, title, answers, byWire, byPath: id === 'git' }),
  )
}
