import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { FadingFact, SkillRule, SkillsFact } from './skills-fact.ts'
import { about, likely, listed, month, plural } from './words.ts'

const MOST_NAMED = 3
/** A refresher, not a course: relearning is faster than learning. */
const REFRESHER_MINUTES = 60

/** Charter D2: which skills worth keeping fade without use? Silent where none is known; unknown where no use was seen. */
export const skillFading: SkillRule = {
  id: 'skill-fading',
  version: 1,
  of({ skills }) {
    return skills.worth === 0 ? null : claimed(skills)
  },
}

function claimed({ worth, fading, due }: SkillsFact): Finding {
  const known = isKnown(fading)
  const asked = due.filter(one => one.asked)
  const first = asked[0] ?? due[0]
  return {
    id: 'skill-fading',
    charter: 'D2',
    claim: known
      ? `About ${about(fading)} of the ${plural(fading.n, 'skill', 'skills')} worth keeping whose last use is known ${fading.n === 1 ? 'wants' : 'want'} a refresher (${likely(fading)}).`
      : `Which of the ${plural(worth, 'skill', 'skills')} worth keeping fade cannot be told: nothing you gave shows when you last used them.`,
    detail: known
      ? first === undefined
        ? 'None of them went unused for longer than skills of its kind usually keep.'
        : `Longest without use: ${namesOf(asked.length > 0 ? asked : due)}.`
      : 'Repositories, dated projects, courses and hours of practice would show it.',
    reading: !known ? 'unknown' : asked.length > 0 ? 'watch' : 'ok',
    weight: !known ? 0.2 : asked.length > 0 ? 0.5 : due.length > 0 ? 0.3 : 0.15,
    measured: fading,
    because: [{ measure: 'skill-fading', says: 'skills worth keeping that want a refresher', measured: fading }],
    why: known ? fading.because : fading.unknown,
    unseen:
      known && fading.n < worth ? [`the last use of ${plural(worth - fading.n, 'skill', 'skills')} was not seen`] : [],
    sharpen: ['Import repositories, courses and projects, or write down a session when you practise.'],
    research: [CLAIMS.skillFading],
    suggests: known && first !== undefined ? [refresher(first)] : [],
    page: 'skill-fading',
  }
}

function namesOf(due: readonly FadingFact[]): string {
  return listed(due.slice(0, MOST_NAMED).map(({ name, lastUsed }) => `${name} (${month(lastUsed)})`))
}

function refresher({ skill, name, lastUsed, asked }: FadingFact): Suggestion {
  return {
    id: `skill-fading/refresh/${skill}`,
    does: `Do something small and real with ${name}, and have somebody or something check it`,
    minutes: REFRESHER_MINUTES,
    lever: 'skill',
    why: `Last used ${month(lastUsed)}${asked ? ', and a role you aim at asks for it' : ''}; relearning is faster than learning.`,
    place: `/growth/skills/${encodeURIComponent(skill)}`,
  }
}
