import { beginImport } from './import-writer.ts'
import { readImport, readImports, readInvolved, readLedger } from './import-rows.ts'
import type { Base } from './base.ts'
import type { Imports } from './store.ts'
import { undoImport } from './undo-import.ts'

/** The imports of one owner, each written and taken back in one transaction: see `Imports`. */
export function imports(base: Base): Imports {
  const { sql, owner } = base
  return {
    begin: (label, at, inputs, run) => beginImport(base, label, at, inputs, run),
    list: async () => readImports(sql, owner),
    get: async id => readImport(sql, owner, id),
    ledger: async (id, page) => readLedger(sql, owner, id, page),
    involved: async (id, limit) => readInvolved(sql, owner, id, limit),
    undo: (id, at) => sql.transaction(() => undoImport(sql, owner, id, at)),
  }
}
