import { CLAIMS } from '../../findings/claims.ts'
import { cellId, cellRange, cellValue } from '../../measures/allocation/prior-multiplier.ts'
import type { Edits } from '../../measures/allocation/prior-multiplier.ts'
import { AIMS, WAY_PRIORS } from '../../measures/allocation/ways.ts'
import type { Research } from '../../model/finding.ts'
import type { PriorRow } from './shapes.ts'

/** The table of priors with what each cell leans on; the user's own values laid over ours. */
export function priorsTable(edits: Edits): PriorRow[] {
  return WAY_PRIORS.map(({ way, lever, tau, cells }) => ({
    way,
    lever,
    tau,
    cells: AIMS.map(aim => {
      const cell = cells[aim]
      const value = cellValue(way, aim, cell, edits)
      return {
        id: cellId(way, aim),
        aim,
        value,
        ours: cell.value,
        ...cellRange(value, cell.class),
        class: cell.class,
        research: claimOf(cell.claim),
        edited: cellId(way, aim) in edits,
      }
    }),
  }))
}

function claimOf(name: string | null): Research | null {
  return name === null ? null : ((CLAIMS as Readonly<Record<string, Research>>)[name] ?? null)
}
