import { useRef } from 'react'
import { undo } from '../api/change.ts'
import { say } from './toast.ts'

export type LastMade = {
  /** notes a change that was just sent: the id of its entry in the history, or null where it was refused */
  add(change: Promise<string | null>): void
  /** takes back the newest change that is not taken back yet; says `none` where nothing was made */
  takeBack(none: string): Promise<void>
}

/**
 * The changes made on this page, for a key that takes the last one back. Promises and not ids: the screen shows a change
 * before the server has answered, and a quick hand asks for it back in between.
 */
export function useLastMade(): LastMade {
  const made = useRef<Promise<string | null>[]>([])
  return {
    add: change => void made.current.push(change),
    takeBack: async none => {
      const last = await made.current.pop()
      if (last === undefined) return say(none)
      return last === null ? undefined : undo(last)
    },
  }
}
