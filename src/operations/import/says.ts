import { count } from '../../findings/words.ts'
import type { ReadResult } from './read-inputs.ts'

/**
 * What an import would bring, in words.
 * @example "2,314 messages and 812 connections with 1,003 people, 2014 to 2026; 39 rows are left out, each with its reason."
 */
export function previewSentence(read: ReadResult): string {
  const { added, matched, skipped, failed, people } = read.counts
  const years = yearsOf(read)
  if (added + matched === 0 && read.questions.length > 0)
    return `${read.questions.length === 1 ? 'One question comes' : `${read.questions.length} questions come`} first: without an answer nothing of this can be read.`
  const fresh =
    added === 0
      ? 'Nothing new'
      : `${count(added)} new ${added === 1 ? 'fact' : 'facts'} about ${count(people)} ${people === 1 ? 'person' : 'people'}${years}`
  const known = matched > 0 ? `; ${count(matched)} are here already or repeated` : ''
  const left = skipped + failed
  const out = left > 0 ? `; ${count(left)} ${left === 1 ? 'row is' : 'rows are'} left out, each with its reason` : ''
  return `${fresh}${known}${out}.`
}

function yearsOf({ from, until }: ReadResult): string {
  if (from === null || until === null) return ''
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(until).getUTCFullYear()]
  return first === last ? `, all from ${first}` : `, ${first} to ${last}`
}
