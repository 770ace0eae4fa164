import type { Finding, MeasureRef, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { CompositionFact, Facts, FindingRule } from './facts.ts'
import { notSeen, percent, plural } from './words.ts'

const NOUNS = { function: 'professions', seniority: 'levels of seniority' } as const
const MOST_ROWS = 7

/** Charter D4: how varied are the people the ego is in touch with, beside those they are linked to? Silent without titles. */
export const echoChamber: FindingRule = {
  id: 'echo-chamber',
  version: 1,
  of(facts) {
    const composition = facts.composition.find(({ by }) => by === 'function')
    if (!composition || composition.rows.length === 0) return null
    return claimed(facts, composition)
  },
}

function claimed(facts: Facts, composition: CompositionFact): Finding {
  const { attention, linked, coverage } = composition
  const known = isKnown(attention)
  const noun = NOUNS[composition.by]
  const covered = isKnown(coverage)
    ? `Job titles could be read for ${percent(coverage.value)} of the people you are linked to.`
    : 'No job titles are known.'
  const claim = known
    ? `The people you are in touch with work like ${attention.value.toFixed(1)} equally common ${noun}${isKnown(linked) ? `; those you are linked to, like ${linked.value.toFixed(1)}` : ''}.`
    : `How varied your active circle is cannot be told yet${isKnown(linked) ? `; the people you are linked to work like ${linked.value.toFixed(1)} equally common ${noun}` : ''}.`
  const narrower = known && isKnown(linked) && attention.high < linked.low
  const range = known ? `Range ${attention.low.toFixed(1)} to ${attention.high.toFixed(1)}. ` : ''
  return {
    id: 'echo-chamber',
    charter: 'D4',
    claim,
    detail: `${range}${covered}${alikeWords(facts)}${dormantWords(composition)}`,
    reading: known ? (narrower ? 'watch' : 'ok') : 'unknown',
    weight: narrower ? 0.6 : 0.35,
    measured: attention,
    because: [
      {
        measure: 'effective-number',
        says: `equally common ${noun} among those you give attention to`,
        measured: attention,
      },
      { measure: 'effective-number', says: `equally common ${noun} among those you are linked to`, measured: linked },
      ...alikeRefs(facts),
      { measure: 'title-classification', says: 'share of people whose job title could be read', measured: coverage },
    ],
    why: known ? attention.because : attention.unknown,
    unseen: notSeen(facts.unseen),
    sharpen: [
      'Correct the profession of people whose title says little; mail and calendar would show attention more fully.',
    ],
    research: [CLAIMS.structuralHoles, CLAIMS.dormantTies],
    suggests: [...outside(composition), ...peers()].slice(0, 2),
    picture: {
      form: 'shares',
      a: 'share of your attention',
      b: 'share of the people you are linked to',
      rows: rowsOf(composition),
    },
    page: 'effective-number',
  }
}

function rowsOf({ rows }: CompositionFact): { label: string; a: number; b: number }[] {
  const sorted = [...rows].sort((x, y) => y.attention - x.attention || y.linked - x.linked)
  const shown = sorted.slice(0, MOST_ROWS).map(({ label, attention, linked }) => ({ label, a: attention, b: linked }))
  const rest = sorted.slice(MOST_ROWS)
  if (rest.length === 0) return shown
  const sum = (pick: (row: (typeof rest)[number]) => number): number =>
    rest.reduce((total, row) => total + pick(row), 0)
  return [...shown, { label: 'Everything else', a: sum(row => row.attention), b: sum(row => row.linked) }]
}

const BY = {
  function: 'profession',
  seniority: 'seniority',
  industry: 'industry',
  employer: 'employer',
  place: 'place',
  school: 'school',
  since: 'years',
} as const

/** The attribute by which attention is most clearly more alike the ego than who was available explains. */
function alikeWords({ alike }: Facts): string {
  const clear = alike.flatMap(one =>
    isKnown(one.attention) && one.attention.low > 0 ? [{ ...one, at: one.attention }] : [],
  )
  const [most] = clear.toSorted((a, b) => b.at.low - a.at.low)
  return most === undefined
    ? ''
    : ` More of your attention than who was available explains goes to people of your own ${BY[most.by]}, ${most.own}.`
}

function alikeRefs({ alike }: Facts): MeasureRef[] {
  return alike.flatMap(({ by, own, attention, heads }) => [
    {
      measure: 'homophily',
      says: `like you in ${BY[by]} (${own}), by attention; 0 is as available`,
      measured: attention,
    },
    { measure: 'homophily', says: `like you in ${BY[by]}, by heads`, measured: heads },
  ])
}

function dormantWords({ dormantOutside, commonest }: CompositionFact): string {
  if (dormantOutside.length === 0 || !commonest) return ''
  return ` ${plural(dormantOutside.length, 'two-way tie', 'two-way ties')} that went quiet ${dormantOutside.length === 1 ? 'sits' : 'sit'} outside ${commonest}.`
}

function outside({ dormantOutside, commonest }: CompositionFact): Suggestion[] {
  const [first] = dormantOutside
  if (!first || !commonest) return []
  return [
    {
      id: `echo-chamber/revive/${first.id}`,
      does: `Ask ${first.name}, outside ${commonest}, how something you work on looks from there`,
      minutes: 20,
      lever: 'networking',
      why: 'A tie you once had brings what is new without starting from nothing.',
      people: dormantOutside.slice(0, 10).map(({ id }) => id),
      place: `/people/${first.id}`,
    },
  ]
}

function peers(): Suggestion[] {
  return [
    {
      id: 'echo-chamber/fixed-group',
      does: 'Look for a small group from other fields that meets regularly with the same people',
      minutes: 30,
      lever: 'networking',
      why: 'Groups with fixed members are what trials found to help; single events are not.',
    },
  ]
}
