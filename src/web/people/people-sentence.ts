import { bandWord, channelWord } from '../words/labels.ts'
import type { PeopleSearch } from './people-search.ts'

/** One part of the filter sentence, and the fields of the address that it stands for. */
export type Part = { readonly says: string; readonly fields: readonly (keyof PeopleSearch)[] }

/** The filters as parts of one sentence. @example "two-way" + "outside Acme" + "quiet for 6 months" */
export function sentenceParts(search: PeopleSearch): readonly Part[] {
  const parts: Part[] = []
  const add = (says: string, ...fields: (keyof PeopleSearch)[]) => parts.push({ says, fields })
  if (search.find !== undefined) add(`with “${search.find}”`, 'find')
  if (search.bands !== undefined) add(or(search.bands.split(',').map(bandWord)), 'bands')
  if (search.channels !== undefined) add(`seen in ${or(search.channels.split(',').map(channelWord))}`, 'channels')
  if (search.functions !== undefined) add(`in ${or(search.functions.split(','))}`, 'functions')
  if (search.seniorities !== undefined) add(`at level ${or(search.seniorities.split(','))}`, 'seniorities')
  if (search.employer !== undefined) add(`at ${search.employer}`, 'employer')
  if (search.outside !== undefined) add(`outside ${search.outside}`, 'outside')
  if (search.answered !== undefined) add(ANSWERED[search.answered] ?? `answered ${search.answered}`, 'answered')
  if (search.quiet !== undefined) add(`quiet for ${months(search.quiet)}`, 'quiet')
  if (search.since !== undefined) add(`in touch within ${months(search.since)}`, 'since')
  return parts
}

/** The whole sentence, for titles and saved views. */
export function sentenceOf(search: PeopleSearch): string {
  const parts = sentenceParts(search)
  return parts.length === 0 ? 'everybody' : parts.map(({ says }) => says).join(', ')
}

const ANSWERED: Readonly<Record<string, string>> = {
  yes: 'who you said would help',
  no: 'who you said would not help',
  unsure: 'you were not sure about',
}

function or(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

function months(n: number): string {
  if (n % 12 === 0) return n === 12 ? 'a year' : `${n / 12} years`
  return n === 1 ? 'a month' : `${n} months`
}
