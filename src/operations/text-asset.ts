import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'

/** A text shipped with the product; null where it is not there. */
export async function textAsset(world: World, name: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await world.asset(name))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'E_ASSET') return null
    throw error
  }
}

/** The first heading of a Markdown text. @example titleOf('# Two-way\n...') // 'Two-way' */
export function titleOf(markdown: string): string | null {
  return /^#\s+(.+)$/m.exec(markdown)?.[1]?.trim() ?? null
}
