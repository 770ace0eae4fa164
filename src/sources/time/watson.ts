import { SECOND } from '../../model/instant.ts'
import type { SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { listOf, numberOf, parseJson, textOf } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { madeRow } from './made-row.ts'

/** Whether a file is the `frames` of Watson: lists of beginning and end in seconds, project, id and tags. */
export function looksLikeWatson(head: string): boolean {
  return /^\s*\[\s*\[\s*\d{9,10}\s*,\s*\d{9,10}\s*,\s*"/.test(head)
}

/** The frames of Watson as rows. */
export async function watsonRows(file: SourceFile): Promise<readonly TableRow[]> {
  const frames = listOf(parseJson(await wholeText(file, JSON_BYTES, 'the frames of Watson'), file.name))
  return frames.map(listOf).map((frame, at) => {
    const [start, end] = [momentOf(frame[0]), momentOf(frame[1])]
    const tags = listOf(frame[4]).map(textOf).filter(Boolean).join(',')
    return madeRow(at + 1, JSON.stringify(frame), { start, end, project: textOf(frame[2]), tags })
  })
}

function momentOf(value: unknown): string {
  const seconds = numberOf(value)
  return seconds === null || seconds < 0 || seconds > 4e9 ? '' : new Date(seconds * SECOND).toISOString()
}
