import type { World } from '../../io/world/world.ts'

/** Changes whenever what shows hours does: `files` with imports, `hand` with what is written down one by one. */
export type SeenSign = { readonly files: string; readonly hand: string }

/**
 * What derived hours were read from. The version of the data will not do: it grows with every decision as well, and a year
 * need not be read again because one hour of it was corrected.
 */
export async function seenSign(world: World): Promise<SeenSign> {
  const signs = { files: [0, 0, 0, 0], hand: [0, 0, 0, 0] }
  for (const { order, status, sources, counts } of await world.store.imports.list()) {
    if (status !== 'done' && status !== 'undone') continue
    const sign = signs[sources.every(source => source === 'hand') && sources.length > 0 ? 'hand' : 'files']
    sign[0] = (sign[0] ?? 0) + 1
    sign[1] = Math.max(sign[1] ?? 0, order)
    sign[2] = (sign[2] ?? 0) + (status === 'undone' ? order : 0)
    // an account's import grows by parts
    sign[3] = (sign[3] ?? 0) + counts.added
  }
  const gone = await world.store.decisions.list({ kinds: ['retract', 'forget'] })
  const goneSign = gone.map(({ id, undone }) => `${id}${undone ? '-' : ''}`).join(' ')
  return { files: `${signs.files.join(' ')}; ${goneSign}`, hand: signs.hand.join(' ') }
}
