import { MINUTE } from '../../model/instant.ts'
import type { SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { isObject, listOf, numberOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { madeRow } from './made-row.ts'

/** Whether the head of a JSON file is that of a backup of Super Productivity. */
export function looksLikeSuperProductivity(head: string): boolean {
  return (
    /"(?:timeSpentOnDay|crossModelVersion|lastTaskArchiveUpdate|archiveYoung)"\s*:/.test(head) &&
    /"(?:task|project|tag|data)"\s*:\s*\{/.test(head)
  )
}

/** What each task took on each day, of those in work and those put away; a task with parts is counted by its parts. */
export async function superProductivityRows(file: SourceFile): Promise<readonly TableRow[]> {
  const read = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'a backup of Super Productivity'), file.name))
  const whole = isObject(read['data']) ? read['data'] : read
  const projects = titlesOf(whole['project'])
  const tags = titlesOf(whole['tag'])
  const places = [whole, objectOf(whole['archiveYoung']), objectOf(whole['archiveOld'])]
  const tasks = new Map<string, JsonObject>()
  for (const list of [...places.map(place => place['task']), whole['taskArchive']])
    for (const [id, task] of Object.entries(objectOf(objectOf(list)['entities'])))
      if (isObject(task)) tasks.set(id, task)
  const rows: TableRow[] = []
  for (const task of tasks.values()) {
    if (listOf(task['subTaskIds']).length > 0) continue
    const parent = tasks.get(textOf(task['parentId']))
    const cells = {
      what: textOf(task['title']),
      task: textOf(parent?.['title']),
      project: projects.get(textOf(task['projectId']) || textOf(parent?.['projectId'])) ?? '',
      tags: listOf(task['tagIds'])
        .map(id => tags.get(textOf(id)) ?? '')
        .filter(Boolean)
        .join(';'),
    }
    for (const [date, spent] of Object.entries(objectOf(task['timeSpentOnDay'])))
      rows.push(
        madeRow(rows.length + 1, JSON.stringify({ date, spent, ...cells }), {
          ...cells,
          date,
          minutes: minutesOf(spent),
        }),
      )
  }
  return rows
}

function minutesOf(spent: unknown): string {
  const milliseconds = numberOf(spent)
  return milliseconds === null ? '' : String(milliseconds / MINUTE)
}

function titlesOf(list: unknown): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(objectOf(objectOf(list)['entities'])).map(([id, one]) => [id, textOf(objectOf(one)['title'])]),
  )
}
