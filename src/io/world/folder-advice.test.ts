import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { folderAdvice, syncedBy } from './folder-advice.ts'
import { openWorld } from './open-world.ts'

const root = mkdtempSync(join(tmpdir(), 'groundwork-advice-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const made = (...path: string[]): string => {
  const folder = join(root, ...path)
  mkdirSync(folder, { recursive: true })
  return folder
}
const local = async (): Promise<number> => 0xef53

describe('D08 the data folder', () => {
  test.each([
    ['/home/ana/Dropbox/groundwork', 'Dropbox'],
    ['/Users/ana/Dropbox (Work)/x', 'Dropbox'],
    ['C:\\Users\\ana\\OneDrive - Acme\\Groundwork', 'OneDrive'],
    ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/g', 'iCloud Drive'],
    ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@made.example/My Drive', 'Google Drive'],
    ['/Users/ana/Library/CloudStorage/Box/x', 'a cloud service'],
    ['/home/ana/Nextcloud2/x', 'Nextcloud'],
    ['/home/ana/.local/share/groundwork', null],
    ['/home/ana/dropbox-notes/groundwork', null],
  ])('%s is kept in step by %s', (folder, service) => expect(syncedBy(folder)).toBe(service))

  test('inside what Syncthing keeps is warned about, with what to do', async () => {
    made('shared', '.stfolder')
    const [advice, ...others] = await folderAdvice(made('shared', 'deep', 'home'), local)
    expect(others).toEqual([])
    expect(advice?.code).toBe('W_SYNCED_DIR')
    expect(advice?.says).toMatch(/^The data folder is kept in step by Syncthing.*GROUNDWORK_HOME\.$/)
  })

  test.each([
    [0x6969, 'NFS'],
    [0xff534d42, 'CIFS'],
  ])('on a file system of number %i is warned about as %s', async (number, name) => {
    const [advice] = await folderAdvice(made('net'), async () => number)
    expect(advice).toMatchObject({ code: 'W_NETWORK_DIR', says: expect.stringContaining(`(${name})`) })
  })

  test('on a disk of this machine there is nothing to say', async () => {
    expect(await folderAdvice(made('plain'), local)).toEqual([])
  })

  test.each(['with space and \'quote"', 'ünïcødé 漢字', `${'long '.repeat(24)}end/${'name '.repeat(24)}end`])(
    'may be called %j',
    async name => {
      const home = join(root, name)
      const world = await openWorld({ home, keychain: false, zone: 'UTC' })
      await world.store.decisions.add({ kind: 'setting', name: 'a', value: 1 }, 1)
      expect(await world.store.decisions.list()).toHaveLength(1)
      await world.close()
    },
  )

  test('that cannot be written to is refused in one sentence', async () => {
    await expect(openWorld({ home: '/dev/null/groundwork' })).rejects.toMatchObject({
      code: 'E_DIR',
      message: expect.stringContaining('GROUNDWORK_HOME'),
    })
  })
})
