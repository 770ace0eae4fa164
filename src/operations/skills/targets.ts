import { z } from 'zod'
import { searchOccupations } from '../../measures/occupation/search-occupations.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { isKnown } from '../../model/measured.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided } from '../changed.ts'
import { keepEntry } from './entries.ts'
import { operation } from '../operation.ts'
import { shareSays } from './plain-words.ts'
import { readOnet } from './read-onet.ts'
import type { Onet } from './read-onet.ts'
import { readTargets, TARGET_ROOM } from './read-targets.ts'
import { Target, TargetFound, TargetNeed } from './shapes.ts'
import { readSkills } from './skill-book.ts'
import type { SkillBook } from './skill-book.ts'
import { gapOfTarget } from './target-gap.ts'

export const targetsSearch = operation({
  name: 'targets.search',
  says: 'Finds occupations by any of the 56,000 titles that O*NET knows.',
  kind: 'query',
  input: z.strictObject({ text: z.string().min(1).max(200), limit: z.number().int().min(1).max(50).default(10) }),
  output: z.strictObject({ rows: z.array(TargetFound) }),
  cli: {
    args: ['text'],
    plain: (o: { rows: z.infer<typeof TargetFound>[] }) =>
      o.rows.map(row => `${row.code}  ${row.name} (${row.title})${row.rated ? '' : ', not rated'}`).join('\n') ||
      'No occupation carries such a title; a role of your own works too: groundwork targets set --title "..." --needs ...',
  },
  async run(world, { text, limit }) {
    const onet = await readOnet(world)
    return { rows: searchOccupations(onet.titles, text, limit).map(found => foundRow(onet, found)) }
  },
})

export const targetsSet = operation({
  name: 'targets.set',
  says: 'Sets a role you aim at: an O*NET occupation by code or title, a role of your own with what it asks, or both.',
  kind: 'change',
  input: z.strictObject({
    occupation: z.string().max(200).optional().describe('a code like 15-2051.00, or a title'),
    title: z.string().trim().min(1).max(200).optional().describe('your own name for it'),
    needs: z.array(TargetNeed).max(200).default([]).describe('{"skill":"sql","level":4,"importance":4}'),
    id: z.string().min(1).max(300).optional().describe('a role you aim at already, to change it'),
  }),
  output: Decided.extend({ id: z.string() }),
  cli: { args: ['occupation'], plain: (o: { says: string; id: string }) => `${o.says} (${o.id}).` },
  async run(world, { occupation, title, needs, id: changes }) {
    const place = occupation === undefined ? null : findOccupation(await readOnet(world), occupation)
    if (place === null && (title === undefined || needs.length === 0))
      throw new Refusal('E_TARGET', 'Name an occupation, or a title of your own with at least one skill it needs.')
    const shown = title ?? place?.name ?? ''
    const targets = await readTargets(world)
    const id = changes === undefined ? (place?.code ?? `own:${skillKey(shown)}`) : findTarget(targets, changes)
    const before = targets.get(id)
    const advert = before?.advert === undefined ? {} : { advert: before.advert }
    const value = { title: shown, code: place?.code ?? null, since: before?.since ?? world.now(), needs, ...advert }
    const decision = await keepEntry(world, TARGET_ROOM, id, value)
    return { decision, id, says: `Aiming at ${shown}` }
  },
})

export const targetsRemove = operation({
  name: 'targets.remove',
  says: 'Takes a target role off your list.',
  kind: 'change',
  input: z.strictObject({ id: z.string().min(1).max(300) }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id: named }) {
    const targets = await readTargets(world)
    const id = findTarget(targets, named)
    const decision = await keepEntry(world, TARGET_ROOM, id, null)
    return { decision, says: `No longer aiming at ${targets.get(id)?.title ?? id}` }
  },
})

export const targetsList = operation({
  name: 'targets.list',
  says: 'Lists the roles you aim at, with the gap and how much of each you are likely ready for.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(Target) }),
  cli: {
    command: 'targets',
    plain: (o: { rows: Target[] }) =>
      o.rows
        .map(({ id, title, readiness }) =>
          isKnown(readiness)
            ? `${id}  ${title}: likely ready for ${shareSays(readiness)}`
            : `${id}  ${title}: ${shareSays(readiness)}`,
        )
        .join('\n') || 'No target role yet; find one with: groundwork targets search "data scientist".',
  },
  async run(world) {
    const book = await readSkills(world)
    return { rows: [...book.targets.keys()].map(id => targetRow(book, id)) }
  },
})

/** A target with its gap. */
export function targetRow(book: SkillBook, id: string, gap = gapOfTarget(book, id)): Target {
  const kept = book.targets.get(id)
  return {
    id,
    title: kept?.title ?? id,
    code: kept?.code ?? null,
    since: kept?.since ?? book.asOf,
    needs: kept?.needs ?? [],
    gap: gap.gap,
    readiness: gap.readiness,
  }
}

/** A target by its id, its title, or as the only one there is. Refusals: E_NO_TARGET, E_NOT_FOUND. */
export function findTarget(targets: ReadonlyMap<string, { title: string }>, named: string | undefined): string {
  const ids = [...targets.keys()]
  if (ids.length === 0)
    throw new Refusal(
      'E_NO_TARGET',
      'You aim at no role yet; find one with: groundwork targets search "data scientist".',
      { status: 404 },
    )
  if (named === undefined) return ids.at(-1) ?? ''
  const wanted = named.toLowerCase()
  const found = ids.find(id => id === named) ?? ids.find(id => targets.get(id)?.title.toLowerCase() === wanted)
  if (found !== undefined) return found
  throw new Refusal('E_NOT_FOUND', `"${named}" is none of your targets: ${ids.join(', ')}.`, { status: 404 })
}

/** An occupation by its code, by the title that only it carries, or by the only hit. Refusals: E_NOT_FOUND, E_AMBIGUOUS. */
export function findOccupation(onet: Onet, named: string): { code: string; name: string } {
  const place = onet.occupations.indexOf.get(named.trim())
  const exact = place === undefined ? undefined : onet.occupations.list[place]
  if (exact !== undefined) return { code: exact.code, name: exact.title }
  const found = searchOccupations(onet.titles, named, 6)
  // O*NET names occupations in the plural: "data scientist" means Data Scientists and not a title that holds the words
  const wanted = skillKey(named)
  const same = found.filter(({ name }) => [wanted, `${wanted}s`].includes(skillKey(name)))
  const [only] = same.length === 1 ? same : found
  if (only === undefined)
    throw new Refusal(
      'E_NOT_FOUND',
      `O*NET knows no occupation by the title "${named}"; try fewer words, or a role of your own.`,
      { status: 404 },
    )
  if (found.length > 1 && same.length !== 1)
    throw new Refusal(
      'E_AMBIGUOUS',
      `"${named}" could be ${found.map(({ name, code }) => `${name} (${code})`).join(', ')}; use the code.`,
      { status: 409 },
    )
  return { code: only.code, name: only.name }
}

function foundRow(
  { occupations, elements }: Onet,
  found: { code: string; name: string; title: string },
): z.infer<typeof TargetFound> {
  const place = occupations.indexOf.get(found.code) ?? -1
  const { code, name, title } = found
  return { code, name, title, zone: occupations.list[place]?.zone ?? null, rated: elements.rated[place] ?? false }
}
