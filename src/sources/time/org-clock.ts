import { Refusal } from '../../model/refusal.ts'
import type { SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { wholeText } from '../text/whole-text.ts'
import { madeRow } from './made-row.ts'

const BYTES = 64 << 20
const STAMP = String.raw`\[(\d{4}-\d{2}-\d{2})[^\]\d]{0,20}(\d{1,2}:\d{2})\]`
const CLOCK = new RegExp(String.raw`^\s*CLOCK:\s*${STAMP}(?:--${STAMP}(?:\s*=>\s*(\d+:\d{2}))?)?`)
const HEADLINE = /^(\*+)\s+(?:[A-Z][A-Z_-]{2,}\s+)?(?:\[#[A-Z0-9]\]\s+)?(.*?)(?:\s+:([\p{L}\p{N}_@#%:]+):)?\s*$/u

/** Whether the head of a text is that of an org file in which somebody clocked in, or which holds a table of clocked hours. */
export function looksLikeOrgClock(head: string): boolean {
  return /^\s*CLOCK:\s*\[\d{4}-/m.test(head) || /^#\+BEGIN: clocktable/im.test(head)
}

/** Each clock of an org file, with the headline it stands under and the one above all. A table of sums alone is refused. */
export async function orgClockRows(file: SourceFile): Promise<readonly TableRow[]> {
  const rows: TableRow[] = []
  const above: { title: string; tags: string }[] = []
  for (const [at, line] of (await wholeText(file, BYTES, 'an org file')).split(/\r?\n/).entries()) {
    const head = line.startsWith('*') && line.length < 2_000 ? HEADLINE.exec(line) : null
    if (head !== null) {
      above.length = Math.min(above.length, (head[1]?.length ?? 1) - 1)
      above.push({ title: head[2] ?? '', tags: (head[3] ?? '').replaceAll(':', ';') })
    }
    const clock = head === null ? CLOCK.exec(line) : null
    if (clock === null) continue
    const [, day = '', from = '', until = '', to = '', duration = ''] = clock
    const [own, top] = [above.at(-1), above.length > 1 ? above[0] : undefined]
    rows.push(
      madeRow(at + 1, line, {
        start: `${day} ${from}`,
        end: until === '' ? '' : `${until} ${to}`,
        duration,
        what: own?.title ?? '',
        project: top?.title ?? '',
        tags: own?.tags ?? '',
      }),
    )
  }
  if (rows.length === 0)
    throw new Refusal(
      'E_TIME_SUMMARY',
      `${file.name} holds a table of clocked hours without their days: hand over the org file with the CLOCK lines themselves.`,
    )
  return rows
}
