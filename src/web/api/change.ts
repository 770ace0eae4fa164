import { say, sayTrouble } from '../shell/toast.ts'
import { post } from './call.ts'
import { readAgain } from './client.ts'
import type { Changes } from './operations.ts'

/** How a change speaks when done: the sentence of its toast; with `undo: false` where it cannot be taken back. */
export type Told = { says?: string; undo?: boolean }

/** Makes a change, says so with a way to take it back, and reads the screen again. Throws Trouble. */
export async function change<N extends keyof Changes>(
  name: N,
  input: Changes[N]['input'],
  told: Told = {},
): Promise<Changes[N]['output']> {
  const output = await post<Changes[N]['output']>(name, input)
  await readAgain()
  if (told.says)
    say(told.says, told.undo === false ? {} : { action: { says: 'Undo', run: () => undo(undoId(output)) } })
  return output
}

/** Takes back the last thing, or the one named. */
export async function undo(id?: string): Promise<void> {
  try {
    await change('history.undo', id ? { id } : {}, { says: 'Taken back.', undo: false })
  } catch (error) {
    sayTrouble(error, 'That could not be taken back.')
  }
}

/** Every change that can be taken back answers with the id of its entry in the history. */
function undoId(output: unknown): string | undefined {
  if (typeof output !== 'object' || output === null) return undefined
  const id = 'decision' in output ? output.decision : 'change' in output ? output.change : undefined
  return typeof id === 'string' ? id : undefined
}
