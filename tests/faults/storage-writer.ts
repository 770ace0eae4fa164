import { writeSync } from 'node:fs'
import { openStore } from '../../src/io/store/open.ts'
import { message, whoIs } from '../store.contract/store-fixtures.ts'

// A process of its own for the storage tests: writes imports one after another and says so after each commit.
const [folder = '', label = '', imports = '', rows = '', durable = 'true', patience = '20000'] = process.argv.slice(2)
const store = await openStore({ folder, durable: durable === 'true', patience: Number(patience) })
writeSync(1, 'open\n')
for (let n = 0; n < Number(imports); n++) {
  const writer = await store.imports.begin(`${label} ${n}`, n, [])
  for (let from = 0; from < Number(rows); from += 50)
    writer.write(
      Array.from({ length: Math.min(50, Number(rows) - from) }, (_, row) =>
        message(`${label}:${n}:${from + row}`, {
          people: [{ who: whoIs(`w${row}`, `Writer ${row}`), role: 'from', direction: 'in', weight: 1 }],
        }),
      ),
    )
  await writer.commit()
  writeSync(1, `ack ${label} ${n}\n`)
}
await store.close()
