import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeOccupations } from '../../src/measures/occupation/decode-occupations.ts'
import type { Occupations } from '../../src/measures/occupation/decode-occupations.ts'
import { elementSkills } from '../../src/measures/skill/element-skills.ts'
import type { ElementSkills } from '../../src/measures/skill/element-skills.ts'
import type { Have } from '../../src/measures/skill/gap.ts'
import { rankOccupations } from '../../src/measures/skill/rank-occupations.ts'
import { drawNormal } from '../../src/stats/draws.ts'
import { seeded } from '../../src/stats/random.ts'
import { atLeast, atMost } from '../experiment.ts'
import type { Bar, Experiment } from '../experiment.ts'

const PEOPLE = 100
const CANDIDATES = 10
/** how far people of one occupation stand from its ratings */
const NOISE = 0.7

/**
 * B12: people made from an occupation's own ratings and noise of 0.7 levels, over 100 different occupations: how often
 * their own comes first among ten, and how long ranking all takes.
 */
export const occupationGap: Experiment = { id: 'B12', title: 'Skill gap to O*NET occupations', run }

function run(): readonly Bar[] {
  const onet = readOccupations()
  const elements = elementSkills(onet)
  const random = seeded('B12')
  const rated = onet.list.flatMap((_, occupation) => (elements.rated[occupation] === true ? [occupation] : []))
  const chosen = pick(rated, PEOPLE, random)
  const people = chosen.map(own => ({ own, have: personOf(onet, elements, own, random) }))
  const first = people.filter(({ own, have }) => {
    const candidates = new Set([
      own,
      ...pick(
        rated.filter(other => other !== own),
        CANDIDATES - 1,
        random,
      ),
    ])
    return (
      rankOccupations(onet, elements, have).find(({ occupation }) => candidates.has(occupation))?.occupation === own
    )
  }).length
  const ofAll = people.filter(({ own, have }) =>
    rankOccupations(onet, elements, have)
      .slice(0, CANDIDATES)
      .some(({ occupation }) => occupation === own),
  ).length
  return [
    atLeast('B12', 'own occupation first among ten, share of 100 made people', first / PEOPLE, 0.9),
    atLeast('B12-all', 'own occupation among the first ten of all rated ones', ofAll / PEOPLE, 0.9),
    atMost(
      'B12-ms',
      'ranking all occupations for one person, p95 in ms',
      p95(people.map(({ have }) => timed(() => rankOccupations(onet, elements, have)))),
      100,
    ),
  ]
}

/** What is shipped, not the text files: this is what the product ranks by. */
function readOccupations(): Occupations {
  const path = join(import.meta.dirname, '../../data/onet/occupations.json.gz')
  return decodeOccupations(gunzipSync(readFileSync(path)))
}

function personOf(onet: Occupations, elements: ElementSkills, own: number, random: () => number): Have[] {
  return elements.keys.map((_, element) => {
    const level = onet.level[own * elements.keys.length + element] ?? Number.NaN
    if (Number.isNaN(level)) return { mean: 0, spread: NOISE, n: 0 }
    return { mean: Math.min(7, Math.max(0, level + NOISE * drawNormal(random))), spread: NOISE, n: 1 }
  })
}

function pick(from: readonly number[], n: number, random: () => number): number[] {
  const left = [...from]
  return Array.from(
    { length: Math.min(n, left.length) },
    () => left.splice(Math.floor(random() * left.length), 1)[0] ?? 0,
  )
}

function timed(act: () => unknown): number {
  const from = performance.now()
  act()
  return performance.now() - from
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
}
