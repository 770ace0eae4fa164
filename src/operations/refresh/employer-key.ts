import { companyWords } from '../../identity/mailbox.ts'

/** The same for every spelling of one employer. @example employerKey('Acme, Inc.') // 'acme' */
export function employerKey(company: string): string {
  const words = companyWords(company).join(' ')
  return words === '' ? company.trim().toLowerCase() : words
}
