import { Refusal } from '../../model/refusal.ts'
import type { SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { isObject, listOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { madeRow } from './made-row.ts'

/** Whether the head of a JSON file is that of a dump by WakaTime: days, each with what was worked on. */
export function looksLikeWakaTime(head: string): boolean {
  return /"days"\s*:\s*\[/.test(head) && /"(?:grand_total|total_seconds|heartbeats|is_including_today)"\s*:/.test(head)
}

/** Each project of each day as a row, with the languages as tags. A dump of heartbeats says when a key was struck, not how long. */
export async function wakatimeRows(file: SourceFile): Promise<readonly TableRow[]> {
  const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'a dump of WakaTime'), file.name))
  const days = listOf(whole['days']).filter(isObject)
  if (days.length > 0 && days.every(day => listOf(day['heartbeats']).length > 0 && !isObject(day['grand_total'])))
    throw new Refusal(
      'E_TIME_HEARTBEATS',
      `${file.name} holds heartbeats, which do not say how long anything took: in the settings of WakaTime export "daily totals".`,
    )
  return days.flatMap(day => {
    const date = textOf(day['date']).slice(0, 10)
    const projects = listOf(day['projects']).filter(isObject)
    return (projects.length === 0 ? [day] : projects).map((one, at) =>
      madeRow(at + 1, `${date} ${textOf(one['name'])}`, {
        date,
        seconds: secondsOf(one),
        project: textOf(one['name']),
        tags: (isObject(one['grand_total']) ? listOf(one['languages']) : [])
          .map(language => textOf(objectOf(language)['name']))
          .filter(Boolean)
          .join(';'),
      }),
    )
  })
}

function secondsOf(one: JsonObject): string {
  return textOf(objectOf(one['grand_total'])['total_seconds']) || textOf(one['total_seconds'])
}
