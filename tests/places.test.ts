import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = new URL('../', import.meta.url).pathname

/** Places that what is proposed leads to, as rooms below the web write them down. */
function placesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap(name => [
      ...readFileSync(join(ROOT, folder, name), 'utf8').matchAll(/\bplace(?::| =) [`'](\/[^`'$]*)[`']/g),
    ])
    .map(([, place]) => place ?? '')
}

test('every place that something leads to is a page of the app', () => {
  const router = readFileSync(join(ROOT, 'src/web/shell/router.tsx'), 'utf8')
  const pages = new Set([...router.matchAll(/\bunder\('(\/[^']*)'/g)].map(([, path]) => path))
  const places = new Set(['src/operations', 'src/plan', 'src/findings', 'src/levers'].flatMap(placesIn))
  expect(places.size).toBeGreaterThan(8)
  expect([...places].filter(place => !pages.has(place.replace(/\?.*$/, '')))).toEqual([])
})
