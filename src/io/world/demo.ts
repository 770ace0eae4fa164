import type { Demo, World } from './world.ts'

/** Holds the made-up person's world while it is open. Two who ask at once get the same one. */
export function makeDemo(aside: () => Promise<World>): Demo {
  let opening: Promise<World> | null = null
  let open: World | null = null
  const close = async (): Promise<void> => {
    const world = open
    open = null
    opening = null
    await world?.close()
  }
  const fillNew = async (fill: (world: World) => Promise<void>): Promise<World> => {
    const world = await aside()
    try {
      await fill(world)
    } catch (error) {
      opening = null
      await world.close()
      throw error
    }
    open = world
    return world
  }
  return { open: fill => (opening ??= fillNew(fill)), world: () => open, close }
}
