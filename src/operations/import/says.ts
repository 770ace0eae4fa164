import { count } from '../../findings/words.ts'
import type { ReadResult } from './read-inputs.ts'

type Read = Pick<ReadResult, 'counts' | 'questions' | 'from' | 'until'>

/**
 * What an import would bring, in words; what there is none of is not said.
 * @example "2,314 messages and 812 connections with 1,003 people, 2014 to 2026; 39 rows are left out, each with its reason."
 */
export function previewSentence(read: Read): string {
  const { added, matched, skipped, failed, people } = read.counts
  if (added + matched === 0 && read.questions.length > 0) return firstAsked(read.questions)
  const who = people === 0 ? '' : ` about ${counted(people, 'person', 'people')}`
  const parts = [
    added === 0 ? 'Nothing new' : `${counted(added, 'new fact', 'new facts')}${who}${yearsOf(read)}`,
    matched === 0 ? '' : `${counted(matched, 'is', 'are')} here already or repeated`,
    skipped === 0
      ? ''
      : `${counted(skipped, 'row is', 'rows are')} left out, ${skipped === 1 ? 'with' : 'each with'} its reason`,
    failed === 0 ? '' : `${skipped === 0 ? counted(failed, 'row', 'rows') : count(failed)} cannot be read`,
  ]
  return `${parts.filter(part => part !== '').join('; ')}.`
}

/** Where something is asked of which nothing can be assumed, what is only assumed need not be answered. */
function firstAsked(questions: Read['questions']): string {
  const open = questions.filter(({ assumed }) => assumed === '').length || questions.length
  return `${open === 1 ? 'One question comes' : `${open} questions come`} first: without an answer nothing of this can be read.`
}

function counted(n: number, one: string, many: string): string {
  return `${count(n)} ${n === 1 ? one : many}`
}

function yearsOf({ from, until, counts: { added } }: Read): string {
  if (from === null || until === null) return ''
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(until).getUTCFullYear()]
  if (first !== last) return `, ${first} to ${last}`
  return added === 1 ? `, from ${first}` : `, all from ${first}`
}
