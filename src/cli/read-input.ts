import { resolve } from 'node:path'
import { Refusal } from '../model/refusal.ts'
import type { Operation } from '../operations/operation.ts'
import type { Field } from './fields.ts'
import { parseMoment } from './parse-moment.ts'

/** What the words typed after a command mean as the operation's input. Absent words stay absent. Refusal: E_USAGE. */
export function readInput(
  entry: Operation,
  fields: readonly Field[],
  typed: Readonly<Record<string, unknown>>,
  zone: string,
): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const field of fields) {
    const value = typed[field.name]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    const isPath = entry.cli?.paths?.includes(field.name) === true
    const one = (text: unknown): unknown =>
      isPath && text !== '-' ? resolve(String(text)) : valueOf(field, text, zone)
    if (field.kind === 'map') input[field.name] = mapOf(field, [value].flat().map(String), zone)
    else input[field.name] = field.isList ? listOf([value].flat().map(one)) : one(value)
  }
  return input
}

/** A list can also be typed as one JSON list: --goals '[{...}, {...}]'. */
function listOf(values: readonly unknown[]): readonly unknown[] {
  const [only] = values
  return values.length === 1 && Array.isArray(only) ? only : values
}

function valueOf(field: Field, typed: unknown, zone: string): unknown {
  if (typeof typed === 'boolean') return typed
  const text = String(typed)
  if (field.kind === 'text') return text
  if (field.kind === 'number') return numberOf(field, text, zone)
  try {
    return JSON.parse(text)
  } catch {
    // a bare word is itself: `settings set theme dark`
    return text
  }
}

/** A number, a share in per cent, or a moment where a date was typed: nobody counts milliseconds since 1970. */
function numberOf(field: Field, text: string, zone: string): number {
  const moment = parseMoment(text, zone)
  if (moment !== null) return moment
  const share = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim())
  if (share) return Number(share[1]) / 100
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (Number.isFinite(number)) return number
  throw new Refusal('E_USAGE', `--${field.flag} takes a number or a date like 2026-03-31, not "${text}".`)
}

function mapOf(field: Field, pairs: readonly string[], zone: string): Record<string, string | number> {
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=')
      if (at < 1) throw new Refusal('E_USAGE', `--${field.flag} takes NAME=VALUE, not "${pair}".`)
      const text = pair.slice(at + 1)
      return [pair.slice(0, at), field.ofNumbers ? numberOf(field, text, zone) : text]
    }),
  )
}
