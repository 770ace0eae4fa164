import type { Suggestion } from '../model/finding.ts'

type Named = readonly { readonly id: string; readonly name: string }[]

/**
 * Words to begin an action with: a message where it goes to somebody, else null. A draft is a beginning and says so by its
 * gaps: what only the two know is left open, because a message without it is the template that nobody answers.
 */
export function draftFor({ id, lever }: Pick<Suggestion, 'id' | 'lever'>, people: Named): string | null {
  const [first] = people
  if (first === undefined) return DRAFTS_ALONE.find(([part]) => id.includes(part))?.[1] ?? null
  const name = firstName(first.name)
  const known = DRAFTS.find(([part]) => id.includes(part))
  return (known?.[1] ?? (lever === 'networking' ? KEEP_UP : null))?.(name) ?? null
}

const KEEP_UP = (name: string): string => `Hello ${name}, I thought of you because of ... How did ... turn out?`

const DRAFTS: readonly (readonly [part: string, words: (name: string) => string])[] = [
  [
    '/revive',
    name =>
      `Hello ${name}, it has been a while since ... I came upon ... and remembered what you said about it. What are you working on now?`,
  ],
  ['/thank', name => `Hello ${name}, thank you for ... It helped me to ... I wanted you to know.`],
  ['/answer', name => `Hello ${name}, I owe you an answer. About ...: ...`],
  [
    '/again',
    name => `Hello ${name}, when we did ... together it went well. Would you do something small with me again: ...?`,
  ],
  [
    '/ask',
    name =>
      `Hello ${name}, I am building ... You know how ... Would you look at it for twenty minutes and tell me what you would change?`,
  ],
  ['/give', name => `Hello ${name}, I have something that may be of use to you: ...`],
]

const DRAFTS_ALONE: readonly (readonly [part: string, words: string])[] = [
  ['/one-by-hand', 'Hello ..., I read your ... and stopped at ... What made you ...?'],
  ['/a-word', 'Hello ..., we met at ... and spoke about ... I would like to keep in touch because ...'],
  ['/two-people', 'Hello ..., we will both be at ... Could I have ten minutes of yours there? I would like to ask ...'],
  ['/follow-up', 'Hello ..., you said that ... Here is ..., which may help.'],
  ['/expect', 'I expect that ... by ..., with a chance of ... in 100.'],
  ['/one-piece', 'Hello ..., you mentioned ... I could give it an hour: a review, a draft, a bug. Shall I?'],
]

/** @example firstName('Okafor, Ada') // "Ada" */
export function firstName(name: string): string {
  const [family = '', given] = name.split(',').map(part => part.trim())
  return (given ?? family).split(' ')[0] ?? name
}
