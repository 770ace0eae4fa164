import type { TALK_STATES } from './hope-words.ts'

/** A talk as one line tells it. `to`: the event; `deadline`: the last day to send it in, as `2026-05-03`. */
export type TalkLine = {
  readonly title: string
  readonly to: string
  readonly state: (typeof TALK_STATES)[number]
  readonly deadline: string | null
}

/**
 * The talk of a line as it is kept: with what the user says otherwise; null where the line is kept as something else.
 * @example correctedTalk(null, 'talk', { title: 'Queues' }) // { title: 'Queues', to: '', state: 'submitted', deadline: null }
 */
export function correctedTalk(
  read: TalkLine | null,
  kind: string,
  said: { readonly [part in keyof TalkLine]?: TalkLine[part] | undefined },
): TalkLine | null {
  if (kind !== 'talk') return null
  return {
    title: said.title ?? read?.title ?? '',
    to: said.to ?? read?.to ?? '',
    state: said.state ?? read?.state ?? 'submitted',
    deadline: said.deadline === undefined ? (read?.deadline ?? null) : said.deadline,
  }
}
