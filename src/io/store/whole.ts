import { backup } from './backup.ts'
import type { Base } from './base.ts'
import { check } from './check.ts'
import { exportWhole } from './export.ts'
import type { Whole } from './store.ts'

export function whole(base: Base): Whole {
  return {
    export: () => exportWhole(base),
    // loaded when it is asked for: the shapes of all that a line may hold are half of what opening a store would load
    restore: async chunks => (await import('./restore.ts')).restoreWhole(base, chunks),
    backup: (folder, at) => backup(base.sql, base.path, folder, at),
    check: async () => check(base.sql, base.owner),
  }
}
