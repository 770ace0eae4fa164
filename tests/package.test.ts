import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import nodeBuild from '../vite.node.config.ts'

const ROOT = join(import.meta.dirname, '..')

/** What the program loads by a name that no compiler sees; in the package each is a file of its own. */
function loadedByName(): string[] {
  const program = readFileSync(join(ROOT, 'bin/groundwork.js'), 'utf8')
  return [...program.matchAll(/\bload\('([^']+)'\)/g)].map(([, name = '']) => name)
}

const built = Object.keys((nodeBuild.build?.rolldownOptions?.input ?? {}) as Record<string, string>)

test('whatever the program loads by name is built as a file of its own', () => {
  expect(loadedByName()).toContain('operations/table')
  expect(built).toEqual(expect.arrayContaining(loadedByName()))
})

test('libraries under a copyleft licence are not written into our own files', () => {
  const own = (nodeBuild.ssr?.noExternal ?? []) as string[]
  const licences = new Map(packagesUnder(join(ROOT, 'node_modules')).map(({ name, license }) => [name, license]))
  expect(own.filter(name => !/^(?:MIT|ISC|Apache|BSD)/.test(licences.get(name) ?? 'unknown'))).toEqual([])
  expect(licences.get('ical.js')).toBe('MPL-2.0')
})

/** Every installed package, also those that lie inside another. */
function packagesUnder(folder: string): { name: string; license: string }[] {
  return globSync(['*/package.json', '@*/*/package.json', '*/node_modules/*/package.json'], { cwd: folder }).map(
    path => JSON.parse(readFileSync(join(folder, path), 'utf8')) as { name: string; license: string },
  )
}
