import { Refusal } from '../../model/refusal.ts'

/** A JSON object as it was read: nothing about its fields is known yet. */
export type JsonObject = { readonly [key: string]: unknown }

/**
 * Reads JSON. E_JSON: one plain sentence with the place; nothing half-read is ever taken for the whole. Zero bytes behind it,
 * with which disks and copying programs fill up a file, are not part of it.
 */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    if (text.endsWith('\0')) return parseJson(withoutZeros(text), name)
    const at = /position (\d+)/.exec(error.message)?.[1]
    const where = at === undefined ? '' : ` near character ${at}`
    const hint = text.trim() === '' ? 'it is empty' : `it is no valid JSON${where}`
    throw new Refusal('E_JSON', `${name} cannot be read: ${hint}. Export it again and hand over the file as it came.`, {
      cause: error,
    })
  }
}

function withoutZeros(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--
  return text.slice(0, end)
}

/** The value as an object, or an empty one: a field of the wrong shape is a field that is not there. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

/** Whether a value of JSON is an object, and no list and not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value of JSON as a list; empty where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

/** A text, trimmed; numbers become text, everything else nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

/** A number, also where it was written as a text; null where it is none. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || value.trim() === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** An object without the fields that hold nothing, for details that say only what is known. */
export function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined | null | ''> } {
  const kept = Object.entries(fields).filter(
    ([, value]) =>
      value !== undefined && value !== null && value !== '' && !(typeof value === 'object' && isEmpty(value)),
  )
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined | null | ''> }
}

function isEmpty(held: object): boolean {
  return Array.isArray(held) ? held.length === 0 : Object.keys(held).length === 0
}
