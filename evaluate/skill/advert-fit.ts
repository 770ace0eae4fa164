import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { APART_ADVERTS } from '../../src/measures/advert/adverts-apart.fixture.ts'
import { FIRST_ADVERTS } from '../../src/measures/advert/adverts-first.fixture.ts'
import { LATE_ADVERTS } from '../../src/measures/advert/adverts-late.fixture.ts'
import { countFound } from '../../src/measures/advert/marked-advert.fixture.ts'
import type { MarkedAdvert } from '../../src/measures/advert/marked-advert.fixture.ts'
import { readAdvert } from '../../src/measures/advert/read-advert.ts'
import { wordsOf } from '../../src/measures/advert/stem.ts'
import { nearness } from '../../src/measures/advert/work-cover.ts'
import { decodeOccupations } from '../../src/measures/occupation/decode-occupations.ts'
import { decodeTitles } from '../../src/measures/occupation/title-index.ts'
import { elementSkills } from '../../src/measures/skill/element-skills.ts'
import { skillKey } from '../../src/measures/skill/skill-key.ts'
import { isKnown } from '../../src/model/measured.ts'
import { compareAdvert } from '../../src/operations/adverts/compare.ts'
import { makeReader } from '../../src/operations/adverts/reader.ts'
import type { AdvertReader } from '../../src/operations/adverts/reader.ts'
import { candidateOf } from '../../src/operations/adverts/record-in.ts'
import type { Candidate } from '../../src/operations/adverts/record-in.ts'
import type { Onet } from '../../src/operations/skills/read-onet.ts'
import { bootstrap } from '../../src/stats/bootstrap.ts'
import { seeded } from '../../src/stats/random.ts'
import { atLeast, atMost } from '../experiment.ts'
import type { Bar, Experiment, Lab } from '../experiment.ts'
import { makeAdvert, makeResume, pick, readTasks, titlesOf, withNoise } from './made-adverts.ts'

const ADVERTS = 150
const NOW = Date.UTC(2026, 10, 20, 12)
const LEAST_TASKS = 10

/**
 * S1: advertisements made from tasks and titles that the reader does not have, and made résumés of the same occupation, a
 * related and a far one: whether the fit puts them in that order, clean and with noise; whether the occupation is found, and
 * as often as its chance says; and what of sixteen made-up advertisements a careful reader finds.
 */
export const advertFit: Experiment = {
  id: 'S1',
  title: 'Advertisements: what they ask, and how much of it a résumé shows',
  run,
}

type Kind = 'same' | 'related' | 'far'
type Trial = {
  readonly fits: Readonly<Record<Kind, number>>
  readonly words: Readonly<Record<Kind, number>>
  readonly first: boolean
  readonly chance: number
  readonly ms: number
}

async function run({ folder }: Lab): Promise<readonly Bar[]> {
  const onet = readOnetHere()
  const tasks = readTasks(folder, onet)
  const random = seeded('S1')
  const able = onet.occupations.list.flatMap((_, place) =>
    (tasks.get(place)?.length ?? 0) >= LEAST_TASKS && (onet.occupations.technologyOf[place]?.length ?? 0) > 4
      ? [place]
      : [],
  )
  const chosen = pick(able, ADVERTS, random)
  const titles = new Map(chosen.map(place => [place, pick(titlesOf(onet, place), 1, random)[0] ?? '']))
  const reader = makeReader(withoutTitles(onet, new Set(titles.values())), new Set(titles.values()))
  const clean: Trial[] = []
  const noisy: Trial[] = []
  for (const place of chosen) {
    const advert = makeAdvert(onet, tasks, place, titles.get(place) ?? '', random)
    const people = {
      same: place,
      related: relatedTo(onet, able, place, random),
      far: farFrom(onet, able, place, random),
    }
    const resumes = Object.fromEntries(
      Object.entries(people).map(([kind, of]) => [kind, makeResume(onet, tasks, of, random)]),
    ) as Record<Kind, string>
    clean.push(await tryOne(advert, place, resumes, reader))
    noisy.push(await tryOne(withNoise(advert, random), place, resumes, reader))
  }
  return [...marked(reader), ...order('', clean), ...order('-noisy', noisy), ...occupations(clean, noisy), speed(clean)]
}

async function tryOne(
  advert: string,
  place: number,
  resumes: Readonly<Record<Kind, string>>,
  reader: AdvertReader,
): Promise<Trial> {
  const fits: Partial<Record<Kind, number>> = {}
  const words: Partial<Record<Kind, number>> = {}
  let [first, chance, ms] = [false, 0, 0]
  for (const [kind, resume] of Object.entries(resumes) as [Kind, string][]) {
    const candidate: Candidate = await candidateOf(resume, NOW, reader)
    const from = performance.now()
    const { fit, near } = compareAdvert(advert, [], candidate, reader)
    if (kind === 'same') ms = performance.now() - from
    fits[kind] = isKnown(fit) ? fit.value : 0
    words[kind] = sharedWords(advert, resume)
    first = near[0]?.occupation === place
    chance = near[0] !== undefined && isKnown(near[0].chance) ? near[0].chance.value : 0
  }
  return { fits: fits as Trial['fits'], words: words as Trial['words'], first, chance, ms }
}

/** Against how many words both share, which is what a plain comparison would do. */
function sharedWords(a: string, b: string): number {
  const [one, other] = [a, b].map(text => new Set(wordsOf(text).map(({ stem }) => stem)))
  if (one === undefined || other === undefined) return 0
  return [...one].filter(stem => other.has(stem)).length / Math.sqrt(one.size * other.size || 1)
}

const PAIRS = [
  ['same-related', 'same', 'related', 0.75],
  ['related-far', 'related', 'far', 0.75],
  ['same-far', 'same', 'far', 0.95],
] as const

function order(noise: string, trials: readonly Trial[]): Bar[] {
  return PAIRS.flatMap(([id, better, worse, bar]) => {
    const wins = trials.map(({ fits }) => above(fits[better], fits[worse]))
    const plain = trials.map(({ words }) => above(words[better], words[worse]))
    const { low, high } = bootstrap(wins.length, counts => weighted(wins, counts), seeded(`S1 ${id}${noise}`), {
      resamples: 400,
    })
    const says = `a résumé of the ${better} occupation fits better than one of the ${worse} one (90 %: ${low.toFixed(3)} to ${high.toFixed(3)}), ${trials.length} advertisements`
    return [
      atLeast(`S1/${id}${noise}`, says, mean(wins), bar),
      {
        ...atLeast(`S1/${id}${noise}/gain`, 'the same less that of counting shared words', mean(wins) - mean(plain), 0),
        stretch: true,
      },
    ]
  })
}

function above(a: number, b: number): number {
  return a > b ? 1 : a === b ? 0.5 : 0
}

function occupations(clean: readonly Trial[], noisy: readonly Trial[]): Bar[] {
  const gap = (trials: readonly Trial[]): number =>
    Math.abs(mean(trials.map(({ first }) => Number(first))) - mean(trials.map(({ chance }) => chance)))
  return [
    atLeast(
      'S1/occupation',
      'the occupation is named first, of 1,016, its title held back',
      mean(clean.map(({ first }) => Number(first))),
      0.4,
    ),
    atLeast('S1/occupation-noisy', 'the same with noise', mean(noisy.map(({ first }) => Number(first))), 0.35),
    atMost('S1/chance', 'gap between how often the first is right and its mean chance', gap(clean), 0.15),
  ]
}

function marked(reader: AdvertReader): Bar[] {
  const sets: [string, readonly MarkedAdvert[]][] = [
    ['made-with', FIRST_ADVERTS],
    ['apart', APART_ADVERTS],
    ['late', LATE_ADVERTS],
  ]
  return sets.flatMap(([id, adverts]) => {
    const counts = adverts.map(advert =>
      countFound(advert, readAdvert(advert.text, reader.vocabulary, reader.rarityOf).asks),
    )
    const sum = (of: 'marked' | 'hits' | 'found'): number => counts.reduce((all, one) => all + one[of], 0)
    return [
      atLeast(
        `S1/recall/${id}`,
        `asks found of ${sum('marked')} in ${adverts.length} made-up advertisements`,
        sum('hits') / sum('marked'),
        0.9,
      ),
      atLeast(`S1/precision/${id}`, `right of ${sum('found')} found`, sum('hits') / sum('found'), 0.85),
    ]
  })
}

function speed(trials: readonly Trial[]): Bar {
  const sorted = trials.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return atMost(
    'S1/ms',
    'reading an advertisement and comparing it, p95 in ms',
    sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    50,
  )
}

function relatedTo(onet: Onet, able: readonly number[], place: number, random: () => number): number {
  const near = (onet.occupations.related[place] ?? [])
    .filter(other => able.includes(other) && other !== place)
    .slice(0, 10)
  return (
    pick(
      near.length > 0 ? near : able.filter(other => nearness(onet.occupations, place, other) >= 0.4 && other !== place),
      1,
      random,
    )[0] ?? place
  )
}

function farFrom(onet: Onet, able: readonly number[], place: number, random: () => number): number {
  return (
    pick(
      able.filter(other => nearness(onet.occupations, place, other) === 0),
      1,
      random,
    )[0] ?? place
  )
}

function withoutTitles(onet: Onet, held: ReadonlySet<string>): Onet {
  const { titles } = onet
  return {
    ...onet,
    titles: {
      ...titles,
      find: title => (held.has(title) ? [] : titles.find(title)),
      only: title => (held.has(title) ? null : titles.only(title)),
    },
  }
}

/** What is shipped: this is what the product reads by. */
function readOnetHere(): Onet {
  const bytes = (name: string) => gunzipSync(readFileSync(join(import.meta.dirname, '../../data/onet', name)))
  const occupations = decodeOccupations(bytes('occupations.json.gz'))
  const technologies = new Map(occupations.technologies.map(({ name }, place) => [skillKey(name), place]))
  return {
    occupations,
    elements: elementSkills(occupations),
    titles: decodeTitles(bytes('titles.json.gz')),
    anchors: new Map(),
    technologies,
  }
}

function weighted(values: readonly number[], counts: Uint16Array): number {
  let [sum, n] = [0, 0]
  for (const [i, value] of values.entries()) {
    sum += value * (counts[i] ?? 0)
    n += counts[i] ?? 0
  }
  return sum / n
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
