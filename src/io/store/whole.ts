import { backup } from './backup.ts'
import type { Base } from './base.ts'
import { check } from './check.ts'
import { exportWhole } from './export.ts'
import { restoreWhole } from './restore.ts'
import type { Whole } from './store.ts'

export function whole(base: Base): Whole {
  return {
    export: () => exportWhole(base),
    restore: chunks => restoreWhole(base, chunks),
    backup: (folder, at) => backup(base.sql, base.path, folder, at),
    check: async () => check(base.sql, base.owner),
  }
}
