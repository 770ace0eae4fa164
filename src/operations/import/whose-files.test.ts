import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { egoOf } from '../ego.ts'
import { importsPreview, importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'

let world: World
beforeEach(async () => {
  world = await openScratchWorld()
  return () => world.close()
})

function written(files: Readonly<Record<string, unknown>>): readonly string[] {
  const folder = scratch()
  return Object.entries(files).map(([name, value]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify(value))
    return path
  })
}

test('resumes of two people, handed over together but each by itself: neither becomes the user without a word', async () => {
  const of = (name: string): object => ({ basics: { name }, work: [{ name: 'Mill', position: 'Miller' }] })
  const files = [...written({ 'mara.json': of('Mara Olsen'), 'per.json': of('Per Olsen') })]
  const { questions } = await importsPreview.run(world, { files, answers: {} }, UNWATCHED)
  expect(questions.map(({ id, assumed, options }) => [id, assumed, options.map(({ value }) => value)])).toEqual([
    ['resume:who', 'none', ['Mara Olsen', 'Per Olsen', 'none']],
  ])
  const unsaid = importsRun.run(world, { files, answers: {} }, UNWATCHED)
  await expect(unsaid).rejects.toMatchObject({ code: 'E_IMPORT_EMPTY' })
  await importsRun.run(world, { files, answers: { 'resume:who': 'Per Olsen' } }, UNWATCHED)
  expect((await egoOf(world)).names).toEqual(['Per Olsen'])
})

test('one conversation each of Facebook and Instagram: all four are offered, and to be none of them; nobody is chosen beforehand', async () => {
  const talk = (names: readonly string[]): object => ({
    participants: names.map(name => ({ name })),
    messages: names.map(sender_name => ({ sender_name, timestamp_ms: Date.UTC(2026, 2, 14), content: 'x' })),
    thread_path: `inbox/${names[0]}`,
  })
  const made = written({
    'facebook/messages/inbox/a_1/message_1.json': talk(['Ana Bell', 'Mara Quell']),
    'instagram/messages/inbox/b_1/message_1.json': talk(['bo_ek', 'mara.q']),
  })
  const files = [dirname(dirname(dirname(dirname(dirname(made[0] ?? '')))))]
  const { questions } = await importsPreview.run(world, { files, answers: {} }, UNWATCHED)
  expect(questions).toMatchObject([{ id: 'chat:who', many: true, assumed: '' }])
  expect(questions[0]?.options.map(({ value }) => value).toSorted()).toEqual([
    'Ana Bell',
    'Mara Quell',
    'bo_ek',
    'mara.q',
    'none',
  ])
  const answers = { 'chat:who': 'Mara Quell,mara.q' }
  expect((await importsRun.run(world, { files, answers }, UNWATCHED)).import.counts).toMatchObject({
    added: 4,
    failed: 0,
  })
})
