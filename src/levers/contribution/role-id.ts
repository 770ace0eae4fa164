import { fold } from '../../sources/text/fold.ts'

/** The id by which a volunteering role is known wherever it is told. @example roleId('Code Harbour', 'Tutor') // 'codeharbour-tutor' */
export function roleId(organisation: string, role: string): string {
  return `${fold(organisation)}-${fold(role)}`
}
