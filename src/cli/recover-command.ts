import type { OpenSetting } from '../io/world/open-world.ts'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'

type AfterDamage = NonNullable<OpenSetting['afterDamage']>
type Open = (more?: OpenSetting) => Promise<World>

/**
 * `groundwork recover`: the way on where a damaged database was set aside. It never decides by itself: without an option
 * it says what there is. Refusals: E_USAGE, E_DB_DAMAGED and those of opening.
 */
export const recoverCommand = {
  name: 'recover',
  says: 'Goes on after the database was damaged: from the newest verified backup, or from nothing.',
  options: [
    ['--newest-backup', 'put the newest verified backup in its place'],
    ['--empty', 'begin with nothing; the damaged file stays where it was put'],
  ] as const,
  async start(
    options: Readonly<Record<string, unknown>>,
    open: Open,
    terminal: { out(text: string): void | Promise<void> },
  ): Promise<void> {
    const how = chosen(options)
    const { world, wasDamaged } = await opened(open, how)
    try {
      const facts = (await world.store.observations.coverage()).reduce((sum, { n }) => sum + n, 0)
      const unsound = (await world.store.whole.check()).filter(({ ok }) => !ok)
      await terminal.out(`${saysOf(how, wasDamaged, facts)}\n`)
      for (const { says, detail } of unsound) await terminal.out(`BAD  ${says}${detail ? `: ${detail}` : ''}\n`)
    } finally {
      await world.close()
    }
  },
}

function chosen(options: Readonly<Record<string, unknown>>): AfterDamage {
  const [backup, empty] = [options['newestBackup'] === true, options['empty'] === true]
  if (backup && empty) throw new Refusal('E_USAGE', 'recover takes --newest-backup or --empty, not both.')
  if (backup) return 'newest-backup'
  return empty ? 'empty' : 'refuse'
}

/** The first opening after the damage sets the file aside and refuses; the second one does what was chosen. */
async function opened(open: Open, how: AfterDamage): Promise<{ world: World; wasDamaged: boolean }> {
  try {
    return { world: await open({ afterDamage: 'refuse' }), wasDamaged: false }
  } catch (error) {
    const isDamage = error instanceof Refusal && error.code === 'E_DB_DAMAGED'
    if (!isDamage || how === 'refuse') throw error
    return { world: await open({ afterDamage: how }), wasDamaged: true }
  }
}

function saysOf(how: AfterDamage, wasDamaged: boolean, facts: number): string {
  if (!wasDamaged) return `Nothing is to be recovered: the database opens, with ${facts} facts.`
  if (how === 'empty') return 'A new, empty database is in place. Import your files again, or restore an export.'
  return `The newest verified backup is in place, with ${facts} facts. What came after it was made is only in the damaged file: import your files again, nothing is added twice.`
}
