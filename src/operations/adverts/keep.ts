import { z } from 'zod'
import type { Cover } from '../../measures/advert/cover.ts'
import { countedOnce, isSpokenOf, namesOf } from '../../measures/advert/fit.ts'
import type { Counted } from '../../measures/advert/fit.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { isKnown } from '../../model/measured.ts'
import { Refusal } from '../../model/refusal.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { Decided } from '../changed.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { readTargets, TARGET_ROOM } from '../skills/read-targets.ts'
import type { TargetNeed } from '../skills/shapes.ts'
import { compareAdvert, correctedBy } from './compare.ts'
import type { Compared } from './compare.ts'
import { findAdvert, keptAdverts } from './kept-adverts.ts'
import { plainAdverts } from './plain.ts'
import { advertReader } from './reader.ts'
import { ownCandidate } from './record-in.ts'
import { AdvertRow, Correction } from './shapes.ts'
import { advertText } from './texts-in.ts'

export const advertsKeep = operation({
  name: 'adverts.keep',
  says: 'Keeps a job advertisement as a role you aim at: what it asks, as read and corrected, is what you then learn and prove.',
  kind: 'change',
  input: z.strictObject({
    file: z.string().min(1).max(4096).optional().describe('a file that holds it; - is standard input'),
    text: z.string().max(1_000_000).optional().describe('or its text'),
    id: z.string().min(1).max(300).optional().describe('or one that you kept, to correct it'),
    title: z.string().trim().min(1).max(200).optional().describe('your name for it; usually its first line'),
    corrections: z.array(Correction).max(200).default([]).describe('{"ask":"skill sql","wish":"nice"}, or "drop":true'),
    occupation: z.string().max(20).optional().describe('an O*NET code, to ask what O*NET says of it as well'),
  }),
  output: Decided.extend({ id: z.string() }),
  cli: {
    args: ['file'],
    paths: ['file'],
    piped: { path: 'file', field: 'text' },
    plain: (o: { says: string; id: string; decision: string }) =>
      `${o.says} (${o.id}). Take it back with: groundwork undo ${o.decision}`,
  },
  async run(world, { file, text, id: named, title, corrections: more, occupation }) {
    const kept = named === undefined ? null : (await findAdvert(world, named))[1]
    const said = kept?.advert.text ?? (await advertText(world, text, file))
    const corrections = correctedBy(kept?.advert.corrections ?? [], more)
    const reader = await advertReader(world)
    if (occupation !== undefined && !reader.onet.occupations.indexOf.has(occupation))
      throw new Refusal('E_NOT_FOUND', `O*NET knows no occupation by the code "${occupation}".`, { status: 404 })
    const compared = compareAdvert(said, corrections, await ownCandidate(world, reader), reader)
    const needs = needsOf(compared)
    if (needs.length === 0)
      throw new Refusal(
        'E_ADVERT_ASKS',
        'Nothing that one could learn or show is asked in it; describe the role yourself: groundwork targets set --title "..." --needs ...',
      )
    const id = `advert:${hashOf([said]).slice(0, 12)}`
    const before = (await readTargets(world)).get(id)
    const shown = (title ?? before?.title ?? compared.title).slice(0, 200)
    const value = {
      title: shown,
      code: occupation ?? before?.code ?? null,
      since: before?.since ?? world.now(),
      needs,
      advert: { text: said, corrections },
    }
    return { decision: await keepEntry(world, TARGET_ROOM, id, value), id, says: `Aiming at ${shown}` }
  },
})

export const advertsList = operation({
  name: 'adverts.list',
  says: 'Lists the job advertisements you kept, each with how much of it your record covers, the most first.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(AdvertRow) }),
  cli: { command: 'adverts', plain: plainAdverts },
  async run(world) {
    const kept = await keptAdverts(world)
    if (kept.size === 0) return { rows: [] }
    const reader = await advertReader(world)
    const candidate = await ownCandidate(world, reader)
    const rows = [...kept].map(([id, { title, since, advert }]): AdvertRow => {
      const compared = compareAdvert(advert.text, advert.corrections, candidate, reader)
      const asked = countedOnce(compared.covers)
      const musts = asked.filter(({ covers }) => covers.some(({ ask }) => ask.wish === 'must'))
      const [near] = compared.near
      return {
        id,
        title,
        since,
        asks: asked.length,
        musts: musts.length,
        unseen: musts.filter(one => !isSpokenOf(one)).map(namesOf),
        near: near === undefined ? null : (reader.onet.occupations.list[near.occupation]?.title ?? null),
        fit: compared.fit,
      }
    })
    const middle = ({ fit }: AdvertRow): number => (isKnown(fit) ? fit.value : -1)
    return { rows: rows.sort((a, b) => middle(b) - middle(a)) }
  },
})

/** Of five: what must be there, what belongs to the work, what is only liked. */
const IMPORTANCE = { must: 4, plain: 3, nice: 2 } as const
const MOST_NEEDS = 200

/** What can be learned and shown, as a role of one's own keeps it; where one of several would do, the nearest to being there. */
function needsOf({ covers }: Compared): TargetNeed[] {
  const skills = countedOnce(covers)
    .map(nearestOf)
    .filter(({ ask: { kind } }) => kind === 'skill' || kind === 'language')
  const first = new Map(skills.map(({ ask }) => [ask.key, ask]))
  return [...first.values()].slice(0, MOST_NEEDS).map(({ name, key, level, wish }) => ({
    skill: skillKey(name) === key ? name : key,
    level,
    importance: IMPORTANCE[wish],
  }))
}

function nearestOf({ covers }: Counted): Cover {
  const seen = covers.filter(({ state }) => state !== 'nothing')
  const [first, ...others] = seen.length > 0 ? seen : covers
  if (first === undefined) throw new Error('a choice of nothing')
  return others.reduce((best, one) => (one.chance > best.chance ? one : best), first)
}
