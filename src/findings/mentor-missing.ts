import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Measured } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { MentoringFact, MentoringRule } from './mentoring-fact.ts'
import { about, likely, listed, plural } from './words.ts'

const MOST_NAMED = 3
/** A short message with one clear question. */
const ASK_MINUTES = 15

/**
 * Charter A2: is there a mentor for what stands between the user and the role they aim at? Silent where no gap is known;
 * unknown where nobody's titles tell who could.
 */
export const mentorMissing: MentoringRule = {
  id: 'mentor-missing',
  version: 1,
  of({ mentoring }) {
    const [widest] = mentoring.gaps
    if (widest === undefined) return null
    const first = mentoring.gaps.find(({ covered }) => !covered)
    return first === undefined ? covered(mentoring, widest.name) : missing(mentoring, first)
  },
}

function covered(fact: MentoringFact, name: string): Finding {
  const n = fact.gaps.length
  const measured: Measured = {
    value: n,
    low: n,
    high: n,
    n,
    because: [{ text: `${plural(fact.open, 'agreement', 'agreements')} that has not ended names them.` }],
  }
  return {
    ...base(fact, measured),
    claim:
      n === 1
        ? `Your gap in ${name} has somebody who helps with it.`
        : `Each of your ${n} widest gaps has somebody who helps with it.`,
    detail: 'Whether it moves them shows on the page of each mentorship.',
    reading: 'ok',
    weight: 0.1,
    suggests: [],
  }
}

function missing(fact: MentoringFact, { skill, name }: MentoringFact['gaps'][number]): Finding {
  const { candidates, answers, twoWay, untitled } = fact
  const known = isKnown(answers)
  const unseen = untitled > 0 ? [`what ${plural(untitled, 'person', 'people')} in two-way contact do`] : []
  const lack = `You have no mentor for ${name}, your widest gap without one.`
  if (!known)
    return {
      ...base(fact, answers),
      claim: `You have no mentor for ${name}, and who could be one cannot be told.`,
      detail:
        twoWay === 0
          ? 'Nobody was seen in contact both ways in what you gave.'
          : `Of the ${plural(twoWay, 'person', 'people')} in two-way contact nobody is known to be ahead of you in it.`,
      reading: 'unknown',
      weight: 0.3,
      unseen,
      suggests: [],
    }
  return {
    ...base(fact, answers),
    claim: lack,
    detail: `${listed(candidates.slice(0, MOST_NAMED).map(one => one.name))} ${candidates.length === 1 ? 'is' : 'are'} likely ahead of you in it and in two-way contact with you; ${answersSay(answers, candidates.length)}.`,
    reading: 'watch',
    weight: 0.5,
    unseen,
    suggests: candidates.slice(0, 2).map(one => ask(skill, name, one)),
  }
}

function answersSay(answers: Parameters<typeof about>[0] & { readonly n: number }, candidates: number): string {
  if (candidates === 1) return 'whether an answer would come is on their page'
  return `of ${candidates} such people about ${about(answers)} would answer (${likely(answers)})`
}

function ask(skill: string, name: string, { id, name: called }: { id: string; name: string }): Suggestion {
  return {
    id: `mentor-missing/ask/${skill}/${id}`,
    does: `Ask ${called} for one talk about ${name}`,
    minutes: ASK_MINUTES,
    lever: 'mentorship',
    why: 'A small, clear question is easier to say yes to than "be my mentor", and more people say yes than one thinks.',
    people: [id],
    place: `/growth/mentors?skill=${encodeURIComponent(skill)}`,
  }
}

function base(
  fact: MentoringFact,
  measured: Measured,
): Omit<Finding, 'claim' | 'detail' | 'reading' | 'weight' | 'suggests'> {
  return {
    id: 'mentor-missing',
    charter: 'A2',
    measured,
    because: [{ measure: 'mentor-candidates', says: 'people likely ahead who would answer', measured }],
    why: isKnown(measured) ? measured.because : measured.unknown,
    unseen: [],
    sharpen:
      fact.untitled > 0
        ? ['Say what people do where no title is known: one correction on their page is enough.']
        : ['Import more of your contact: whoever no channel shows is not on the list.'],
    research: [CLAIMS.mentoringTrial, CLAIMS.mentoringSmall, CLAIMS.underestimateHelp],
    page: 'mentor-candidates',
  }
}
