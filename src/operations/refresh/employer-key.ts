import { companyWords } from '../../identity/mailbox.ts'

/** The same for every spelling of one employer. @example employerKey('Acme, Inc.') // 'acme' */
export function employerKey(company: string): string {
  const words = companyWords(company).join(' ')
  return words === '' ? company.trim().toLowerCase() : words
}

/** The same for those who ask of everybody: a company is taken apart once, however many work there. */
export function employerKeys(): (company: string) => string {
  const known = new Map<string, string>()
  return company => {
    let key = known.get(company)
    if (key === undefined) {
      key = employerKey(company)
      known.set(company, key)
    }
    return key
  }
}
