import type { AlikeTexts } from '../../measures/tie/sent-texts.ts'

/**
 * Texts that are alike as they wait in another thread than the one that compared them: as objects, each of which names its
 * people, tens of thousands of them would be in its way for as long as it measures everybody.
 */
export type PackedTexts = Pick<AlikeTexts, 'written' | 'lines'> & {
  /** the keys of all, parted by line breaks */
  readonly keys: string
  readonly at: Float64Array
  /** where the people of each begin, and at the end where the last ones end */
  readonly from: Uint32Array
  /** by place in `names` */
  readonly people: Uint32Array
  readonly names: readonly string[]
}

/** Keys must be without line breaks. */
export function packTexts({ written, lines, texts }: AlikeTexts): PackedTexts {
  const places = new Map<string, number>()
  const people: number[] = []
  const from = new Uint32Array(texts.length + 1)
  for (const [i, text] of texts.entries()) {
    for (const name of text.people) {
      const place = places.get(name) ?? places.size
      places.set(name, place)
      people.push(place)
    }
    from[i + 1] = people.length
  }
  return {
    written,
    lines,
    keys: texts.map(({ key }) => key).join('\n'),
    at: Float64Array.from(texts, ({ at }) => at),
    from,
    people: Uint32Array.from(people),
    names: [...places.keys()],
  }
}

/** `personOf`: who stands behind a name; a text goes to each of them once, and to nobody by a name behind which nobody stands. */
export function unpackTexts(
  { written, lines, keys, at, from, people, names }: PackedTexts,
  personOf: (name: string) => string | undefined,
): AlikeTexts {
  const persons = names.map(personOf)
  const texts = at.length === 0 ? [] : keys.split('\n')
  return {
    written,
    lines,
    texts: texts.map((key, i) => {
      const mine: string[] = []
      for (let part = from[i] ?? 0; part < (from[i + 1] ?? 0); part++) {
        const person = persons[people[part] ?? -1]
        if (person !== undefined && !mine.includes(person)) mine.push(person)
      }
      return { key, at: at[i] ?? 0, people: mine }
    }),
  }
}
