import { normaliseTitle } from './title-text.ts'

/** What follows is an employer, not the job. */
const EMPLOYER = /\s(?:@|at|bei|beim|chez|presso|bij)\s.*$|\s?@\s?\S.*$/iu
/** "Executive Assistant to the CEO" says nothing of a chief executive. */
const SERVES = /\b(assistant|assistenz|assistante|secretary|advisor|adviser)\s+(?:to|der|des|du|de la)\s.*$/iu
const GENDER = /\(\s*[mwfdxih]\s*(?:[/|*]\s*[mwfdxih]\s*)+\)|\b[mwfdx](?:\/[mwfdx]){1,2}\b/giu
const PAST = /^(?:ex|former|formerly|previously|past|ehemalig\w*|ehem|ancien\w*|voormalig\w*|antig[uo]\w*|exceo)\b/u
/** Sentences that say what somebody is looking for or feels, not what they are. */
const NO_JOB =
  /^(?:open to|looking for|seeking|available|actively|in search|helping|auf der suche|a la recherche|en recherche|en busqueda|em busca|passionate|i help|mother|father|dad|mom|self employed|selbststandig|freelance$|freelancer$|unemployed|career break|between jobs)\b/u

/**
 * A headline in the parts that may name a job, as words: employers, gender marks, past jobs and wishes left out.
 * @example titleParts('CTO & Co-Founder at Lumen | Speaker') // [['cto', 'co', 'founder'], ['speaker']]
 */
export function titleParts(title: string): string[][] {
  return title
    .slice(0, 300)
    .replaceAll(GENDER, ' ')
    .split(/[|•·●▪★\n;]|\s[-–—]\s|\.\s/u)
    .map(part => normaliseTitle(part.replace(EMPLOYER, '').replace(SERVES, '$1')))
    .filter(part => part !== '' && !PAST.test(part) && !NO_JOB.test(part))
    .map(part => part.split(' '))
}
