import type { ContactRef } from '../../model/contact.ts'
import { isObject, listOf, objectOf, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'

/** A contact of Monica's with what it is known by. */
export type MonicaContact = { readonly uuid: string; readonly who: ContactRef; readonly row: JsonObject }

/** The values of a counted collection: `data: [{type, values}]`, or by its old name among the properties or the fields. */
export function collection(of: JsonObject, type: string, older: string): readonly JsonObject[] {
  return listOf(partOf(of, type, older)['values']).filter(isObject)
}

/** The ids in a collection that only points elsewhere: texts, or objects with a `uuid`. */
export function idsIn(of: JsonObject, type: string, older: string): readonly string[] {
  return listOf(partOf(of, type, older)['values'])
    .map(value => (typeof value === 'string' ? value : textOf(objectOf(value)['uuid'])))
    .filter(Boolean)
}

function partOf(of: JsonObject, type: string, older: string): JsonObject {
  const data = of['data']
  const parts = (Array.isArray(data) ? listOf(data) : Object.values(objectOf(data))).map(objectOf)
  return parts.find(part => textOf(part['type']) === type) ?? objectOf(objectOf(of['properties'])[older] ?? of[older])
}
