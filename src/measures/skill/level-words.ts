/**
 * The level, 0 to 7, that a word beside a skill or a certificate speaks for, or null where it names none. The words are
 * those of CVs, of certificates and of the interagency scale of languages; their levels are our judgement.
 * @example levelOfWords('Professional working proficiency') // 4
 */
export function levelOfWords(words: string | undefined): number | null {
  if (words === undefined) return null
  const plain = words.toLowerCase()
  for (const [pattern, level] of LEVELS) if (pattern.test(plain)) return level
  return null
}

const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/\bnative|bilingual|mother tongue|\bc2\b/, 6],
  [/full professional|\bc1\b|fluent/, 5],
  [/limited working|\bb1\b/, 3],
  [/professional working|\bb2\b/, 4],
  [/elementary|\ba[12]\b/, 1.5],
  [/\bmaster(?!'s| of)|\bexpert\b|distinguished|principal/, 5.5],
  [/advanced|professional|specialty|specialist|senior/, 4.5],
  [/intermediate|associate|practitioner|competent|proficient/, 3.5],
  [/foundation|fundamental|beginner|basic|novice|essential|entry|introduct/, 2],
]

/** The level a degree in a field speaks for. @example levelOfDegree('MSc') // 4.5 */
export function levelOfDegree(degree: string | undefined): number | null {
  const plain = (degree ?? '').toLowerCase()
  if (/\b(ph\.?d|doctor|dphil|dr\.)/.test(plain)) return 5.5
  if (/\b(master|m\.?sc|m\.?a\b|mba|m\.?eng|diplom|magister)/.test(plain)) return 4.5
  if (/\b(bachelor|b\.?sc|b\.?a\b|b\.?eng|licence|licenciatura)/.test(plain)) return 3.5
  return null
}
