import type { World } from '../../io/world/world.ts'
import { Refusal } from '../../model/refusal.ts'
import { readTargets } from '../skills/read-targets.ts'
import type { KeptTarget } from '../skills/read-targets.ts'

/** A target role with the advertisement it was made from. */
export type KeptAdvert = KeptTarget & { readonly advert: NonNullable<KeptTarget['advert']> }

/** The target roles that came from advertisements. */
export async function keptAdverts(world: World): Promise<Map<string, KeptAdvert>> {
  const found = new Map<string, KeptAdvert>()
  for (const [id, { advert, ...target }] of await readTargets(world))
    if (advert !== undefined) found.set(id, { ...target, advert })
  return found
}

/** One that is kept, by its id or its title. Refusal: E_NOT_FOUND. */
export async function findAdvert(world: World, named: string): Promise<[string, KeptAdvert]> {
  const all = await keptAdverts(world)
  const wanted = named.toLowerCase()
  const found =
    [...all].find(([id]) => id === named) ?? [...all].find(([, { title }]) => title.toLowerCase() === wanted)
  if (found !== undefined) return found
  throw new Refusal(
    'E_NOT_FOUND',
    `No advertisement that you kept is called "${named}"; "groundwork adverts" lists them.`,
    { status: 404 },
  )
}
