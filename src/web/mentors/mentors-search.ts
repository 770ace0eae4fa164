import type { MentorOrder } from '../api/mentors.ts'

export type MentorsSearch = {
  /** the skill asked about; absent: the widest gap */
  skill?: string
  order?: MentorOrder
  /** somebody to write to, by id */
  ask?: string
}

export const ORDER_WORDS: Readonly<Record<MentorOrder, string>> = {
  'would-answer': 'who would answer',
  'two-way': 'who is in two-way contact',
  level: 'how far ahead',
  'asked-least': 'who was asked least',
  name: 'name',
}

/** The address as a state that can be shared; anything else in it is left out. */
export function readMentorsSearch(search: Record<string, unknown>): MentorsSearch {
  const order = (Object.keys(ORDER_WORDS) as MentorOrder[]).find(one => one === search['order'])
  return {
    ...(isWord(search['skill']) ? { skill: search['skill'].trim().slice(0, 200) } : {}),
    ...(order === undefined || order === 'would-answer' ? {} : { order }),
    ...(isWord(search['ask']) ? { ask: search['ask'] } : {}),
  }
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /[\p{L}\p{N}]/u.test(value)
}
