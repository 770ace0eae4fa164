import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { homeFolder, makePlaces } from './home.ts'

describe('the home folder', () => {
  test.each([
    [{ asked: '/asked', env: { GROUNDWORK_HOME: '/env' }, system: 'linux' }, '/asked'],
    [{ asked: undefined, env: { GROUNDWORK_HOME: '/env' }, system: 'linux' }, '/env'],
    [{ asked: undefined, env: { XDG_DATA_HOME: '/data' }, system: 'linux' }, '/data/groundwork'],
    [{ asked: undefined, env: { XDG_DATA_HOME: 'relative' }, system: 'linux' }, /\.local\/share\/groundwork$/],
    [{ asked: undefined, env: { GROUNDWORK_HOME: '' }, system: 'linux' }, /\.local\/share\/groundwork$/],
    [{ asked: undefined, env: {}, system: 'darwin' }, /Library\/Application Support\/Groundwork$/],
    [{ asked: undefined, env: { APPDATA: '/roaming' }, system: 'win32' }, '/roaming/Groundwork'],
  ])('%o', ({ asked, env, system }, expected) => {
    const home = homeFolder(asked, env, system)
    if (typeof expected === 'string') expect(home).toBe(expected)
    else expect(home).toMatch(expected)
  })
})

describe('the places in it', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'groundwork-home-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  test('L07: are readable by the user alone, also where the folder was there and open', () => {
    const home = join(root, 'deep', 'home with ünïcode')
    mkdirSync(home, { recursive: true })
    chmodSync(home, 0o755)
    const { backups, uploads } = makePlaces(home)
    for (const folder of [home, backups, uploads]) expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('a folder that cannot be made is refused with what to do', () => {
    writeFileSync(join(root, 'file'), '')
    expect(() => makePlaces(join(root, 'file', 'home'))).toThrow(/--home or GROUNDWORK_HOME/)
  })

  test('backups are listed newest first, half-written ones not', async () => {
    const { backups, listBackups } = makePlaces(root)
    for (const name of ['a.db', 'b.db.tmp', '.c.db', 'notes.txt']) writeFileSync(join(backups, name), 'x')
    expect((await listBackups()).map(({ path }) => path)).toEqual([join(backups, 'a.db')])
  })
})
