import { describe, expect, test } from 'vitest'
import { smallTerminal } from '../../tests/surfaces/small-terminal.ts'
import { smallWorld } from '../../tests/surfaces/small-world.ts'
import { accountsAdd, accountsChange, accountsList } from '../operations/accounts/accounts.ts'
import type { Operation } from '../operations/operation.ts'
import { readSecret } from './read-secret.ts'
import { run } from './run.ts'

const add = accountsAdd as unknown as Operation
const change = accountsChange as unknown as Operation
const typed = { kind: 'imap', url: 'imaps://imap.example.org', user: 'ana' }

describe('a password', () => {
  test('is asked for on a terminal, from the environment, or from standard input', async () => {
    const terminal = smallTerminal({ typed: 'canary' })
    expect(await readSecret(add, typed, {}, terminal, {})).toEqual({ secret: 'canary' })
    expect(terminal.errText()).toBe('Password (it is not shown): ')
    const silent = smallTerminal({ typed: 'from stdin' })
    expect(await readSecret(add, typed, {}, silent, { GROUNDWORK_SECRET: 'from env' })).toEqual({ secret: 'from env' })
    expect(await readSecret(add, typed, { secretStdin: true }, silent, { GROUNDWORK_SECRET: 'x' })).toEqual({
      secret: 'from stdin',
    })
    expect(silent.errText()).toBe('')
  })

  test('is not asked for where there is none, where nobody sits, or where nothing was typed', async () => {
    expect(await readSecret(add, { ...typed, kind: 'activitywatch' }, {}, smallTerminal({ typed: 'x' }), {})).toEqual(
      {},
    )
    expect(await readSecret(change, { id: 'a' }, {}, smallTerminal({ typed: 'x' }), {})).toEqual({})
    expect(await readSecret(change, { id: 'a' }, { secretAsk: true }, smallTerminal({ typed: 'x' }), {})).toEqual({
      secret: 'x',
    })
    expect(await readSecret(add, typed, {}, smallTerminal(), {})).toEqual({})
    expect(await readSecret(add, typed, {}, smallTerminal({ typed: '' }), {})).toEqual({})
    const list = accountsList as unknown as Operation
    expect(await readSecret(list, {}, {}, smallTerminal({ typed: 'x' }), { GROUNDWORK_SECRET: 'x' })).toEqual({})
  })

  test.each([{ secretStdin: true }, { secretAsk: true }])(
    'said to come by %o, and not coming, is refused',
    async said => {
      for (const terminal of [smallTerminal(), smallTerminal({ typed: '' })])
        await expect(readSecret(change, { id: 'a' }, said, terminal, {})).rejects.toMatchObject({
          code: 'E_SECRET_NONE',
        })
    },
  )

  test.each(['--secret', '--secret=canary', '--password'])('%s is no option, and nothing is kept', async flag => {
    const terminal = smallTerminal()
    const world = smallWorld()
    const parts = { operations: [add], starters: [], version: '0', open: async () => world }
    const words = ['accounts', 'add', 'imap', 'imaps://imap.example.org', 'ana', flag]
    expect(await run(words, parts, terminal)).toBe(1)
    expect(terminal.errText()).toContain('E_USAGE')
    world.remove()
  })
})
