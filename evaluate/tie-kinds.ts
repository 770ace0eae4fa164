import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLife } from '../examples/demo/make-life.ts'
import { identitiesOf } from '../examples/demo/truth.ts'
import { writeLife } from '../examples/demo/write-life.ts'
import { openWorld } from '../src/io/world/open-world.ts'
import { isKnown } from '../src/model/measured.ts'
import { addressesSet } from '../src/operations/addresses.ts'
import { UNWATCHED } from '../src/operations/operation.ts'
import { refreshAll } from '../src/operations/refresh/refresh-all.ts'
import { emailKey, urlKey } from '../src/sources/text/keys.ts'
import { auc } from '../src/stats/auc.ts'
import { atLeast } from './experiment.ts'
import type { Experiment } from './experiment.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
/** None of them is the demo. */
const SEEDS = [41, 42]
const FILES = ['linkedin.zip', 'mail.mbox', 'calendar.ics', 'contacts.vcf', 'whatsapp.txt']

type Seen = { readonly kind: string; readonly twoWay: number; readonly volume: number }

/**
 * T5: made lives in which every tie is of a known kind (genuine, acquaintance, transactional), and colleagues are heard daily
 * without being more: does the two-way probability know the genuine ones better than the number of messages does? The lives
 * are made from the literature on communication, never from the tie model.
 */
export const tieKinds: Experiment = {
  id: 'T5',
  title: 'Genuine ties of made lives: two-way against volume',
  run: async () => {
    const gained: number[] = []
    const apart: number[] = []
    for (const seed of SEEDS) {
      const seen = await readTies(seed)
      const labels = seen.map(({ kind }) => Number(kind === 'genuine'))
      const [ours, volume] = [
        auc(
          labels,
          seen.map(one => one.twoWay),
        ),
        auc(
          labels,
          seen.map(one => one.volume),
        ),
      ]
      gained.push(ours - volume)
      apart.push(mean(seen, 'genuine') - mean(seen, 'transactional'))
    }
    const says = `AUC that two-way gains over volume, the lesser of ${SEEDS.length} lives`
    return [
      { ...atLeast('T5/gain', says, Math.min(...gained), 0.01), stretch: true },
      atLeast('T5/apart', 'mean two-way of genuine ties less that of transactional ones', Math.min(...apart), 0.3),
    ]
  },
}

function mean(seen: readonly Seen[], kind: string): number {
  const some = seen.filter(one => one.kind === kind)
  return some.reduce((sum, { twoWay }) => sum + twoWay, 0) / some.length
}

/** Everybody seen in contact whose address or profile is one person's alone. */
async function readTies(seed: number): Promise<Seen[]> {
  const life = makeLife(seed, NOW)
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-kinds-'))
  try {
    writeLife(life, folder)
    const world = await openWorld({ home: join(folder, 'home'), now: life.now, durable: false })
    try {
      for (const value of life.ego.emails)
        await addressesSet.run(world, { kind: 'email', value, mine: true }, UNWATCHED)
      const files = FILES.map(name => join(folder, name))
      await world.work.run('import', { files, answers: {}, preview: false }, UNWATCHED)
      await refreshAll(world, UNWATCHED)
      const meant = new Map<string, string>()
      for (const { kind, value, people } of identitiesOf(life)) {
        const key = kind === 'email' ? emailKey(value) : kind === 'url' ? urlKey(value) : undefined
        if (people.length === 1 && people[0] !== undefined && key != null) meant.set(key.value, people[0])
      }
      const kinds = new Map(life.people.map(({ id, tie }) => [id, tie]))
      const seen: Seen[] = []
      for await (const page of world.store.people.all())
        for (const { emails, urls, tie } of page) {
          const id = [...emails, ...urls].map(key => meant.get(key)).find(one => one !== undefined)
          const kind = id === undefined ? undefined : kinds.get(id)
          if (kind !== undefined && isKnown(tie.twoWay))
            seen.push({ kind, twoWay: tie.twoWay.value, volume: tie.out + tie.in })
        }
      return seen
    } finally {
      await world.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
