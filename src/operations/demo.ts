import { z } from 'zod'
import { Refusal } from '../model/refusal.ts'
import { operation } from './operation.ts'
import { refreshSoon } from './refresh/keep-fresh.ts'

export const demoOpen = operation({
  name: 'demo.open',
  says: 'Opens a made-up person in a throw-away store beside yours.',
  kind: 'job',
  input: z.strictObject({}),
  output: z.strictObject({ open: z.literal(true) }),
  async run(world) {
    await world.demo.open(async demo => {
      if ((await demo.store.imports.list()).length === 0)
        throw new Refusal(
          'E_ASSET',
          'The made-up person that belongs to Groundwork is missing; install Groundwork again.',
          { status: 500 },
        )
      // measured when the product was built; anew only where the measures have changed since
      await refreshSoon(demo)
    })
    return { open: true as const }
  },
})

export const demoState = operation({
  name: 'demo.state',
  says: 'Says whether the made-up person is open.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ open: z.boolean() }),
  run: async world => ({ open: world.demo.world() !== null }),
})

export const demoClose = operation({
  name: 'demo.close',
  says: 'Closes the made-up person and removes everything of it.',
  kind: 'change',
  input: z.strictObject({}),
  output: z.strictObject({ open: z.literal(false) }),
  async run(world) {
    await world.demo.close()
    return { open: false as const }
  },
})
