/** Steps of schooling, in order. */
export const DEGREES = ['school', 'training or associate degree', 'bachelor', 'master', 'doctor'] as const

const STEPS: readonly (readonly [step: number, pattern: RegExp])[] = [
  [
    1,
    /\b(?:high[- ]school (?:diploma|degree|education|graduate)|ged\b|secondary school|a[- ]levels?\b|school leaving certificate|high school or)/gi,
  ],
  [
    2,
    /\b(?:associate(?:'s|’s|s)?(?: degree| of| in)|vocational (?:training|degree|education)|trade school|technical (?:diploma|degree|certificate)|finished apprenticeship|hnd\b|diploma (?:in|of))/gi,
  ],
  [
    3,
    /\b(?:bachelor(?:'s|’s|s)?\b|undergraduate degree|college degree|university degree|b\.?sc?\b\.?|b\.a\.|\bBA\b|b\.?eng\b|4[- ]year degree|four[- ]year degree)/gi,
  ],
  [
    4,
    /\b(?:master(?:'s|’s)(?: degree)?|masters degree|master of\b|master degree|m\.?sc\b\.?|m\.a\.|mba\b|m\.?eng\b|graduate degree|advanced degree|postgraduate)/gi,
  ],
  [5, /\b(?:ph\.?\s?d\b\.?|doctorate|doctoral|doctor of|dphil|m\.d\.)/gi],
]
const PLAIN = /\bdegree (?:in|or)\b|\b(?:a|the|relevant|related|university|college|completed) degree\b/gi
/** A fixed title in which the word is no degree: "Scrum Master", "master electrician". */
const NO_DEGREE = /scrum\s*$|web\s*$|station\s*$/i

/** A degree asked: the lowest step that is named, and the fields it may be in. Places are of the text given. */
export type FoundDegree = { readonly step: number; readonly field: string; readonly from: number; readonly to: number }

/** What degree a piece asks, null where none. @example findDegree("Master's or PhD in statistics") // step 4, field 'statistics' */
export function findDegree(text: string): FoundDegree | null {
  const hits = STEPS.flatMap(([step, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(match => !NO_DEGREE.test(text.slice(0, match.index)))
      .map(match => ({ step, from: match.index, to: match.index + match[0].length })),
  )
  if (hits.length === 0)
    for (const match of text.matchAll(PLAIN))
      hits.push({ step: 3, from: match.index, to: match.index + match[0].length })
  if (hits.length === 0) return null
  const [from, to] = [Math.min(...hits.map(hit => hit.from)), Math.max(...hits.map(hit => hit.to))]
  const field = FIELD.exec(text.slice(Math.max(0, to - 3)))?.[1] ?? ''
  const end = field === '' ? to : Math.max(to, text.indexOf(field, Math.max(0, to - 3)) + field.length)
  return {
    step: Math.min(...hits.map(hit => hit.step)),
    field: field.replace(/,? (?:or|and) (?:a )?(?:related|similar|equivalent|relevant|comparable).*$/i, '').trim(),
    from,
    to: end,
  }
}

const FIELD =
  /(?:^|\s)(?:degree |diploma |science |arts )?(?:in|of) ([A-Za-z][A-Za-z ,/&-]{2,90}?)(?= (?:or (?:an? )?(?:equal|equivalent|related|similar|the same)|and (?:current|at least|a )|required|preferred|with|plus)\b|[.;(]|, (?:at least|or (?:the|a)|minimum|with|and \d)|$)/i

/** The step a degree in a record stands for; 0 where its words name none. @example stepOfDegree('MSc Nursing') // 4 */
export function stepOfDegree(words: string): number {
  const steps = STEPS.filter(([, pattern]) => words.search(pattern) >= 0).map(([step]) => step)
  if (/\b(?:diplom|magister|licence|laurea)\b/i.test(words)) steps.push(4)
  return Math.max(0, ...steps)
}
