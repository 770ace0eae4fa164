import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, YEAR } from '../src/model/instant.ts'
import { seeded } from '../src/stats/random.ts'

// An example in a doc comment that stands for itself, `@example plugIn2([1, 1]) // 2`, is run: what it says must be what
// comes. One that needs more than its own file exports, or whose answer is told in words, is for reading alone.

const SRC = new URL('../src/', import.meta.url).pathname
const ROOMS = ['model', 'stats', 'sources', 'identity', 'measures', 'findings', 'levers', 'plan']
const EXAMPLE = /@example (\S.*?\S)\s+\/\/\s*(.*?)(?:\s*\*\/)?$/gm
const HELD = { DAY, HOUR, MINUTE, YEAR, seeded }

const files = ROOMS.flatMap(room =>
  readdirSync(join(SRC, room), { recursive: true })
    .map(name => join(room, String(name)))
    .filter(name => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(name)),
)

test('examples in doc comments say what comes', async () => {
  const wrong: string[] = []
  let run = 0
  for (const file of files) {
    const examples = [...readFileSync(join(SRC, file), 'utf8').matchAll(EXAMPLE)]
    if (examples.length === 0) continue
    const known = { ...HELD, ...((await import(join(SRC, file))) as Record<string, unknown>) }
    for (const [, code = '', says = ''] of examples) {
      const [came, said] = [valueOf(code, known), valueOf(says, {})]
      if (came === NONE || said === NONE) continue
      run++
      if (!isAs(plain(came), said)) wrong.push(`${file}: ${code} gives ${JSON.stringify(plain(came))}, not ${says}`)
    }
  }
  expect(wrong).toEqual([])
  expect(run).toBeGreaterThan(150)
})

const NONE = Symbol('no value by itself')

function valueOf(code: string, known: object): unknown {
  try {
    return new Function(...Object.keys(known), `return (${code})`)(...Object.values(known)) as unknown
  } catch {
    return NONE
  }
}

function plain(value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value]
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value
}

/** The same; numbers to the last digit that is said, objects in the parts that are said. */
function isAs(came: unknown, said: unknown): boolean {
  if (said instanceof Set || said instanceof Map) return isAs(came, [...said])
  if (typeof came === 'number' && typeof said === 'number') {
    const digits = String(said).split('.')[1]?.length ?? 0
    return came === said || Math.abs(came - said) <= 0.51 * 10 ** -digits
  }
  if (typeof said !== 'object' || said === null) return Object.is(came, said)
  if (typeof came !== 'object' || came === null) return false
  if (Array.isArray(said) && (!Array.isArray(came) || came.length !== said.length)) return false
  const parts = came as Record<string, unknown>
  return Object.entries(said).every(([name, part]) => isAs(plain(parts[name]), part))
}
