import { z } from 'zod'
import { operation } from '../operation.ts'
import { refreshSome } from '../refresh/refresh-some.ts'
import { dayInWords } from '../../plan/day-words.ts'
import { findPerson } from './find-person.ts'

const Receipt = z.strictObject({ at: z.number(), observations: z.number(), records: z.number(), says: z.string() })

export const peopleForget = operation({
  name: 'people.forget',
  says: 'Removes a person everywhere, also from later imports, and gives a receipt. This cannot be undone.',
  kind: 'change',
  input: z.strictObject({ id: z.string() }),
  output: Receipt,
  personOnly: true,
  cli: { args: ['id'], plain: (o: z.infer<typeof Receipt>) => o.says },
  async run(world, { id }) {
    const person = await findPerson(world, id)
    const at = world.now()
    const { observations, records } = await world.store.decisions.forget(person.records, at)
    await refreshSome(world, person.records)
    const says = `Forgotten on ${dayInWords(at)}: ${observations} ${observations === 1 ? 'fact' : 'facts'} and ${records} ${records === 1 ? 'record' : 'records'} are gone. Later imports leave this person out. Backups made before still hold them.`
    return { at, observations, records, says }
  },
})
