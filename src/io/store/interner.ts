import type { ContactRef } from '../../model/contact.ts'
import { number, text, textOrNull } from './base.ts'
import { contactKeysText } from './packed-rows.ts'
import { publicId } from './public-id.ts'
import { RowBatch } from './row-batch.ts'
import type { Sql } from './sql.ts'

/** Where a contact as written in a source stands in the database. */
export type Mention = {
  readonly id: number
  readonly record: number
  readonly fresh: FreshRecord | null
  readonly keys: string
  readonly name: string | null
  /** how often this writer made it */
  n: number
}

/** A record that this writer made, and what has been written about it: it is stored once, when all of it is known. */
export type FreshRecord = {
  readonly id: number
  readonly publicId: string
  readonly source: number
  readonly main: readonly [kind: string, value: string]
  readonly mentions: Mention[]
  first: number | null
  card: { readonly observation: number; readonly at: number; readonly key: string } | null
}

type Known = {
  readonly id: number
  readonly mentions: Mention[]
  readonly fresh: FreshRecord | null
  /** only where there are many: nearly every record is mentioned in one way */
  bySaid: Map<string, Mention> | null
}

const MANY = 8

/**
 * Finds or makes the rows for a contact: the record (what one source calls one human, by its strongest key) and the
 * mention (exactly these keys and this name, so that taking back an import takes back what only it had said).
 */
export class Interner {
  readonly #sql: Sql
  readonly #owner: number
  readonly #records = new Map<string, Known>()
  /** by their row number */
  readonly fresh = new Map<number, FreshRecord>()
  readonly #mentions: RowBatch
  #nextMention: number
  #nextRecord: number

  constructor(sql: Sql, owner: number) {
    this.#sql = sql
    this.#owner = owner
    this.#mentions = new RowBatch(sql, 'INSERT INTO mention (id, owner, record_id, keys, name)', 5)
    this.#nextMention = number(sql.get('SELECT coalesce(max(id), 0) + 1 AS next FROM mention')?.['next'])
    this.#nextRecord = number(sql.get('SELECT coalesce(max(id), 0) + 1 AS next FROM record')?.['next'])
  }

  mentionOf(source: number, sourceName: string, ref: ContactRef): Mention {
    const record = this.#recordOf(source, sourceName, ref)
    const keys = contactKeysText(ref)
    const name = ref.name ?? null
    let mention = find(record, keys, name)
    if (mention === undefined) {
      mention = { id: this.#nextMention++, record: record.id, fresh: record.fresh, keys, name, n: 0 }
      this.#mentions.add(mention.id, this.#owner, record.id, keys, name)
      keep(record, mention)
    }
    return mention
  }

  /** Writes what is still gathered. New records themselves are written by `settleFresh`. */
  flush(): void {
    this.#mentions.flush()
  }

  #recordOf(source: number, sourceName: string, ref: ContactRef): Known {
    const main = ref.keys[0]
    if (main === undefined) throw new Error('A contact without any key cannot be kept.')
    const name = `${source}\n${main.kind}\n${main.value}`
    let record = this.#records.get(name)
    if (record === undefined) {
      record = this.#stored(source, main.kind, main.value) ?? this.#create(source, sourceName, main.kind, main.value)
      this.#records.set(name, record)
    }
    return record
  }

  #stored(source: number, kind: string, value: string): Known | undefined {
    const row = this.#sql.get(
      'SELECT id FROM record WHERE owner = ? AND source = ? AND key_kind = ? AND key_value = ?',
      this.#owner,
      source,
      kind,
      value,
    )
    if (row === undefined) return undefined
    const id = number(row['id'])
    const record: Known = { id, mentions: [], fresh: null, bySaid: null }
    for (const said of this.#sql.all(
      'SELECT id, keys, name FROM mention WHERE owner = ? AND record_id = ?',
      this.#owner,
      id,
    ))
      keep(record, {
        id: number(said['id']),
        record: id,
        fresh: null,
        keys: text(said['keys']),
        name: textOrNull(said['name']),
        n: 0,
      })
    return record
  }

  #create(source: number, sourceName: string, kind: string, value: string): Known {
    const id = this.#nextRecord++
    const fresh: FreshRecord = {
      id,
      publicId: publicId('p', [sourceName, kind, value]),
      source,
      main: [kind, value],
      mentions: [],
      first: null,
      card: null,
    }
    this.fresh.set(id, fresh)
    return { id, mentions: fresh.mentions, fresh, bySaid: null }
  }
}

function find({ mentions, bySaid }: Known, keys: string, name: string | null): Mention | undefined {
  if (bySaid !== null) return bySaid.get(saidText(keys, name))
  return mentions.find(mention => mention.keys === keys && mention.name === name)
}

function keep(record: Known, mention: Mention): void {
  record.mentions.push(mention)
  if (record.bySaid === null && record.mentions.length > MANY)
    record.bySaid = new Map(record.mentions.map(one => [saidText(one.keys, one.name), one]))
  else record.bySaid?.set(saidText(mention.keys, mention.name), mention)
}

function saidText(keys: string, name: string | null): string {
  return name === null ? keys : `${keys}\n${name}`
}
