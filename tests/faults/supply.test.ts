import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// A07: what comes with an install. The lockfile names every package by its hash, none of them may run a script but the one
// that package.json allows by name, and nothing is taken from anywhere but a registry.
const ROOT = new URL('../..', import.meta.url).pathname
type Locked = {
  version?: string
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
  link?: boolean
  inBundle?: boolean
}
const read = <T>(name: string): T => JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as T
type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>> & {
  allowScripts?: Record<string, boolean>
  scripts?: Record<string, string>
}
const manifest = read<Manifest>('package.json')
const lock = read<{ lockfileVersion: number; packages: Record<string, Locked> }>('package-lock.json')
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

test('A07 every package is locked by its hash and comes from a registry over TLS', () => {
  expect(lock.lockfileVersion).toBe(3)
  expect(packages.length).toBeGreaterThan(100)
  const loose = packages.filter(([, one]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(one.integrity ?? '') && !one.inBundle)
  expect(loose.map(([path]) => path)).toEqual([])
  const elsewhere = packages.filter(
    ([, one]) => one.link === true || (one.resolved !== undefined && !/^https:\/\/[^/]+\/.*\.tgz$/.test(one.resolved)),
  )
  expect(elsewhere.map(([path]) => path)).toEqual([])
})

test('A07 only the packages that are allowed by name may run a script when they are installed', () => {
  const running = packages.filter(([, one]) => one.hasInstallScript === true).map(([path]) => nameOf(path))
  const allowed = Object.entries(manifest.allowScripts ?? {}).flatMap(([name, may]) => (may ? [name] : []))
  // one for another system's files (fsevents) is never installed here, and is not allowed either
  expect(running.filter(name => !allowed.includes(name) && name !== 'fsevents')).toEqual([])
  expect(allowed).toEqual(['node'])
  for (const hook of ['preinstall', 'install', 'postinstall', 'prepare'])
    expect(manifest.scripts).not.toHaveProperty(hook)
})

test('A07 what is installed is what was locked', () => {
  const drifted = packages.filter(([path, one]) => {
    const file = join(ROOT, path, 'package.json')
    return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version !== one.version
  })
  expect(drifted.map(([path]) => path)).toEqual([])
  const asked = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
  expect(asked.filter(name => lock.packages[`node_modules/${name}`] === undefined)).toEqual([])
})

test('A07 the set-up installs by the lockfile and nothing else', () => {
  const texts = [join(ROOT, '.ci/run'), ...readdirSync(join(ROOT, 'scripts')).map(name => join(ROOT, 'scripts', name))]
    .filter(path => /run$|\.sh$|\.m?js$/.test(path))
    .map(path => readFileSync(path, 'utf8'))
  const installs = texts.flatMap(text =>
    [...text.matchAll(/\bnpm (?:ci|install|i|add)\b[^\n]*/g)].map(([line]) => line),
  )
  expect(installs.filter(line => !line.startsWith('npm ci'))).toEqual([])
})
