import type { SkillRow } from '../api/growth.ts'

export const KIND_WORDS: Readonly<Record<SkillRow['kind'], string>> = {
  skill: 'hard skills',
  soft: 'soft skills',
  knowledge: 'fields of knowledge',
  tool: 'tools',
  language: 'languages',
  handwork: 'work by hand',
}
export const KINDS = Object.keys(KIND_WORDS) as SkillRow['kind'][]

export const SORT_WORDS = {
  level: 'surest first',
  name: 'by name',
  fading: 'fading first',
  evidence: 'most facts first',
  'last-used': 'last used first',
} as const
export type Sort = keyof typeof SORT_WORDS

/** What the address of the list says. */
export type SkillsSearch = { find?: string; kind?: SkillRow['kind']; due?: true; sort?: Sort }

/** What of an address is understood; all else in it, and what is usual anyway, is left out. */
export function readSkillsSearch(raw: Record<string, unknown>): SkillsSearch {
  const find = textOf(raw['find'])
  const kind = KINDS.find(one => one === raw['kind'])
  const sort = (Object.keys(SORT_WORDS) as Sort[]).find(one => one === raw['sort'])
  return {
    ...(find === undefined ? {} : { find }),
    ...(kind === undefined ? {} : { kind }),
    ...(raw['due'] === true ? { due: true } : {}),
    ...(sort === undefined || sort === 'level' ? {} : { sort }),
  }
}

/** Which of the roles is looked at. */
export type TargetsSearch = { role?: string }

/** What of an address is understood; all else in it is left out. */
export function readTargetsSearch(raw: Record<string, unknown>): TargetsSearch {
  const role = textOf(raw['role'])
  return role === undefined ? {} : { role }
}

/** Which deck is asked. */
export type CardsSearch = { deck?: string }

/** What of an address is understood; all else in it is left out. */
export function readCardsSearch(raw: Record<string, unknown>): CardsSearch {
  const deck = textOf(raw['deck'])
  return deck === undefined ? {} : { deck }
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200).trim() : ''
  return text === '' ? undefined : text
}
