import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorld } from './open-world.ts'
import { saveUpload } from './uploads.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'groundwork-world-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

async function* bytes(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

describe('a world', () => {
  test('has the clock, the chance and the zone that it was opened with', async () => {
    const setting = { home, now: 5, seed: 1, zone: 'europe/oslo' }
    const [one, two] = [await openWorld(setting), await openWorld(setting)]
    expect(one.now()).toBe(5)
    expect(one.zone).toBe('Europe/Oslo')
    expect([one.random(), one.random()]).toEqual([two.random(), two.random()])
    await one.close()
    await two.close()
  })

  test('refuses a zone that is none, before anything is opened', async () => {
    await expect(openWorld({ home, zone: 'Mars/Olympus' })).rejects.toMatchObject({ code: 'E_ZONE' })
  })

  test('opens paths, uploads and shipped files as inputs, and nothing outside of those by a trick', async () => {
    const world = await openWorld({ home })
    const path = join(home, 'a.csv')
    writeFileSync(path, 'a,b\n')
    const { file } = await saveUpload(world.places.uploads, 'b.csv', bytes('c,d\n'), 100)
    const inputs = await world.inputs.open([path, file])
    expect(inputs.map(({ label, bytes: size }) => [label, size])).toEqual([
      ['a.csv', 4],
      ['b.csv', 4],
    ])
    for (const input of inputs) await input.close()
    for (const name of ['upload:../a.csv', 'asset:../package.json', 'asset:/etc/passwd'])
      await expect(world.inputs.open([name]), name).rejects.toMatchObject({
        code: expect.stringMatching(/^E_(UPLOAD_NAME|ASSET)$/),
      })
    await world.close()
  })

  test('has the files shipped with it', async () => {
    const world = await openWorld({ home })
    const titles = await world.asset('onet/titles.json.gz')
    expect([titles[0], titles[1]]).toEqual([0x1f, 0x8b])
    await expect(world.asset('nothing.json')).rejects.toMatchObject({ code: 'E_ASSET' })
    await world.close()
  })
})

describe('a throw-away world', () => {
  test('is empty, lies in a folder of its own, reads the uploads beside it, and leaves nothing', async () => {
    const world = await openWorld({ home })
    const { file } = await saveUpload(world.places.uploads, 'b.csv', bytes('c,d\n'), 100)
    const aside = await world.aside()
    expect(aside.places.home).not.toBe(world.places.home)
    expect(await aside.store.imports.list()).toEqual([])
    const [input] = await aside.inputs.open([file])
    expect(input?.label).toBe('b.csv')
    await input?.close()
    await aside.close()
    expect(existsSync(aside.places.home)).toBe(false)
    expect(existsSync(world.places.home)).toBe(true)
    await world.close()
  })

  test('of a process that was ended is swept away by the next one', async () => {
    const left = join(home, 'aside', '999999999-abc')
    mkdirSync(left, { recursive: true })
    const world = await openWorld({ home })
    const aside = await world.aside()
    expect(readdirSync(join(home, 'aside'))).toHaveLength(1)
    expect(existsSync(left)).toBe(false)
    await aside.close()
    await world.close()
  })
})

describe('the made-up person', () => {
  test('is opened once, kept, and gone when it is closed', async () => {
    const world = await openWorld({ home })
    expect(world.demo.world()).toBeNull()
    let filled = 0
    const fill = async (): Promise<void> => void filled++
    const [one, two] = await Promise.all([world.demo.open(fill), world.demo.open(fill)])
    expect(one).toBe(two)
    expect(filled).toBe(1)
    expect(world.demo.world()).toBe(one)
    await world.demo.close()
    expect(world.demo.world()).toBeNull()
    expect(existsSync(one.places.home)).toBe(false)
    await world.close()
  })

  test('that could not be filled leaves nothing, and can be tried again', async () => {
    const world = await openWorld({ home })
    await expect(world.demo.open(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(readdirSync(join(home, 'aside'))).toEqual([])
    await world.demo.open(async () => undefined)
    expect(world.demo.world()).not.toBeNull()
    await world.close()
    expect(readdirSync(join(home, 'aside'))).toEqual([])
  })
})
