import { companyWords, domainOf, isFunction, isSharedMailbox, localPart } from './mailbox.ts'
import { compareNames, readName } from './name.ts'
import type { Name } from './name.ts'
import type { IdentityRecord } from './record.ts'

/** True where every address is a function's and there is no other sign of a human: nobody's name is proved by it. */
export function isOfficeAddress(keys: IdentityRecord['keys']): boolean {
  const strong = keys.filter(({ kind }) => kind !== 'name')
  return strong.length > 0 && strong.every(({ kind, value }) => kind === 'email' && isSharedMailbox(value))
}

/**
 * True for a mailbox that is nobody: a function's address behind which no name, a company's, or several humans' stand. Who
 * alone writes from hello@ under a first and a last name is somebody.
 */
export function isOffice({ name, keys }: Pick<IdentityRecord, 'name' | 'keys'>): boolean {
  if (!isOfficeAddress(keys)) return false
  const written = new Set([...(name === null ? [] : [name]), ...valuesOf(keys, 'name')])
  const domains = valuesOf(keys, 'email').flatMap(email => (OF_ONE.has(localPart(email)) ? [] : [domainOf(email)]))
  const humans = [...written].flatMap(one => humanName(one, domains) ?? [])
  const [first] = humans
  return first === undefined || humans.some(one => compareNames(first, one) !== 'agree')
}

/** Whoever works alone under their own name answers there; the name of a firm looks no different. */
const OF_ONE = new Set(['hello', 'hi', 'mail'])

function humanName(written: string, domains: readonly string[]): Name | null {
  const name = readName(written)
  if (name === null || name.tokens.length < 2 || name.tokens.some(isFunction)) return null
  const words = companyWords(written)
  const labels = domains.map(domain => (domain.split('.').at(-2) ?? '').replaceAll(/[^a-z0-9]/g, ''))
  const isCompany = labels.some(label => words.includes(label) || words.join('').startsWith(label))
  return isCompany ? null : name
}

function valuesOf(keys: IdentityRecord['keys'], wanted: string): string[] {
  return keys.flatMap(({ kind, value }) => (kind === wanted ? [value] : []))
}
