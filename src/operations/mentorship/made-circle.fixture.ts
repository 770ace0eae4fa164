import type { World } from '../../io/world/world.ts'
import type { ContactRef } from '../../model/contact.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { UNWATCHED } from '../operation.ts'
import { refreshAll } from '../refresh/refresh-all.ts'

export type MadePerson = {
  readonly name: string
  readonly title?: string
  readonly company?: string
  /** messages each way, the last one so many days ago */
  readonly messages?: number
  readonly ago?: number
}

const head = { source: 'made', precision: 'instant' as const }

export function refOfMade(name: string): ContactRef {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  return { keys: [{ kind: 'email', value: email }], name }
}

/** People with a card and messages both ways, as an import would bring them; then everybody is measured. */
export async function makeCircle(world: World, people: readonly MadePerson[]): Promise<void> {
  const now = world.now()
  const writer = await world.store.imports.begin('made', now, [])
  for (const { name, title, company, messages = 12, ago = 10 } of people) {
    const who = refOfMade(name)
    const card: Observation<'card'> = {
      ...head,
      key: `card ${name}`,
      at: now - 400 * DAY,
      kind: 'card',
      channel: null,
      people: [{ who, role: 'subject', direction: 'none', weight: 0 }],
      detail: { name, ...(title ? { title } : {}), ...(company ? { company } : {}) },
    }
    const talk = Array.from({ length: messages * 2 }, (_, i): Observation<'message'> => {
      const out = i % 2 === 0
      return {
        ...head,
        key: `message ${name} ${i}`,
        at: now - ago * DAY - Math.floor(i / 2) * 9 * DAY - (out ? DAY : 0),
        kind: 'message',
        channel: 'mail',
        people: [{ who, role: out ? 'to' : 'from', direction: out ? 'out' : 'in', weight: 1 }],
        detail: { chars: 300, recipients: 1 },
      }
    })
    writer.write([card, ...talk])
  }
  await writer.commit()
  await refreshAll(world, UNWATCHED)
}

/** A job of the user's own. */
export async function makePosition(world: World, title: string, company: string): Promise<void> {
  const position: Observation<'position'> = {
    ...head,
    key: `position ${title}`,
    at: world.now() - 1500 * DAY,
    precision: 'month',
    kind: 'position',
    channel: null,
    people: [],
    detail: { title, company, until: null },
  }
  const writer = await world.store.imports.begin('made', world.now(), [])
  writer.write([position])
  await writer.commit()
}
