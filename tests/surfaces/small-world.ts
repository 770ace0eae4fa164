import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePlaces } from '../../src/io/world/home.ts'
import type { World } from '../../src/io/world/world.ts'

/** A world with real folders and no store, for a table that needs none. */
export function smallWorld(): World & { readonly home: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'groundwork-test-'))
  const world = {
    home,
    now: () => Date.UTC(2026, 10, 23),
    random: () => 0.5,
    zone: 'Europe/Oslo',
    places: makePlaces(home),
    demo: { open: async () => world, world: () => null, close: async () => undefined },
    close: async () => undefined,
    remove: () => rmSync(home, { recursive: true, force: true }),
  } as unknown as World & { readonly home: string; remove(): void }
  return world
}
