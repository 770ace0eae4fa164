import { expect, test } from 'vitest'
import { filesOfDrop } from './dropped.ts'

/** What a browser gives for a file or folder; null in place of what it cannot open. */
type Tree = { readonly [name: string]: Tree | string | null }

function entryOf(name: string, tree: Tree | string | null, path = `/${name}`): FileSystemEntry {
  if (typeof tree === 'string')
    return {
      name,
      fullPath: path,
      isFile: true,
      file: (resolve: (file: File) => void) => resolve(new File([tree], name)),
    } as unknown as FileSystemEntry
  if (tree === null)
    return {
      name,
      fullPath: path,
      isFile: true,
      file: (_: unknown, reject: (error: Error) => void) => reject(new Error('NotReadableError')),
    } as unknown as FileSystemEntry
  const left = Object.entries(tree).map(([inner, of]) => entryOf(inner, of, `${path}/${inner}`))
  const createReader = () => ({
    readEntries(resolve: (some: FileSystemEntry[]) => void, reject: (error: Error) => void) {
      if (name === 'locked') reject(new Error('NotReadableError'))
      else resolve(left.splice(0, 100))
    },
  })
  return { name, fullPath: path, isFile: false, createReader } as unknown as FileSystemEntry
}

function dropOf(tree: Tree): DataTransfer {
  const items = Object.entries(tree).map(([name, of]) => ({ webkitGetAsEntry: () => entryOf(name, of) }))
  return { items, files: [] } as unknown as DataTransfer
}

const walk = { signal: new AbortController().signal, told: () => undefined }

test('a folder of very many files is looked through to its bottom, in its order, and says how far it is', async () => {
  const letters = Object.fromEntries(Array.from({ length: 2_350 }, (_, n) => [`${n}`, 'x']))
  const told: number[] = []
  const drop = dropOf({ 'a.vcf': 'card', Mail: { cur: letters, '.Sent': { cur: { '1': 'x' } } } })
  const { files, unread } = await filesOfDrop(drop, { ...walk, told: found => told.push(found) })
  const paths = files.map(file => file.webkitRelativePath || file.name)
  expect(paths).toEqual(['a.vcf', ...Object.keys(letters).map(n => `Mail/cur/${n}`), 'Mail/.Sent/cur/1'])
  expect(unread).toEqual([])
  expect(told[0]).toBe(0)
  expect(told.at(-1)).toBe(2_300)
})

test('what the browser may not open is named, and costs nothing else', async () => {
  const { files, unread } = await filesOfDrop(dropOf({ Mail: { a: 'x', b: null, locked: {}, c: { d: 'x' } } }), walk)
  expect(files.map(({ name }) => name)).toEqual(['a', 'd'])
  expect(unread.toSorted()).toEqual(['Mail/b', 'Mail/locked'])
})

test('stopped, it ends', async () => {
  const stopper = new AbortController()
  const looking = filesOfDrop(dropOf({ Mail: { a: 'x', b: { c: 'x' } } }), {
    signal: stopper.signal,
    told: () => stopper.abort(),
  })
  await expect(looking).rejects.toThrow()
})
