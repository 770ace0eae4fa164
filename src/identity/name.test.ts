import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { companyWords, domainFits, isSharedMailbox, nameInAddress, spellsName } from './mailbox.ts'
import { compareNames, isConfusable, nameBlock, readName } from './name.ts'

test.each([
  ['Dr. Ana Ruiz, PhD', 'ana', 'ruiz'],
  ['Ruiz, Ana', 'ana', 'ruiz'],
  ['Al-Barakani, Idris', 'idris', 'barakani'],
  ['van der Berg, Jan', 'jan', 'berg'],
  ['Ana Ruiz, Berlin', 'ana', 'ruiz'],
  ['ANA  RUIZ (she/her)', 'ana', 'ruiz'],
  ['Łukasz Müller-Ørsted', 'lukasz', 'orsted'],
  ['Ana', 'ana', ''],
])('%s', (written, given, family) => {
  expect(readName(written)).toMatchObject({ given, family })
})

test('an address is no name', () => {
  expect(readName('ana@acme.example')).toBeNull()
  expect(readName('...')).toBeNull()
})

test.each([
  ['Ana Ruiz', 'Ruiz Ana', 'agree'],
  ['Ana Ruiz', 'Ana Maria Ruiz', 'agree'],
  ['A. Ruiz', 'Ana Ruiz', 'agree'],
  ['Ana', 'Ana Ruiz', 'agree'],
  ['Ana Ruiz', 'Tom Ruiz', 'differ'],
  ['Ana Ruiz', 'Ana Lind', 'differ'],
  ['Ana Ruiz', null, 'unknown'],
  ['Ana Ruiz', '王小明', 'unknown'],
  ['Al-Barakani, Idris', 'Al-Barakani, Rania', 'differ'],
] as const)('%s and %s %s', (a, b, verdict) => {
  expect(compareNames(readName(a), readName(b))).toBe(verdict)
  expect(compareNames(readName(b), readName(a))).toBe(verdict)
})

test('X03 look-alike letters are seen, honest scripts are not accused', () => {
  expect(isConfusable('An\u0430 Ruiz')).toBe(true)
  expect(isConfusable('Ana\u200b Ruiz')).toBe(true)
  for (const name of ['Анна Иванова', 'Ana Ruiz', 'Γιώργος', '李雷', 'Anna Иванова', null])
    expect(isConfusable(name)).toBe(false)
})

test('X03 names compare the same composed, decomposed, full-width and with a dotless i', () => {
  const block = (text: string) => nameBlock(readName(text) ?? { tokens: [], given: '', family: '' })
  expect(block('Rene\u0301 Ruiz')).toBe(block('Ren\u00e9 Ruiz'))
  expect(block('Ａｎａ Ruiz')).toBe(block('Ana Ruiz'))
  expect(fold('Işık')).toBe('isik')
})

test('functions and machines are no humans', () => {
  for (const email of [
    'info@a.example',
    'no-reply@a.example',
    'noreply+x@a.example',
    'list-request@a.example',
    'team@a.example',
  ])
    expect(isSharedMailbox(email)).toBe(true)
  for (const email of ['ana@a.example', 'infante@a.example', 'ana.teamer@a.example'])
    expect(isSharedMailbox(email)).toBe(false)
})

test('addresses and companies', () => {
  const ana = readName('Ana Ruiz')
  expect(ana && spellsName('ana.ruiz', ana)).toBe('full')
  expect(ana && spellsName('aruiz', ana)).toBe('part')
  expect(ana && spellsName('ana84', ana)).toBe('no')
  expect(companyWords('The Acme Labs, Inc.')).toEqual(['acme', 'labs'])
  expect(domainFits('acme.example', 'Acme GmbH')).toBe(true)
  expect(domainFits('acmelabs.example', 'Acme Labs')).toBe(true)
  expect(domainFits('gmail.com', 'Gmail')).toBe(false)
  expect(domainFits('other.example', 'Acme')).toBe(false)
})

test.each([
  ['ana.ruiz', 'ana', 'ruiz'],
  ['ana_maria-ruiz+news', 'ana', 'ruiz'],
  ['jörg.müller', 'jorg', 'muller'],
])('an address spells out a name: %s', (local, given, family) => {
  expect(nameInAddress(local)).toMatchObject({ given, family })
})

test.each(['anaruiz', 'a.ruiz', 'info.team', 'ana.ruiz2', 'sales.berlin', 'one.two.three.four.five', ''])(
  'an address spells out no name: %s',
  local => {
    expect(nameInAddress(local)).toBeNull()
  },
)
