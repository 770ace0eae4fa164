import { Argument, Option } from 'commander'
import type { Command } from 'commander'
import type { Operation } from '../operations/operation.ts'
import { fieldsOf } from './fields.ts'
import type { Field } from './fields.ts'

/** A command that was typed: the operation, its fields by name, and the words around them. */
export type Typed = {
  readonly entry: Operation
  readonly fields: readonly Field[]
  readonly values: Readonly<Record<string, unknown>>
  /** all options as typed, the common ones too */
  readonly options: Readonly<Record<string, unknown>>
  /** where an output that streams goes */
  readonly target: string | null
}

/** Adds a command for every operation of the table: `people.list` is `people list` unless its dress says otherwise. */
export function addOperations(
  program: Command,
  operations: readonly Operation[],
  act: (typed: Typed) => Promise<void>,
): void {
  // else a command that has others beneath it would take their options for its own: --json, --home, --limit
  program.enablePositionalOptions()
  for (const entry of operations) addOne(commandAt(program, wordsOf(entry)), entry, act)
  const taken = new Set(operations.map(entry => wordsOf(entry).join(' ')))
  for (const entry of operations)
    for (const words of guessesOf(entry)) {
      if (taken.has(words.join(' '))) continue
      taken.add(words.join(' '))
      addOne(commandAt(program, words, true), entry, act)
    }
}

/**
 * What somebody new would type for it as well, and no help lists: the name that HTTP and MCP have it by, the noun alone for
 * its list, "list" after the noun, and what its screen is called.
 */
function guessesOf(entry: Operation): readonly (readonly string[])[] {
  const name = entry.name.split('.')
  const [noun = '', verb] = name
  const words = wordsOf(entry)
  const lists = verb === 'list' && name.length === 2
  return [
    name,
    ...(lists ? [[noun]] : []),
    ...(entry.kind === 'query' && words.length === 1 ? [[...words, 'list']] : []),
    ...(entry.cli?.also ?? []).map(one => one.split(' ')),
  ]
}

/** The words of an operation's command. */
export function wordsOf(entry: Operation): readonly string[] {
  return (entry.cli?.command ?? entry.name.replaceAll('.', ' ')).split(' ')
}

/** Options that every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--json', 'print exactly the data, as JSON')
    .option('--home <folder>', 'the data folder (else GROUNDWORK_HOME, else the place of your system)')
    .option('--zone <name>', 'your time zone, like Europe/Oslo (else the one of this machine)')
    .option('--as-of <date>', 'answer as on that date, like 2026-03-31')
}

function commandAt(program: Command, words: readonly string[], hidden = false): Command {
  return words.reduce<Command>((parent, word) => {
    const known = parent.commands.find(command => command.name() === word)
    return known ?? parent.command(word, { hidden }).description(`everything about ${word}`)
  }, program)
}

function addOne(command: Command, entry: Operation, act: (typed: Typed) => Promise<void>): void {
  const fields = fieldsOf(entry)
  const places = (entry.cli?.args ?? []).map(word => ({
    name: word.replace(/\.\.\.$/, ''),
    isRest: word.endsWith('...'),
  }))
  command.description(entry.says)
  for (const { name, isRest } of places) {
    const field = fields.find(one => one.name === name)
    const isRequired = field?.isRequired === true
    const word = `${name}${isRest ? '...' : ''}`
    command.addArgument(new Argument(isRequired ? `<${word}>` : `[${word}]`, field?.says))
  }
  if (entry.streams) command.addArgument(new Argument('[file]', 'where to write; - is standard output'))
  for (const field of fields)
    if (!places.some(({ name }) => name === field.name) && field.name !== 'asOf' && !isSecret(entry, field))
      command.addOption(optionOf(field))
  if (entry.cli?.secret) for (const [flags, says] of SECRET_OPTIONS) command.option(flags, says)
  withCommonOptions(command).action(async (...given: unknown[]) => {
    // what stands before the last word counts as well: `mentors --json agreements`
    const options = { ...command.parent?.opts(), ...command.opts() }
    const values: Record<string, unknown> = {}
    for (const field of fields) values[field.name] = options[field.name]
    places.forEach(({ name }, i) => (values[name] = given[i]))
    const target = entry.streams ? String(given[places.length] ?? entry.streams.file) : null
    await act({ entry, fields, values, options, target })
  })
}

/** What nobody may type on a command line, where other programs and the history of the shell see it. */
export function isSecret(entry: Operation, field: Field): boolean {
  return entry.cli?.secret?.field === field.name
}

const SECRET_OPTIONS = [
  ['--secret-stdin', 'read the password from standard input (else from GROUNDWORK_SECRET, or asked on a terminal)'],
  ['--secret-ask', 'ask for the password on this terminal, without showing it'],
] as const

/** What moments are called in the schemas; a date is typed for them. */
const MOMENTS = /^(at|due|since|until|from|made|ended|begin|end|on)$|(Before|After|At|Since|Until)$/u

function isMoment({ kind, name }: Field): boolean {
  return kind === 'number' && MOMENTS.test(name)
}

function optionOf(field: Field): Option {
  if (field.kind === 'boolean') return new Option(`--${field.flag}`, field.says)
  const many = field.isList || field.kind === 'map'
  const word = field.kind === 'map' ? 'name=value' : isMoment(field) ? 'date' : field.kind
  const option = new Option(`--${field.flag} <${word}${many ? '...' : ''}>`, field.says)
  if (field.choices.length > 0) option.choices([...field.choices])
  if (field.isRequired) option.makeOptionMandatory()
  return option
}
