import type { Finding } from '../api/types.ts'

export type FoldName = 'why' | 'change' | 'research' | 'method'

/** What can be unfolded under a finding, in the order of asking; only what has something to say. */
export function foldsOf(finding: Finding): readonly { readonly name: FoldName; readonly says: string }[] {
  const all: { name: FoldName; says: string; has: boolean }[] = [
    { name: 'why', says: 'Why this number', has: finding.why.length + finding.because.length > 0 },
    { name: 'change', says: 'What would change it', has: finding.sharpen.length + finding.unseen.length > 0 },
    { name: 'research', says: 'What research says', has: finding.research.length > 0 },
    { name: 'method', says: 'Method', has: true },
  ]
  return all.filter(({ has }) => has)
}

const SEEN_IN: Readonly<Record<string, { readonly says: string; readonly to: '/people/circle' | '/time' }>> = {
  'echo-chamber': { says: 'See the circle', to: '/people/circle' },
  'same-rooms-only': { says: 'See the circle', to: '/people/circle' },
  'networking-over-budget': { says: 'Correct the hours', to: '/time' },
  'networking-ahead-of-skill': { says: 'Correct the hours', to: '/time' },
}

/** The place where a finding can be looked at closely and put right, where there is one. */
export function placeOf({
  id,
}: Finding): { readonly says: string; readonly to: '/people/circle' | '/time' } | undefined {
  return SEEN_IN[id]
}
