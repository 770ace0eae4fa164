import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import { importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'

const NOW_CSV = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Bell,https://www.linkedin.com/in/ana,,New Mill,Lead,08 Feb 2019
Bo,Ek,https://www.linkedin.com/in/bo,,New Mill,Lead,09 Feb 2019
`
const OLD_CSV = `First Name,Last Name,Email Address,Company,Position,Connected On
Ana,Bell,,Old Mill,Junior,08 Feb 2019
`

test.each([['older first'], ['newer first']])(
  'P02 an archive from before there were addresses means the same people, whatever their job was: %s',
  async order => {
    const folder = (name: string, csv: string): string => {
      const path = join(scratch(), name)
      mkdirSync(path)
      writeFileSync(join(path, 'Connections.csv'), csv)
      return path
    }
    const archives = [folder('old', OLD_CSV), folder('new', NOW_CSV)]
    const world = await openScratchWorld()
    for (const path of order === 'older first' ? archives : archives.toReversed())
      await importsRun.run(world, { files: [path], answers: {} }, UNWATCHED)
    const { rows } = await world.store.people.list({ offset: 0, limit: 10, sort: 'name', descending: false })
    expect(rows.map(({ name, company }) => `${name}, ${company}`)).toEqual(['Ana Bell, New Mill', 'Bo Ek, New Mill'])
    await world.close()
  },
)
