import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesOf } from '../../examples/demo/files.ts'
import { makeLife } from '../../examples/demo/make-life.ts'
import type { Life } from '../../examples/demo/life.ts'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { World } from '../../src/io/world/world.ts'

export const NOW = Date.UTC(2026, 10, 20, 12)

const folders: string[] = []

/** A folder that is gone when the test process is. */
export function scratch(): string {
  // one process runs many files, and one listener is enough for all
  if (folders.length === 0)
    process.once('exit', () => folders.forEach(folder => rmSync(folder, { recursive: true, force: true })))
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-test-'))
  folders.push(folder)
  return folder
}

/** A real world in a folder of its own, with chance fixed and a clock that ticks once a look. */
export async function openScratchWorld(home = scratch()): Promise<World> {
  const world = await openWorld({ home, now: NOW, seed: 7, zone: 'Europe/Oslo' })
  let ticks = 0
  return { ...world, now: () => NOW + ticks++ }
}

/** The small made-up life, and the path of one of its files on disk. */
export function smallLife(seed = 7): { life: Life; file(name: string): string } {
  const folder = scratch()
  const { life, files } = lives.get(seed) ?? madeLife(seed)
  return {
    life,
    file: name => {
      const bytes = files[name]
      if (!bytes) throw new Error(`the demo has no ${name}`)
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    },
  }
}

// the same life for every file that asks for it: nobody writes into one
const lives = new Map<number, { readonly life: Life; readonly files: ReturnType<typeof filesOf> }>()

function madeLife(seed: number) {
  const life = makeLife(seed, NOW, 'small')
  const one = { life, files: filesOf(life) }
  lives.set(seed, one)
  return one
}
