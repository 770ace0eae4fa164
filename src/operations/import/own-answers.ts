import type { World } from '../../io/world/world.ts'
import { emailKey } from '../../sources/text/keys.ts'
import { egoOf } from '../ego.ts'

/** Questions whose answers are mail addresses of the user. */
const ASKED = ['mail:own', 'calendar:own', 'git:who'] as const

/**
 * Keeps the addresses that the user called their own while importing, as said by them: the next mailbox need not ask.
 * They stay when the import is taken back, and are taken back by themselves in the history.
 */
export async function keepOwnAnswers(world: World, answers: Readonly<Record<string, string>>): Promise<void> {
  const said = ownIn(answers)
  if (said.length === 0) return
  const known = new Set((await egoOf(world)).emails)
  for (const value of said)
    if (!known.has(value))
      await world.store.decisions.add({ kind: 'own-address', key: { kind: 'email', value }, mine: true }, world.now())
}

/** @example ownIn({ 'mail:own': 'Ana@Made.example,b@made.example', 'git:who': 'none' }) // ['ana@made.example', 'b@made.example'] */
export function ownIn(answers: Readonly<Record<string, string>>): readonly string[] {
  const found = ASKED.flatMap(id => (answers[id] ?? '').split(/[\s,]+/)).map(text => emailKey(text)?.value)
  return [...new Set(found.filter(value => value !== undefined))]
}
