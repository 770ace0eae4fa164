import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { UNWATCHED } from '../operation.ts'
import { importsList, importsRun } from '../imports.ts'

test('whoever stops the measuring after an import is told that the import stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-stopped-'))
  const file = join(folder, 'cards.vcf')
  writeFileSync(file, 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Example\nEMAIL:ana@example.org\nEND:VCARD\n')
  const world = await openScratchWorld()
  const stop = new AbortController()
  const work: World['work'] = {
    ...world.work,
    run: (task, input, watch) => {
      if (task === 'refresh') stop.abort()
      return world.work.run(task, input, watch)
    },
  }
  const job = { signal: stop.signal, progress: () => undefined }
  const run = importsRun.run({ ...world, work }, { files: [file], answers: {} }, job)
  await expect(run).rejects.toMatchObject({
    code: 'E_STOPPED',
    message: expect.stringMatching(/^cards\.vcf was imported before this was stopped, and stays.*imports undo i_/),
  })
  expect((await importsList.run(world, {}, UNWATCHED)).rows).toHaveLength(1)
  await world.close()
  rmSync(folder, { recursive: true })
})
