import { z } from 'zod'
import { writeDemoByHand } from './demo-by-hand.ts'
import { operation } from './operation.ts'
import type { Operation } from './operation.ts'
import { refresh } from './refresh/keep-fresh.ts'

/** `operations`: the whole table, with which the made-up person wrote things down; asked for when it is there. */
export const demoOpen = (operations: () => readonly Operation[]) =>
  operation({
    name: 'demo.open',
    says: 'Opens a made-up person in a throw-away store beside yours.',
    kind: 'job',
    input: z.strictObject({}),
    output: z.strictObject({ open: z.literal(true) }),
    async run(world, _input, job) {
      await world.demo.open(async demo => {
        const files = (await demo.assetNames('demo')).map(name => `asset:demo/${name}`)
        await demo.work.run('import', { files, answers: {}, preview: false }, job)
        await refresh(demo, job)
        await writeDemoByHand(demo, operations(), job)
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
