import type { CvLine, Dated } from '../../levers/brand/cv/line.ts'
import { roleId } from '../../levers/contribution/role-id.ts'
import type { KeptRole } from '../contributions/role-book.ts'

/** Volunteering as its own page has it: what the user says of a role over what sources show. Other lines stay as they are. */
export function withSaidRoles(lines: readonly CvLine[], said: ReadonlyMap<string, KeptRole>): CvLine[] {
  return lines.map(line => {
    if (line.section !== 'volunteering') return line
    const { role, organisation, since, until } = said.get(roleId(line.where, line.title)) ?? {}
    return {
      ...line,
      title: role ?? line.title,
      where: organisation ?? line.where,
      from: since === undefined ? line.from : dayOf(since),
      until: until === undefined ? line.until : until === null ? 'now' : dayOf(until),
    }
  })
}

function dayOf(day: string): Dated {
  return { at: Date.parse(`${day}T00:00:00Z`), precision: 'day' }
}
