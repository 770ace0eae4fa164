import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule } from './facts.ts'
import type { FindingFrame } from './frame.ts'
import type { PlanFact } from './plan-fact.ts'
import { percentRange } from './words.ts'
import { LEVER_NAMES } from '../model/lever-names.ts'

/** Charter B: do the hours lie where the user wants them? Silent without hours and strategy; unknown without either. */
export const balance: FindingRule = {
  id: 'balance',
  version: 1,
  of(facts) {
    const { plan } = facts
    if (plan === undefined || (!plan.said && plan.weeks === 0)) return null
    return plan.said && isKnown(plan.overlap) ? weighed(facts, plan, plan.overlap) : untold(facts, plan)
  },
}

function weighed(facts: Facts, plan: PlanFact, overlap: Known): Finding {
  const most = plan.levers.toSorted((a, b) => b.spent - b.planned - (a.spent - a.planned))[0]
  const reading = overlap.high < 0.6 ? 'act' : overlap.value < 0.75 ? 'watch' : 'ok'
  const beside = reading === 'ok' || most === undefined ? '' : `; most beyond it goes to ${LEVER_NAMES[most.lever]}`
  const claim = `${percentRange(overlap)} of your hours lie where your plan puts them${beside}.`
  return {
    ...frame(facts, plan),
    claim,
    detail: 'A plan moves at most a quarter of a week at a time; what lies elsewhere may be right where you know why.',
    reading,
    weight: reading === 'act' ? 0.55 : reading === 'watch' ? 0.35 : 0.1,
    measured: overlap,
    why: overlap.because,
    picture: {
      form: 'shares',
      rows: plan.levers.map(({ lever, spent, planned }) => ({ label: LEVER_NAMES[lever], a: spent, b: planned })),
      a: 'share of the hours that were spent',
      b: 'share that the plan gives',
    },
  }
}

function untold(facts: Facts, plan: PlanFact): Finding {
  const unknown = plan.said
    ? isKnown(plan.overlap)
      ? [{ text: 'No hours were planned.' }]
      : plan.overlap.unknown
    : [{ text: 'Nothing was said about what you want from your hours.' }]
  return {
    ...frame(facts, plan),
    claim: 'Whether your hours lie where you want them cannot be told yet.',
    detail: unknown.map(({ text }) => text).join(' '),
    reading: 'unknown',
    weight: 0.2,
    measured: { unknown },
    why: unknown,
  }
}

function frame(_facts: Facts, { said, overlap }: PlanFact): FindingFrame {
  return {
    id: 'balance',
    charter: 'B',
    because: [{ measure: 'plan-overlap', says: 'share of hours that lie where the plan puts them', measured: overlap }],
    unseen: [],
    sharpen: [
      'Say what hours without a purpose were for.',
      'Decide the hours of each week, so that they can be looked back at.',
    ],
    research: [CLAIMS.goalMonitoring],
    suggests: [said ? LOOK_BACK : SAY],
    page: 'allocation',
  }
}

const SAY: Suggestion = {
  id: 'balance/strategy',
  does: 'Say what you want from your hours: where you stand, how many, and one goal',
  minutes: 10,
  lever: 'core-work',
  why: 'Without it nobody can say whether an hour is well spent.',
  place: '/plan/strategy',
}

const LOOK_BACK: Suggestion = {
  id: 'balance/review',
  does: 'Look back at the week, and decide the hours of the next',
  minutes: 15,
  lever: 'core-work',
  why: 'Recording and reviewing what you meant to do is what trials found to help.',
  place: '/plan/review',
}
