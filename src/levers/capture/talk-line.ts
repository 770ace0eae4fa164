import type { TalkLine } from '../../model/talk-line.ts'
import type { TalkState } from '../contribution/talk.ts'
import { tidied } from './found.ts'

const QUOTED = /["“„«]([^"”“»]{1,200})["”“»]|(?<![\p{L}\p{N}])['‘]([^'’]{1,200})['’](?![\p{L}\p{N}])/u
const STATES: readonly (readonly [RegExp, TalkState])[] = [
  [/\b(?:declined|rejected|turned down)\b/iu, 'declined'],
  [/\baccepted\b/iu, 'accepted'],
  [/\b(?:gave|held|delivered|spoke)\b/iu, 'given'],
  [/\b(?:drafted|wrote)\b/iu, 'drafted'],
]
const WHERE = /\s(?:to|at|by|for)\s+(?:the\s+)?([^,;.:]+)/iu

/**
 * Reads a talk out of a line about one; the title in quotes, else the words after "talk on". Empty text where it does not say.
 * @example readTalk("submitted talk 'Less, tested' to PyData") // { title: 'Less, tested', to: 'PyData', state: 'submitted' }
 */
export function readTalk(line: string): Omit<TalkLine, 'deadline'> {
  const quoted = QUOTED.exec(line)
  const rest = quoted === null ? line : `${line.slice(0, quoted.index)}§${line.slice(quoted.index + quoted[0].length)}`
  const title = tidied(quoted?.[1] ?? quoted?.[2] ?? unquoted(rest))
  const after = rest.includes('§') ? rest.slice(rest.indexOf('§')) : rest
  const to = tidied(WHERE.exec(` ${after}`)?.[1] ?? WHERE.exec(` ${rest}`)?.[1] ?? '').replaceAll('§', '')
  const state = STATES.find(([pattern]) => pattern.test(rest))?.[1] ?? 'submitted'
  return { title, to: tidied(to), state }
}

function unquoted(line: string): string {
  return (
    /\b(?:talk|paper|proposal|session|keynote|lecture)\s+(?:on|about|called|titled)\s+(.+?)(?=\s+(?:to|at|by|for|was|accepted|declined|rejected)\b|[,;.]|$)/iu.exec(
      line,
    )?.[1] ??
    // "accepted at PyData: Less, tested"
    /:\s+(\S.+)$/u.exec(line)?.[1] ??
    ''
  )
}
