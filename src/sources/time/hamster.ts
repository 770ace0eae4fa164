import type { Reading, SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { startTags } from '../text/xml-tags.ts'
import { madeRow } from './made-row.ts'

/** Whether the head of an XML file is that of a report by Hamster. */
export function looksLikeHamster(head: string): boolean {
  return /<activities[\s>]/.test(head) && /<activity\s[^<>]*\bstart_time=/.test(head)
}

/** The activities of a report as rows. */
export async function hamsterRows(file: SourceFile, { limits, ledger }: Reading): Promise<readonly TableRow[]> {
  const rows: TableRow[] = []
  const fault = await startTags(
    file,
    limits,
    ({ name, attributes: of, at }) => {
      if (name !== 'activity') return
      const cells = {
        start: of['start_time'] ?? '',
        end: of['end_time'] ?? '',
        minutes: of['duration_minutes'] ?? '',
        what: [of['name'], of['description']].filter(Boolean).join(': '),
        project: of['category'] ?? '',
        tags: of['tags'] ?? '',
      }
      rows.push(madeRow(at.line, Object.values(cells).join(' '), cells))
    },
    () => undefined,
  )
  if (fault !== null) ledger.warned(file.name, 'W_XML', `The file is damaged (${fault}); the rest of it was read.`)
  return rows
}
