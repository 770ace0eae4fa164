/** What a form holds, as text without white space around it; an absent or empty field is ''. */
export function textsOf(form: HTMLFormElement): (name: string) => string {
  const given = new FormData(form)
  return name => {
    const value = given.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
}

/** Names with commas between, or lines. @example listOf('a, b,', ',') // ['a', 'b'] */
export function listOf(text: string, between: ',' | '\n'): string[] {
  return text
    .split(between)
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** A field of an input where it has text, else nothing. @example ifAny('by', '') // {} */
export function ifAny<K extends string>(name: K, text: string): { [name in K]?: string } {
  return text === '' ? {} : ({ [name]: text } as { [name in K]: string })
}
