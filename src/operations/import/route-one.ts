import { route } from '../../io/connect/files/route.ts'
import type { Routed } from '../../io/connect/files/route.ts'
import type { Input } from '../../io/connect/files/input.ts'
import type { Ledger } from '../../model/ledger.ts'

/**
 * Which source reads which files of one input, and into the ledger what none of them reads. An archive that merely lay in a
 * folder and holds nothing that anybody knows is one line there, and not one for each file in it. `told`: once for each file.
 */
export async function routeOne(input: Input, ledger: Ledger, told: () => void): Promise<readonly Routed[]> {
  const { files, label, aside = [], isFound } = input
  const later: (() => void)[] = []
  const to = isFound === true ? heldBack(ledger, later) : ledger
  for (const { file, status, code, reason } of aside) {
    if (status !== undefined) to.file(file, null, 'file', status, reason)
    if (code.startsWith('E_')) to.failed(file, code, reason)
    else to.warned(file, code, reason)
  }
  const routed = await route(files, to, undefined, told)
  if (isFound !== true || routed.length > 0) for (const say of later) say()
  else {
    ledger.file(label, null, 'file', 'unknown', NOTHING)
    ledger.warned(label, 'W_UNKNOWN_FILE', NOTHING)
  }
  return routed
}

const NOTHING = 'An archive in the folder that holds nothing any source knows; nothing of it was read.'

/** The same ledger, told later. */
function heldBack(ledger: Ledger, later: (() => void)[]): Ledger {
  return {
    file: (...said) => void later.push(() => ledger.file(...said)),
    kept: (...said) => void later.push(() => ledger.kept(...said)),
    skipped: (...said) => void later.push(() => ledger.skipped(...said)),
    failed: (...said) => void later.push(() => ledger.failed(...said)),
    warned: (...said) => void later.push(() => ledger.warned(...said)),
    asks: question => void later.push(() => ledger.asks(question)),
  }
}
