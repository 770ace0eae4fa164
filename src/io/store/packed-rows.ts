import type { ContactRef } from '../../model/contact.ts'
import type { Observation } from '../../model/observation.ts'
import { CHANNEL_CODES, DIRECTION_CODES, KIND_CODES, LEVER_CODES, PRECISION_CODES, ROLE_CODES } from './codes.ts'

/**
 * Observations of one source as columns, the way the store writes them. Made where they are read, in another thread than
 * the one that writes: a few long arrays cross the border between threads at a tenth of the cost of as many objects.
 */
export type PackedRows = {
  readonly source: string
  readonly count: number
  readonly keys: readonly string[]
  /** the detail of each as JSON */
  readonly details: readonly string[]
  /** NaN: no date */
  readonly at: Float64Array<ArrayBuffer>
  readonly precision: Uint8Array<ArrayBuffer>
  readonly kind: Uint8Array<ArrayBuffer>
  /** 0: none */
  readonly channel: Uint8Array<ArrayBuffer>
  readonly lever: Uint8Array<ArrayBuffer>
  /** NaN: none */
  readonly minutes: Float64Array<ArrayBuffer>
  /** where the people of each begin, and at the end where the last ones end: `count + 1` numbers */
  readonly people: Uint32Array<ArrayBuffer>
  /** by person: the place of the contact among all contacts of this packer */
  readonly who: Uint32Array<ArrayBuffer>
  readonly role: Uint8Array<ArrayBuffer>
  readonly direction: Uint8Array<ArrayBuffer>
  readonly weight: Float64Array<ArrayBuffer>
  /** contacts that were not in earlier rows of this packer; the first has the place `firstContact` */
  readonly firstContact: number
  readonly contacts: readonly ContactRef[]
}

/** Rows handed over at once: fewer cost calls, more are copied again and again by the collector of garbage while they wait. */
const PART = 500

/**
 * Packs observations one after the other and remembers contacts, so that each crosses once however often it is named. What
 * an observation says is taken from it at once, so that its own memory is free long before its part is full.
 */
export class Packer {
  readonly #byObject = new WeakMap<ContactRef, number>()
  readonly #byText = new Map<string, number>()
  #contacts: ContactRef[] = []
  #known = 0
  #open: OpenRows | null = null

  /** The parts that are full with this; the last one waits for more. Throws where a source breaks its contract. */
  add(batch: readonly Observation[], most = PART): readonly PackedRows[] {
    const full: PackedRows[] = []
    for (const one of batch) {
      checkShape(one)
      if (this.#open !== null && (this.#open.source !== one.source || this.#open.keys.length >= most))
        full.push(...this.end())
      this.#open ??= openRows(one.source, most)
      this.#put(this.#open, one)
    }
    return full
  }

  /** What still waits. */
  end(): readonly PackedRows[] {
    const open = this.#open
    if (open === null) return []
    this.#open = null
    const contacts = this.#contacts
    this.#contacts = []
    return [closed(open, this.#known - contacts.length, contacts)]
  }

  /** One of `PackedRows` for each run of observations of the same source. */
  pack(batch: readonly Observation[]): readonly PackedRows[] {
    return [...this.add(batch, batch.length), ...this.end()]
  }

  #put(rows: OpenRows, one: Observation): void {
    const place = rows.keys.length
    rows.keys.push(one.key)
    rows.details.push(JSON.stringify(one.detail))
    rows.at[place] = one.at ?? Number.NaN
    rows.precision[place] = PRECISION_CODES[one.precision]
    rows.kind[place] = KIND_CODES[one.kind]
    rows.channel[place] = one.channel === null ? 0 : CHANNEL_CODES[one.channel]
    rows.lever[place] = one.lever === undefined ? 0 : LEVER_CODES[one.lever]
    rows.minutes[place] = one.minutes ?? Number.NaN
    for (const { who, role, direction, weight } of one.people) {
      rows.who.push(this.#placeOf(who))
      rows.role.push(ROLE_CODES[role])
      rows.direction.push(DIRECTION_CODES[direction])
      rows.weight.push(weight)
    }
    rows.people[place + 1] = rows.who.length
  }

  #placeOf(who: ContactRef): number {
    const held = this.#byObject.get(who)
    if (held !== undefined) return held
    const text = `${contactKeysText(who)}\n${who.name ?? ''}`
    let place = this.#byText.get(text)
    if (place === undefined) {
      place = this.#known++
      this.#byText.set(text, place)
      this.#contacts.push(who)
    }
    this.#byObject.set(who, place)
    return place
  }
}

/** Keys in the order they were given, as compact JSON: `[["email","ana@acme.example"],["name","Ana Ruiz"]]`. */
export function contactKeysText({ keys }: ContactRef): string {
  return JSON.stringify(keys.map(key => [key.kind, key.value]))
}

/** The same rows, and the memory of their numbers that moves to another thread instead of being copied. */
export function toMove(rows: PackedRows): { readonly rows: PackedRows; readonly moves: readonly ArrayBuffer[] } {
  const { at, minutes, precision, kind, channel, lever, people, who, role, direction, weight } = rows
  const columns = [at, minutes, precision, kind, channel, lever, people, who, role, direction, weight]
  return { rows, moves: columns.map(({ buffer }) => buffer) }
}

/** Rows that others are still added to. */
type OpenRows = Pick<PackedRows, 'source'> & {
  readonly keys: string[]
  readonly details: string[]
  readonly at: Float64Array<ArrayBuffer>
  readonly minutes: Float64Array<ArrayBuffer>
  readonly precision: Uint8Array<ArrayBuffer>
  readonly kind: Uint8Array<ArrayBuffer>
  readonly channel: Uint8Array<ArrayBuffer>
  readonly lever: Uint8Array<ArrayBuffer>
  readonly people: Uint32Array<ArrayBuffer>
  readonly who: number[]
  readonly role: number[]
  readonly direction: number[]
  readonly weight: number[]
}

function openRows(source: string, most: number): OpenRows {
  return {
    source,
    keys: [],
    details: [],
    at: new Float64Array(most),
    minutes: new Float64Array(most),
    precision: new Uint8Array(most),
    kind: new Uint8Array(most),
    channel: new Uint8Array(most),
    lever: new Uint8Array(most),
    people: new Uint32Array(most + 1),
    who: [],
    role: [],
    direction: [],
    weight: [],
  }
}

function closed(rows: OpenRows, firstContact: number, contacts: readonly ContactRef[]): PackedRows {
  return {
    ...rows,
    count: rows.keys.length,
    who: Uint32Array.from(rows.who),
    role: Uint8Array.from(rows.role),
    direction: Uint8Array.from(rows.direction),
    weight: Float64Array.from(rows.weight),
    firstContact,
    contacts,
  }
}

/** A reader that breaks the contract is a bug; better a loud one than a bad row for ever. */
function checkShape({ key, at, source }: Observation): void {
  if (key.length === 0 || key.length > 200)
    throw new Error(`The source ${source} gave a key of ${key.length} characters; 1 to 200 are allowed.`)
  if (at !== null && !(Number.isInteger(at) && Math.abs(at) <= 8.64e15))
    throw new Error(`The source ${source} gave ${at} as the moment of ${key}.`)
}
