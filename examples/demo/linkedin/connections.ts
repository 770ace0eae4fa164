import type { Life } from '../life.ts'
import { profileUrl } from '../life.ts'
import { dayMonYear } from '../moments.ts'
import { csv } from './csv.ts'

const NOTES = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261"

`

/** Connections.csv of 2026: a preamble, newest first, hidden members as rows with a date alone, no line end at the end. */
export function connectionsCsv(life: Life): string {
  const named = life.people.flatMap(person => {
    if (person.connectedOn === null) return []
    const job = person.jobs.at(-1)
    const blank = person.work === 'Other' && person.id.endsWith('7')
    const row = [
      person.given,
      person.family,
      profileUrl(person.slugs[0] ?? ''),
      person.showsEmail ? (person.emails[0] ?? '') : '',
      blank ? '' : (job?.company ?? ''),
      blank ? '' : (job?.title ?? ''),
    ]
    return [{ at: person.connectedOn, row: [...row, dayMonYear(person.connectedOn)] }]
  })
  const hidden = life.hidden.map(at => ({ at, row: ['', '', '', '', '', '', dayMonYear(at)] }))
  const rows = [...named, ...hidden].sort((a, b) => b.at - a.at).map(({ row }) => row)
  return (
    NOTES +
    csv(['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'], rows, {
      lastLineEnd: false,
    })
  )
}
