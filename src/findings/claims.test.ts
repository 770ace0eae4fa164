import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Research } from '../model/finding.ts'
import { CLAIMS } from './claims.ts'

const PAGE = readFileSync(new URL('../../docs/measures/claims.md', import.meta.url), 'utf8')

test.each(Object.entries(CLAIMS))('%s stands on the page of claims with its class', (_, claim) => {
  expect(Research.parse(claim)).toEqual(claim)
  const [, author = '', year = ''] = /^(\S+?),? .*?(\d{4})/.exec(claim.source) ?? []
  const rows = PAGE.split('\n').filter(line => line.startsWith('|') && line.includes(author) && line.includes(year))
  expect(rows.map(row => row.split('|')[2]?.trim())).toContain(claim.class)
})

test('what must never be said is not said', () => {
  const all = Object.values(CLAIMS)
    .map(({ says, source }) => `${says} ${source}`)
    .join(' ')
  expect(all).not.toMatch(/dead|Dunbar|10,000 hours|dirty|Casciaro|\b8[05] ?%|27 ?%|caused by/i)
})

test('whole sentences, each with its year', () => {
  for (const { says, source } of Object.values(CLAIMS)) {
    expect(says).toMatch(/^[A-Z].*[.)]$/)
    expect(source).toMatch(/\b(?:19|20)\d\d\b/)
  }
})
