import { say } from './toast.ts'

/** Puts a text on the clipboard and says so; `says` where something else is to be said than that it was copied. */
export function copyText(text: string, says = 'Copied.'): Promise<void> {
  return navigator.clipboard.writeText(text).then(
    () => say(says),
    (error: Error) => say(`That could not be copied: ${error.message}`, { tone: 'trouble' }),
  )
}
