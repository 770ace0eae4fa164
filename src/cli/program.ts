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
  // only now is it known which commands have others beneath them
  for (const entry of operations) sayUsage(commandAt(program, wordsOf(entry)), entry)
  for (const [words, beneath] of groupsOf(operations, taken))
    commandAt(program, words.split(' ')).description(`Followed by: ${[...beneath].join(', ')}.`)
}

/** The words that are no command themselves and only have commands beneath them, with the words of those. */
function groupsOf(
  operations: readonly Operation[],
  commands: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>()
  for (const words of operations.map(wordsOf))
    for (const [at, word] of words.entries()) {
      const above = words.slice(0, at).join(' ')
      if (at > 0 && !commands.has(above)) groups.set(above, (groups.get(above) ?? new Set()).add(word))
    }
  return groups
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
  command.description(entry.says)
  const places = placesOf(entry, fields)
  // a place is optional to the parser, because an option of its name may fill it; what is missing is said below
  for (const { word, field } of places) command.addArgument(new Argument(`[${word}]`, field?.says))
  if (entry.streams) command.addArgument(new Argument('[file]', 'where to write; - is standard output'))
  for (const field of fields) {
    if (field.name === 'asOf' || isSecret(entry, field)) continue
    if (!places.some(({ name }) => name === field.name)) command.addOption(optionOf(field))
    else command.addOption(optionOf({ ...field, isRequired: false }).hideHelp())
  }
  if (entry.cli?.secret) for (const [flags, says] of SECRET_OPTIONS) command.option(flags, says)
  withCommonOptions(command).action(async (...given: unknown[]) => {
    // what stands before the last word counts as well: `mentors --json agreements`
    const options = { ...command.parent?.opts(), ...command.opts() }
    const values: Record<string, unknown> = {}
    for (const field of fields) values[field.name] = options[field.name]
    const rest = fillPlaces(command, places, values, given.slice(0, command.registeredArguments.length).flat())
    const target = entry.streams ? String(rest[0] ?? entry.streams.file) : null
    if (rest.length > (entry.streams ? 1 : 0)) command.error(twice(places, values, rest.at(-1)))
    await act({ entry, fields, values, options, target })
  })
}

/** A field that is typed without its name, by where it stands. */
type Place = {
  readonly name: string
  readonly word: string
  readonly isRest: boolean
  readonly field: Field | undefined
}

function placesOf(entry: Operation, fields: readonly Field[]): readonly Place[] {
  return (entry.cli?.args ?? []).map(word => {
    const name = word.replace(/\.\.\.$/, '')
    return { name, word, isRest: word.endsWith('...'), field: fields.find(one => one.name === name) }
  })
}

/** How a command is typed, with what it must have in angles although the parser takes it as an option too. */
function sayUsage(command: Command, entry: Operation): void {
  const words = placesOf(entry, fieldsOf(entry)).map(({ word, field }) =>
    field?.isRequired ? `<${word}>` : `[${word}]`,
  )
  const beneath = command.commands.length > 0 ? ['[command]'] : []
  command.usage(['[options]', ...beneath, ...words, ...(entry.streams ? ['[file]'] : [])].join(' '))
}

/** Words fill the places in their order, those left out that an option of their name has filled. Gives the words left over. */
function fillPlaces(
  command: Command,
  places: readonly Place[],
  values: Record<string, unknown>,
  given: readonly unknown[],
): readonly unknown[] {
  const words = given.filter(word => word !== undefined)
  for (const { name, isRest, field } of places) {
    if (values[name] !== undefined) continue
    if (isRest) values[name] = words.splice(0)
    else values[name] = words.shift()
    const isMissing = values[name] === undefined || (isRest && [values[name]].flat().length === 0)
    if (isMissing && field?.isRequired) command.error(`error: missing required argument '${name}'`)
  }
  return words
}

function twice(places: readonly Place[], values: Readonly<Record<string, unknown>>, word: unknown): string {
  const named = places.filter(({ name, field }) => field !== undefined && values[name] !== undefined)
  const flags = named.map(({ field }) => `--${field?.flag}`).join(' or ')
  return `error: "${String(word)}" is one word too many: say it in its place or as ${flags}, not both`
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
