import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

// Top to bottom. A file may import from its own room and from rooms on lower lines, never from one beside it or above it.
const LAYERS = [
  ['web', 'cli', 'http', 'mcp'],
  ['operations'],
  ['io'],
  ['plan'],
  ['levers'],
  ['findings'],
  ['measures'],
  ['identity'],
  ['sources'],
  ['stats'],
  ['model'],
] as const
const PURE_FROM = LAYERS.findIndex(rooms => (rooms as readonly string[]).includes('plan'))
const ROOT = new URL('../', import.meta.url).pathname
const SRC = join(ROOT, 'src')

const files = readdirSync(SRC, { recursive: true })
  .map(String)
  .filter(name => /\.tsx?$/.test(name))
const code = new Map(files.map(file => [file, readFileSync(join(SRC, file), 'utf8')]))
const production = files.filter(file => !isTest(file))

/** `isLate`: loaded when it is needed */
type Import = { readonly file: string; readonly to: string; readonly isType: boolean; readonly isLate: boolean }
const IMPORT = /^[ \t]*(?:import\s+|(?:import|export)\b([^'";=]*?)\bfrom\s*)['"]([^'"\n]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

const imports: readonly Import[] = files.flatMap(file => {
  const text = code.get(file) ?? ''
  const still = [...text.matchAll(IMPORT)].map(([, head = '', to = '']) => ({
    file,
    to,
    isType: /^\s*type\b/.test(head),
    isLate: false,
  }))
  const late = [...text.matchAll(DYNAMIC)].map(([, to = '']) => ({ file, to, isType: false, isLate: true }))
  return [...still, ...late]
})
const inside = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ file, to, ...how }) => ({ file, target: relative(SRC, join(SRC, dirname(file), to)), ...how }))

const roomOf = (file: string): string => file.split(sep)[0] ?? ''
const layerOf = (room: string): number => LAYERS.findIndex(rooms => (rooms as readonly string[]).includes(room))
const isPure = (file: string): boolean => layerOf(roomOf(file)) >= PURE_FROM

describe('the rooms', () => {
  test('every file is in a named room', () => {
    expect(files.filter(file => !file.includes(sep) || layerOf(roomOf(file)) < 0)).toEqual([])
  })

  test('imports go down only', () => {
    const wrong = inside.filter(({ file, target }) => {
      const [from, into] = [roomOf(file), roomOf(target)]
      return from !== into && layerOf(into) <= layerOf(from) && !isTypeForWeb(file, target)
    })
    expect(wrong.filter(({ file, target }) => !isTestOutside(file, target))).toEqual([])
  })

  test('the browser takes values only from web and model', () => {
    const wrong = inside
      .filter(({ file, isType }) => roomOf(file) === 'web' && !isTest(file) && !isType)
      .filter(({ target }) => !['web', 'model'].includes(roomOf(target)))
    expect(wrong).toEqual([])
  })

  test('nobody imports in a circle, types included', () => {
    expect(cycles()).toEqual([])
  })
})

describe('below the line', () => {
  const pure = production.filter(isPure)

  test('nothing touches file, network, database or process', () => {
    const wrong = imports.filter(
      ({ file, to }) => isPure(file) && !isTest(file) && /^(node:|undici$|imapflow$|tsdav$|yauzl$)/.test(to),
    )
    expect(wrong).toEqual([])
    const reaching = /\bfetch\(|\bprocess\.|\bWebSocket\b|\bXMLHttpRequest\b|\bsetTimeout\(|\bsetInterval\(/
    expect(pure.filter(file => reaching.test(withoutComments(file)))).toEqual([])
  })

  test('time and chance are arguments', () => {
    const clock = /\bnew Date\(\s*\)|\bDate\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b|\bcrypto\./
    expect(pure.filter(file => clock.test(withoutComments(file)))).toEqual([])
  })
})

describe('the files', () => {
  const sizes = production.map(file => ({ file, lines: linesOf(file) })).toSorted((a, b) => a.lines - b.lines)
  const at = (share: number): number => sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))]?.lines ?? 0

  test('are small: half under 80 lines, 95 of 100 under 250, none over 400', () => {
    expect(at(0.5)).toBeLessThanOrEqual(80)
    expect(at(0.95)).toBeLessThan(250)
    expect(files.filter(file => linesOf(file) > 400)).toEqual([])
  })

  test('have a name that says what is in them, in kebab-case', () => {
    const names = production.map(file => ({ file, name: basename(file).replace(/\.(d\.)?tsx?$/, '') }))
    expect(names.filter(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([])
    const vague =
      /^(utils?|helpers?|common|shared|misc|manager|service|controller|handler|base-?class)$|-(utils?|helpers?|manager|service)$/
    expect(names.filter(({ name }) => vague.test(name))).toEqual([])
    const folders = new Set(files.flatMap(file => dirname(file).split(sep)))
    expect([...folders].filter(name => vague.test(name))).toEqual([])
  })

  test('export by name, and no index only passes on', () => {
    expect(production.filter(file => /^export default\b/m.test(code.get(file) ?? ''))).toEqual([])
    const indexes = production.filter(file => basename(file).startsWith('index.'))
    const passesOn = (file: string): boolean =>
      withoutComments(file)
        .split('\n')
        .every(line => line.trim() === '' || /^export\b.*\bfrom\b/.test(line))
    expect(indexes.filter(passesOn)).toEqual([])
  })

  test('take no way round the types', () => {
    const loose = /@ts-ignore|@ts-expect-error|@ts-nocheck|:\s*any\b|\bas any\b|<any>/
    expect(production.filter(file => loose.test(withoutStrings(code.get(file) ?? '')))).toEqual([])
  })

  test('leave nothing for later', () => {
    const later = /\b(TODO|FIXME|XXX|HACK)\b/
    expect(files.filter(file => later.test(code.get(file) ?? ''))).toEqual([])
    const skipped = /\b(test|it|describe)\.(only|todo|skip)\(/
    expect(files.filter(file => isTest(file) && skipped.test(code.get(file) ?? ''))).toEqual([])
  })

  test('numbers are tested as thoroughly as they are written', () => {
    const thin = Object.entries(LEAST_TESTED).flatMap(([room, least]) => {
      const mine = files.filter(file => roomOf(file) === room)
      const written = sum(mine.filter(file => !isTest(file)).map(linesOf))
      const tested = sum(mine.filter(isTest).map(linesOf)) + sum(testsOutside(room)) + sum(recorded(room))
      return tested < written * least ? [`${room}: ${tested} lines of tests for ${written} of code`] : []
    })
    expect(thin).toEqual([])
  })
})

describe('what a mailbox waits for', () => {
  // what its reader's thread loads before the first byte is read (src/operations/work-thread.ts)
  const loaded = closure('operations/work-thread.ts', 'io/world/open-inputs.ts', 'operations/import/parse-files.ts')

  test('no library that it does not need', () => {
    const packages = imports.filter(
      ({ file, to, isType, isLate }) => loaded.has(file) && !isType && !isLate && !to.startsWith('.'),
    )
    expect(packages.map(({ file, to }) => `${file} ${to}`)).toContain('sources/mail/encoded-words.ts libmime')
    expect(packages.filter(({ to }) => NOT_FOR_MAIL.has(to))).toEqual([])
  })
})

/** Schemas, archives, packed files and programs: each takes milliseconds to load, in which nothing is read. */
const NOT_FOR_MAIL = new Set([
  'zod',
  'yauzl',
  'saxes',
  'ical.js',
  'feedsmith',
  'node:zlib',
  'node:child_process',
  'node:sqlite',
])

/** Files that are loaded with these. */
function closure(...entries: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>(entries)
  for (const one of found)
    for (const { file, target, isType, isLate } of inside) if (file === one && !isType && !isLate) found.add(target)
  return found
}

/**
 * Lines of tests per line of code. The aim is 1 everywhere; a room below it may only climb: raise its number whenever
 * tests are added, never lower one.
 */
const LEAST_TESTED = { stats: 0.85, sources: 0.6, identity: 0.4, measures: 0.78, findings: 0.4 }

/** Tests of a room that need the whole house stand under tests/; they count for the rooms they import. */
function testsOutside(room: string): number[] {
  return readdirSync(join(ROOT, 'tests'), { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.test.ts') && !name.startsWith('journeys'))
    .map(name => readFileSync(join(ROOT, 'tests', name), 'utf8'))
    .filter(text => text.includes(`/src/${room}/`))
    .map(text => text.split('\n').length)
}

/** Recorded input and expected output beside the tests; a long recording proves no more than two hundred lines of it. */
function recorded(room: string): number[] {
  return readdirSync(join(SRC, room), { recursive: true })
    .map(String)
    .filter(name => /\.(json|tsv|csv|eml|ics|vcf|mbox|txt|xml)$/.test(name))
    .map(name => Math.min(200, readFileSync(join(SRC, room, name), 'utf8').split('\n').length))
}

function sum(list: readonly number[]): number {
  return list.reduce((total, lines) => total + lines, 0)
}

/** Tests, and what is written down for them. */
function isTest(file: string): boolean {
  return /\.(test|fixture)\.tsx?$/.test(file)
}

/** The web app may know the shapes of operations; the values behind them stay on the server. */
function isTypeForWeb(file: string, target: string): boolean {
  return roomOf(file) === 'web' && roomOf(target) === 'operations'
}

/** A test may use what lies beside src, such as examples. */
function isTestOutside(file: string, target: string): boolean {
  return isTest(file) && target.startsWith('..')
}

function linesOf(file: string): number {
  return (code.get(file) ?? '').trimEnd().split('\n').length
}

function withoutComments(file: string): string {
  return (code.get(file) ?? '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

function withoutStrings(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

/** Circles of files, each told once, by a walk in depth. */
function cycles(): readonly string[] {
  const next = new Map<string, string[]>()
  for (const { file, target } of inside) next.set(file, [...(next.get(file) ?? []), target])
  const done = new Set<string>()
  const path: string[] = []
  const found: string[] = []
  const walk = (file: string): void => {
    const at = path.indexOf(file)
    if (at >= 0) return void found.push([...path.slice(at), file].join(' -> '))
    if (done.has(file)) return
    path.push(file)
    for (const target of next.get(file) ?? []) walk(target)
    path.pop()
    done.add(file)
  }
  for (const file of files) walk(file)
  return found
}
