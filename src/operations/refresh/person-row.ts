import type { PersonRow, RecordRow } from '../../io/store/store.ts'
import type { TitleReading } from '../../measures/occupation/classify-title.ts'
import { display } from '../../identity/display.ts'
import type { Correction } from '../../identity/display.ts'
import type { Tie } from '../../model/tie.ts'
import type { Resolved } from './people-of.ts'

/** The wide row of one person: what the cards say, what the user corrected, and the tie. */
export function personRow(
  cluster: Resolved['clusters'][number],
  resolved: Pick<Resolved, 'records' | 'decisions'>,
  tie: Tie,
  titleOf: (title: string) => TitleReading,
): PersonRow {
  const records = cluster.records.flatMap(id => resolved.records.get(id) ?? [])
  const { corrections, context, label } = decisionsOn(cluster.records, resolved)
  const shown = display(records, corrections)
  const read = shown.title === null ? null : titleOf(shown.title)
  const corrected = new Map<string, string | null>(corrections.map(({ field, value }) => [field, value]))
  return {
    id: cluster.id,
    records: cluster.records,
    ...shown,
    function: corrected.get('function') ?? read?.function ?? null,
    seniority: corrected.get('seniority') ?? read?.seniority ?? null,
    context,
    label,
    connectedOn: connectedOn(records),
    evidence: cluster.evidence,
    tie,
  }
}

/** What the user said of any record of the person; the last word holds. */
function decisionsOn(
  records: readonly string[],
  { decisions }: Pick<Resolved, 'decisions'>,
): { corrections: Correction[]; context: string | null; label: PersonRow['label'] } {
  const mine = new Set(records)
  const corrections: Correction[] = []
  let context: string | null = null
  let label: PersonRow['label'] = null
  for (const { body } of decisions) {
    if (!('record' in body) || !mine.has(body.record)) continue
    if (body.kind === 'correction') corrections.push(body)
    if (body.kind === 'context') context = body.context === 'none' ? null : body.context
    if (body.kind === 'label') label = body.answer
  }
  return { corrections, context, label }
}

function connectedOn(records: readonly RecordRow[]): number | null {
  const dates = records.flatMap(({ card }) => (typeof card?.['connectedOn'] === 'number' ? [card['connectedOn']] : []))
  return dates.length > 0 ? Math.min(...dates) : null
}
