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

test('every page that a finding or a measure names exists', () => {
  const named = sourcesBelow(join(ROOT, 'src')).flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/\bpage: '([a-z-]+)'/g)].map(([, page]) => page ?? ''),
  )
  expect(named.length).toBeGreaterThan(3)
  expect([...new Set(named)].filter(page => !existsSync(join(ROOT, 'docs/measures', `${page}.md`)))).toEqual([])
})

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (SKIP.has(entry.name)) return []
    if (entry.isDirectory()) return markdownBelow(join(folder, entry.name))
    return entry.name.endsWith('.md') ? [join(folder, entry.name).slice(ROOT.length)] : []
  })
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(name => join(folder, name))
}
