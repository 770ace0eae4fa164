/** The answer that none of what is offered is true. */
export const NONE = 'none'

/** The values of an answer to a question that may have several. @example chosenOf('a,b') // ['a', 'b'] */
export function chosenOf(answer: string): readonly string[] {
  return answer.split(',').filter(value => value !== '')
}

/**
 * The answer with one value added or taken out; "none" stands alone, and is what is left only where it can be chosen.
 * @example toggled('none', 'a', true) // 'a'
 */
export function toggled(answer: string, value: string, canBeNone: boolean): string {
  if (value === NONE) return NONE
  const before = chosenOf(answer).filter(one => one !== NONE)
  const after = before.includes(value) ? before.filter(one => one !== value) : [...before, value]
  return after.join(',') || (canBeNone ? NONE : '')
}
