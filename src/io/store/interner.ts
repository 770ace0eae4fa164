import type { ContactRef } from '../../model/contact.ts'
import { number, text, textOrNull } from './base.ts'
import { contactKeysText } from './packed-rows.ts'
import { publicId } from './public-id.ts'
import { RowBatch } from './row-batch.ts'
import type { Sql } from './sql.ts'

/** Where a contact as written in a source stands in the database. */
export type Mention = { readonly id: number; readonly record: number; readonly fresh: FreshRecord | null }

/** A record that this writer made, and what has been written about it: it is stored once, when all of it is known. */
export type FreshRecord = {
  readonly id: number
  readonly publicId: string
  readonly source: number
  readonly main: readonly [kind: string, value: string]
  /** per mention: its keys as text, its name, how often it was made */
  readonly said: Map<number, { readonly keys: string; readonly name: string | null; n: number }>
  first: number | null
  card: { readonly observation: number; readonly at: number; readonly key: string } | null
}

type Known = { readonly id: number; readonly mentions: Map<string, Mention>; readonly fresh: FreshRecord | null }

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
    const said = ref.name === undefined ? keys : `${keys}\n${ref.name}`
    let mention = record.mentions.get(said)
    if (mention === undefined) {
      mention = { id: this.#nextMention++, record: record.id, fresh: record.fresh }
      record.fresh?.said.set(mention.id, { keys, name: ref.name ?? null, n: 0 })
      this.#mentions.add(mention.id, this.#owner, record.id, keys, ref.name ?? null)
      record.mentions.set(said, mention)
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
    const mentions = new Map<string, Mention>()
    for (const said of this.#sql.all(
      'SELECT id, keys, name FROM mention WHERE owner = ? AND record_id = ?',
      this.#owner,
      id,
    )) {
      const name = textOrNull(said['name'])
      const keys = text(said['keys'])
      mentions.set(name === null ? keys : `${keys}\n${name}`, { id: number(said['id']), record: id, fresh: null })
    }
    return { id, mentions, fresh: null }
  }

  #create(source: number, sourceName: string, kind: string, value: string): Known {
    const id = this.#nextRecord++
    const fresh: FreshRecord = {
      id,
      publicId: publicId('p', [sourceName, kind, value]),
      source,
      main: [kind, value],
      said: new Map(),
      first: null,
      card: null,
    }
    this.fresh.set(id, fresh)
    return { id, mentions: new Map<string, Mention>(), fresh }
  }
}
