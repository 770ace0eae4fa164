import { expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { ContactRef } from '../../model/contact.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { UNWATCHED } from '../operation.ts'
import { refreshAll } from './refresh-all.ts'
import { refreshSome } from './refresh-some.ts'

test('an answer about somebody who is one by a rare name leaves them one', async () => {
  const world = await openScratchWorld()
  try {
    const writer = await world.store.imports.begin('made', NOW, [])
    const zora = { name: 'Zora Quell' }
    writer.write([
      card({ ...zora, keys: [{ kind: 'url', value: 'linkedin.com/in/zq' }] }, 'zora'),
      message({ ...zora, keys: [{ kind: 'email', value: 'zora.quell@other.example' }] }, 'zora'),
      ...Array.from({ length: 400 }, (_, i) => {
        const name = `${words(i, 'bcdfg')} ${words(i * 7, 'klmnp')}`
        return message({ name, keys: [{ kind: 'email', value: `p${i}@other.example` }] }, `${i}`)
      }),
    ])
    await writer.commit()
    await refreshAll(world, UNWATCHED)
    const [before] = (await world.store.people.list({ search: 'zora', offset: 0, limit: 9 })).rows
    expect(before?.records).toHaveLength(2)
    for (const record of before?.records ?? []) {
      await world.store.decisions.add({ kind: 'label', record, answer: 'yes' }, NOW)
      await refreshSome(world, [record])
      const { rows } = await world.store.people.list({ search: 'zora', offset: 0, limit: 9 })
      expect(rows).toEqual([{ ...before, label: 'yes' }])
    }
  } finally {
    await world.close()
  }
})

/** @example words(6, 'bcdfg') // 'cebe' */
function words(n: number, letters: string): string {
  return [n % 5, Math.floor(n / 5) % 5, Math.floor(n / 25) % 5, Math.floor(n / 125) % 5]
    .map(i => `${letters[i] ?? ''}e`)
    .join('')
}

function card(who: ContactRef, key: string): Observation {
  return {
    source: 'linkedin',
    key: `card ${key}`,
    at: NOW - 100 * DAY,
    precision: 'day',
    kind: 'card',
    channel: null,
    detail: { name: who.name ?? '' },
    people: [{ who, role: 'subject', direction: 'none', weight: 0 }],
  }
}

function message(who: ContactRef, key: string): Observation {
  return {
    source: 'mail',
    key: `message ${key}`,
    at: NOW - 20 * DAY,
    precision: 'instant',
    kind: 'message',
    channel: 'mail',
    detail: {},
    people: [{ who, role: 'from', direction: 'in', weight: 1 }],
  }
}
