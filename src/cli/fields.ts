import { z } from 'zod'
import type { Operation } from '../operations/operation.ts'

/** One field of an operation's input as the command line takes it. */
export type Field = {
  /** as in the schema: lastBefore */
  readonly name: string
  /** as typed: last-before */
  readonly flag: string
  readonly kind: 'boolean' | 'number' | 'text' | 'json' | 'map'
  readonly isList: boolean
  readonly isRequired: boolean
  readonly choices: readonly string[]
  /** a map whose values are numbers: lever=3 */
  readonly ofNumbers: boolean
  readonly says: string
}

type Node = {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly description?: string
  readonly default?: unknown
  readonly const?: unknown
}

/** The fields of an operation's input, read from its schema, so that no option is written down twice. */
export function fieldsOf(entry: Operation): readonly Field[] {
  const schema = z.toJSONSchema(entry.input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node
  const required = new Set(schema.required ?? [])
  return Object.entries(schema.properties ?? {}).map(([name, node]) => fieldOf(name, node, required.has(name)))
}

/** lastBefore is typed --last-before. */
export function flagOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

function fieldOf(name: string, given: Node, isRequired: boolean): Field {
  const outer = withoutNull(given)
  const isList = outer.type === 'array'
  const node = isList ? withoutNull(outer.items ?? {}) : outer
  return {
    name,
    flag: flagOf(name),
    kind: kindOf(node),
    isList,
    isRequired,
    ofNumbers: valuesOf(node).type === 'number' || valuesOf(node).type === 'integer',
    choices: (node.enum ?? []).filter(choice => typeof choice === 'string'),
    says: saysOf(given),
  }
}

/** What remains of "this or null": null is said by leaving the option out. */
function withoutNull(node: Node): Node {
  const others = node.anyOf?.filter(one => one.type !== 'null')
  return others?.length === 1 && others[0] ? others[0] : node
}

function kindOf(node: Node): Field['kind'] {
  if (node.type === 'boolean') return 'boolean'
  if (node.type === 'number' || node.type === 'integer') return 'number'
  if (node.type === 'string') return 'text'
  if (node.type === 'object' && typeof node.additionalProperties === 'object') return 'map'
  return 'json'
}

function valuesOf({ additionalProperties }: Node): Node {
  return typeof additionalProperties === 'object' && additionalProperties !== null ? (additionalProperties as Node) : {}
}

function saysOf({ description, default: usual }: Node): string {
  const isTelling = usual !== undefined && usual !== null && usual !== false && JSON.stringify(usual).length > 2
  return [description, isTelling ? `(usually ${JSON.stringify(usual)})` : ''].filter(Boolean).join(' ')
}
