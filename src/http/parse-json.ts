import { Refusal } from '../model/refusal.ts'

const DEEPEST = 64
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * JSON as strictly as a door must take it: at most 64 levels, no key twice in an object, no key that reaches a
 * prototype, no number that JavaScript would change, no half of a character. Refusal: E_JSON, with the place.
 *
 * @example parseJson('{"a":1,"a":2}') // throws E_JSON: the key "a" stands twice
 */
export function parseJson(text: string): unknown {
  scanKeys(text)
  try {
    return JSON.parse(text, checkValue)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refuse('it is not JSON')
  }
}

/** Walks the text once without building anything, since JSON.parse keeps the last of two equal keys silently. */
function scanKeys(text: string): void {
  const open: (Set<string> | null)[] = []
  let isKey = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') {
      const end = endOfString(text, at)
      if (isKey) addKey(open.at(-1), text.slice(at, end + 1), at)
      isKey = false
      at = end
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? new Set() : null)
      if (open.length > DEEPEST) throw refuse(`at character ${at} it is nested deeper than ${DEEPEST} levels`)
      isKey = char === '{'
    } else if (char === '}' || char === ']') {
      open.pop()
      isKey = false
    } else if (char === ',') isKey = Boolean(open.at(-1))
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  throw refuse(`the text that begins at character ${start} does not end`)
}

function addKey(keys: Set<string> | null | undefined, raw: string, at: number): void {
  let key: unknown
  try {
    key = JSON.parse(raw)
  } catch {
    throw refuse(`at character ${at} there is no valid text`)
  }
  if (!keys || typeof key !== 'string') return
  if (FORBIDDEN.has(key)) throw refuse(`the key "${key}" at character ${at} is not allowed`)
  if (keys.has(key)) throw refuse(`the key "${key.slice(0, 60)}" at character ${at} stands twice`)
  keys.add(key)
}

function checkValue(key: string, value: unknown): unknown {
  if (typeof value === 'string' && !value.isWellFormed()) throw refuse(`"${key}" holds half of a character`)
  if (typeof value === 'number') {
    const isWhole = Number.isInteger(value)
    if (!Number.isFinite(value) || (isWhole && !Number.isSafeInteger(value)))
      throw refuse(`the number in "${key}" is too large`)
  }
  return value
}

function refuse(what: string): Refusal {
  return new Refusal('E_JSON', `The request cannot be read: ${what}.`, { status: 400 })
}
