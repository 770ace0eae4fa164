import type { FileReport, LedgerLine } from '../api/types.ts'

/**
 * Says what became of a row, in words. A remark stands beside what was kept, but also on a file of which nothing was.
 * @example outcomeIn([])({ outcome: 'skipped', file: 'a.csv' }) // 'left out'
 */
export function outcomeIn(files: readonly FileReport[]): (line: Pick<LedgerLine, 'outcome' | 'file'>) => string {
  const byName = new Map(files.map(report => [report.file, report]))
  return ({ outcome, file }) => {
    if (outcome !== 'warned') return outcome === 'skipped' ? 'left out' : 'not readable'
    const report = byName.get(file)
    if (report === undefined) return 'worth knowing'
    if (report.status !== 'read') return 'not read'
    return report.kept > 0 ? 'kept, but odd' : 'nothing kept'
  }
}
