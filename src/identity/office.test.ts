import { expect, test } from 'vitest'
import { isOffice } from './office.ts'

const record = (name: string | null, address: string, ...names: string[]) => ({
  name,
  keys: [{ kind: 'email', value: address }, ...names.map(value => ({ kind: 'name', value }))],
})

test.each([
  ['no name at all', record(null, 'info@acme.example')],
  ['the name of the company', record('Acme Labs GmbH', 'support@acmelabs.example')],
  ['the name of the function', record('Support Team', 'support@acme.example')],
  ['several humans', record('Ana Ruiz', 'office@acme.example', 'Ana Ruiz', 'Bo Lind')],
])('a function with %s is nobody', (_, one) => {
  expect(isOffice(one)).toBe(true)
})

test.each([
  ['who alone writes from hello@', record('Ana Ruiz', 'hello@ana-ruiz.example', 'Ana Ruiz', 'Ruiz, Ana')],
  ['an address of their own', record(null, 'ana@acme.example')],
  [
    'a telephone beside it',
    { name: null, keys: [...record(null, 'info@acme.example').keys, { kind: 'phone', value: '+4712345678' }] },
  ],
])('%s is somebody', (_, one) => {
  expect(isOffice(one)).toBe(false)
})
