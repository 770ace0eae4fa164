import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

// Documents rot quietly: every link and every path in backticks must exist, and every page that code points at.
const ROOT = new URL('..', import.meta.url).pathname
const SKIP = new Set(['node_modules', 'dist', '.git', 'recorded'])
const documents = markdownBelow(ROOT)

test('there are documents to check', () => {
  expect(documents.length).toBeGreaterThan(8)
})

describe.each(documents)('%s', name => {
  const text = readFileSync(join(ROOT, name), 'utf8')

  test('links lead somewhere', () => {
    const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '')
    const dead = targets.filter(target => !/^[a-z]+:/.test(target) && !existsSync(join(ROOT, dirname(name), target)))
    expect(dead).toEqual([])
  })

  test('paths in backticks exist', () => {
    const paths = [...text.matchAll(/`((?:src|docs|tests|evaluate|bench|examples|scripts|data|bin)\/[^`\s]*)`/g)].map(
      ([, path]) => path ?? '',
    )
    const plain = paths.filter(path => !/[<>*{}]|NNNN|…/.test(path))
    expect(plain.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

test('every decision has a number of its own', () => {
  const numbers = readdirSync(join(ROOT, 'docs/decisions')).map(name => name.slice(0, 4))
  expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual([])
})

test('every page that a finding or a measure names exists', () => {
  const named = sourcesBelow(join(ROOT, 'src')).flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/\bpage: '([a-z-]+)'/g)].map(([, page]) => page ?? ''),
  )
  expect(named.length).toBeGreaterThan(3)
  expect([...new Set(named)].filter(page => !existsSync(join(ROOT, 'docs/measures', `${page}.md`)))).toEqual([])
})

test('every section of MEASURES that is named stands in its page', () => {
  const page = readFileSync(join(ROOT, 'docs/measures/foundations.md'), 'utf8')
  const sections = new Set([...page.matchAll(/^## ([\d.]+)/gm)].map(([, section]) => section))
  const named = everyFile().flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/\bMEASURES ((?:\d+(?:\.\d+)?(?:, | and )?)+)/g)].flatMap(
      ([, list]) => list?.match(/\d+(?:\.\d+)?/g) ?? [],
    ),
  )
  expect(named.length).toBeGreaterThan(50)
  expect([...new Set(named)].filter(section => !sections.has(section))).toEqual([])
})

test('every decision and every page that a comment names exists', () => {
  const decisions = new Set(readdirSync(join(ROOT, 'docs/decisions')).map(name => name.slice(0, 4)))
  const texts = everyFile().map(file => readFileSync(file, 'utf8'))
  const named = texts.flatMap(text => [...text.matchAll(/\bdecision (\d{4})/g)].map(([, number]) => number ?? ''))
  expect(named.filter(number => !decisions.has(number))).toEqual([])
  const pages = texts.flatMap(text => text.match(/\bdocs\/(?:guide|measures|decisions)\/[a-z\d-]+\.md/g) ?? [])
  expect([...new Set(pages)].filter(path => !existsSync(join(ROOT, path)))).toEqual([])
})

test('the codes of the ledger are those that its page lists', () => {
  const rooms = ['src/sources', 'src/io/connect/files', 'src/operations/import']
  const code = /'([EW]_[A-Z][A-Z_]+|(?:mail|calendar|card|chat|feed|git|time|log|linkedin)-[a-z]+(?:-[a-z]+)*)'/g
  const used = namedIn(rooms, code).filter(found => !NO_CODE.has(found))
  const listed = listedIn('ledger.md', /`([EW]_[A-Z_]+|[a-z]+(?:-[a-z]+)+)`/g)
  expect({ notListed: used.filter(found => !listed.includes(found)) }).toEqual({ notListed: [] })
  expect({ notUsed: listed.filter(found => !used.includes(found)) }).toEqual({ notUsed: [] })
  expect(listed.filter((found, at) => listed.indexOf(found) < at)).toEqual([])
})

test('the codes of refusals outside the ledger are those that their page lists', () => {
  const ledger = new Set(listedIn('ledger.md', /`([EW]_[A-Z_]+)`/g))
  const used = namedIn(['src'], /'([EW]_[A-Z][A-Z_]+)'/g).filter(found => !ledger.has(found))
  const listed = listedIn('refusals.md', /`([EW]_[A-Z_]+)`/g)
  expect(used.length).toBeGreaterThan(150)
  expect({ notListed: used.filter(found => !listed.includes(found)) }).toEqual({ notListed: [] })
  expect({ notUsed: listed.filter(found => !used.includes(found)) }).toEqual({ notUsed: [] })
  expect(listed.filter((found, at) => listed.indexOf(found) < at)).toEqual([])
})

/** Words that are written like codes: kinds of observations. */
const NO_CODE = new Set(['time-entry', 'linkedin-connection'])

/** The codes that the source files of these folders name. */
function namedIn(folders: readonly string[], code: RegExp): string[] {
  const files = folders.flatMap(folder => sourcesBelow(join(ROOT, folder), /(?<!\.test|\.fixture)\.tsx?$/))
  return [
    ...new Set(files.flatMap(file => [...readFileSync(file, 'utf8').matchAll(code)].map(([, found]) => found ?? ''))),
  ]
}

/** The codes that a page of the guide lists. */
function listedIn(page: string, code: RegExp): string[] {
  return [...readFileSync(join(ROOT, 'docs/guide', page), 'utf8').matchAll(code)].map(([, found]) => found ?? '')
}

/** Every file of the project that people write. */
function everyFile(): string[] {
  const folders = ['src', 'tests', 'evaluate', 'bench', 'examples', 'scripts']
  const code = folders.flatMap(folder => sourcesBelow(join(ROOT, folder), /\.tsx?$/))
  return [...code, ...documents.map(name => join(ROOT, name))]
}

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (SKIP.has(entry.name)) return []
    if (entry.isDirectory()) return markdownBelow(join(folder, entry.name))
    return entry.name.endsWith('.md') ? [join(folder, entry.name).slice(ROOT.length)] : []
  })
}

function sourcesBelow(folder: string, wanted = /(?<!\.test)\.ts$/): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter(name => wanted.test(name))
    .map(name => join(folder, name))
}
