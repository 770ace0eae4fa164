import { Command } from 'commander'
import { expect, test } from 'vitest'
import { addOperations } from '../../src/cli/program.ts'
import { ALONE } from '../../src/operations/alone.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { OPERATIONS } from '../../src/operations/table.ts'

/** All that a word begins as the command line sees it: commands beneath it, what they take, what they say. */
function seen(operations: readonly Operation[], word: string): readonly string[] {
  const program = new Command('groundwork')
  addOperations(program, operations, async () => undefined)
  const texts = (command: Command): string[] => [
    command.helpInformation(),
    ...command.commands.flatMap(one => [one.name(), ...texts(one)]),
  ]
  return program.commands.filter(one => one.name() === word).flatMap(texts)
}

test.each([...ALONE.keys()])('%s loaded alone is what it is among all operations', async word => {
  const alone = (await ALONE.get(word)?.()) ?? []
  expect(alone.every(one => OPERATIONS.includes(one))).toBe(true)
  expect(seen(alone, word).join('\n')).toContain('--json')
  expect(seen(alone, word)).toEqual(seen(OPERATIONS, word))
})
