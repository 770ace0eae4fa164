import type { Instant } from '../../model/instant.ts'
import { fold } from '../text/fold.ts'

/** Somebody in a chat, as the service names them. `id` is the same in every export of that service. */
export type Member = {
  readonly id: string
  readonly name: string
  readonly phone?: string
  readonly email?: string
  /** the id also identifies the human outside this chat (an account number), so it may serve as a key */
  readonly account?: boolean
}

/** One message or call. `from`: a member's id; `to`: only where the service says whom it was meant for. */
export type Talk = {
  readonly key: string
  /** the key was made from the words and the time alone, so that the ego's own needs the other side to be unique */
  readonly anywhere?: boolean
  readonly at: Instant
  readonly precision: 'instant' | 'minute'
  readonly from: string
  readonly to?: readonly string[]
  readonly chars: number
  readonly text?: string
  readonly attachments?: number
  readonly repliesTo?: string
  readonly line?: number
  /** where it stands, of a chat that lies in several files */
  readonly file?: string
  readonly call?: { readonly answered: boolean; readonly minutes?: number; readonly video?: boolean }
}

/**
 * What was said and how long it is. Its words go no further than `observe.ts`, except where the user allows it.
 * @example wordsOf('See you') // { chars: 7, text: 'See you' }
 */
export function wordsOf(text: string): Pick<Talk, 'chars' | 'text'> {
  return text === '' ? { chars: text.length } : { chars: text.length, text }
}

/**
 * What tells people apart by their names where a service has nothing else; who is called by a heart alone is somebody as well.
 * @example idOfName('Zoë B.') // 'zoeb'
 */
export function idOfName(name: string): string {
  return fold(name) || name.trim()
}

/** A conversation of two or more. `self`: the ego's id, where the export itself says whose it is. */
export type Chat = {
  readonly file: string
  readonly service: string
  readonly id: string
  readonly members: ReadonlyMap<string, Member>
  readonly self?: string
  /** the name of the other side, where the file is called after it */
  readonly title?: string
  /** the id of the other side, where the export itself says with whom a chat of two is */
  readonly other?: string
  /** a channel of many: only what is meant for the ego counts, and being in it says nothing about who the ego is */
  readonly open?: boolean
  /** how many more are in it, as far as notices tell, who never wrote */
  readonly unheard?: number
  readonly talks: readonly Talk[]
}
