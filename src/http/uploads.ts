import type { Context, Hono } from 'hono'
import { saveMany } from '../io/world/upload-many.ts'
import { giveUpUpload, saveFolderUpload, saveUpload, tooLarge } from '../io/world/uploads.ts'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import { jsonAnswer } from './answers.ts'
import { uploadBytes } from './bodies.ts'
import { API } from './operation-routes.ts'
import { filesIn } from './upload-many.ts'

/**
 * Takes a file of the user's browser into the uploads folder of the home, as a stream. `?folder=` begins the upload of a
 * whole folder, whose files then name it: `?folder=<id>`. Many small files come in one body (`filesIn`), and `?join=<id>`
 * puts them beside what was handed over before. What nobody will ask for can be given up.
 */
export function addUploads(app: Hono, world: World, most: number): void {
  app.put(`${API}/uploads/:name`, async c => jsonAnswer(await takeUpload(c, world, most), 201))
  app.post(`${API}/uploads`, async c => jsonAnswer(await takeMany(c, world, most), 201))
  app.delete(`${API}/uploads/:name`, async c => {
    await giveUpUpload(world.places.uploads, c.req.param('name'))
    return jsonAnswer({})
  })
}

function takeMany(c: Context, world: World, most: number): Promise<unknown> {
  checkHead(c, most)
  return saveMany(world.places.uploads, c.req.query('join') ?? null, filesIn(uploadBytes(c), most))
}

function checkHead(c: Context, most: number): void {
  if (c.req.header('content-type') !== 'application/octet-stream')
    throw new Refusal('E_TYPE', 'Send the bytes of the file as application/octet-stream.', { status: 415 })
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge(most)
}

async function takeUpload(c: Context, world: World, most: number): Promise<unknown> {
  checkHead(c, most)
  const name = c.req.param('name') ?? ''
  const folder = c.req.query('folder')
  if (folder === undefined) return saveUpload(world.places.uploads, name, uploadBytes(c), most)
  return saveFolderUpload(world.places.uploads, folder === '' ? null : folder, name, uploadBytes(c), most)
}
