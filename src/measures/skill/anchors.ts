/** A described level. */
export type Anchor = { readonly level: number; readonly says: string }

/** What levels mean where nothing more exact is known of a skill: our own words, in the order of O*NET's scale. */
export const GENERAL_ANCHORS: readonly Anchor[] = [
  { level: 1, says: 'You follow instructions step by step, with somebody at hand.' },
  { level: 2, says: 'You do simple, usual things alone and ask when something is new.' },
  { level: 3, says: 'You do the usual work alone, from beginning to end.' },
  { level: 4, says: 'You solve what is not in the instructions; colleagues ask you.' },
  { level: 5, says: 'You answer for how others do it: you review, teach and decide.' },
  { level: 6, says: 'Your way of doing it shapes how a whole organisation works.' },
  { level: 7, says: 'Your field knows you for it.' },
]

/** O*NET's own described levels of the skills and fields of knowledge it rates. */
export type AnchorTable = ReadonlyMap<string, readonly Anchor[]>

/**
 * Reads data/onet/anchors.json.gz after gunzip: the level scale anchors of O*NET 29.3 (CC BY 4.0) by element id.
 * @example decodeAnchors(bytes).get('2.B.3.e') // programming: [{ level: 2, says: 'Write a program in BASIC ...' }, ...]
 */
export function decodeAnchors(bytes: Uint8Array): AnchorTable {
  const read = JSON.parse(new TextDecoder().decode(bytes)) as [string, [number, string][]][]
  return new Map(read.map(([id, anchors]) => [id, anchors.map(([level, says]) => ({ level, says }))]))
}
