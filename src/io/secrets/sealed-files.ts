import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../model/refusal.ts'

/** Where secrets lie. Nothing lists them. */
export type Vault = {
  put(id: string, value: string): Promise<void>
  /** null where there is none */
  get(id: string): Promise<string | null>
  drop(id: string): Promise<void>
}

/**
 * Secrets in files of their own, sealed with AES-256-GCM under a random key in a file that only the user can read. The id
 * goes into the seal, so that a file put in the place of another does not open. E_SECRET_DAMAGED.
 */
export function openSealedFiles(folder: string): Vault {
  const place = (id: string): string =>
    join(folder, `${createHash('sha256').update(id).digest('hex').slice(0, 32)}.sealed`)
  return {
    async put(id, value) {
      const key = await keyOf(folder)
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(id))
      const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
      await writeWhole(place(id), Buffer.concat([iv, cipher.getAuthTag(), sealed]))
    },
    async get(id) {
      const bytes = await readFile(place(id)).catch(absent)
      if (bytes === null) return null
      try {
        const decipher = createDecipheriv('aes-256-gcm', await keyOf(folder), bytes.subarray(0, 12), {
          authTagLength: 16,
        })
        decipher.setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      } catch (error) {
        throw new Refusal('E_SECRET_DAMAGED', 'The stored password cannot be opened any more. Enter it again.', {
          cause: error,
        })
      }
    },
    drop: id => rm(place(id), { force: true }),
  }
}

const KEY = 'secret.key'

async function keyOf(folder: string): Promise<Uint8Array> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, KEY)
  const known = await readFile(path).catch(absent)
  if (known !== null && known.length === 32) return known
  try {
    // fails where another process made it in between: that one counts
    const handle = await open(path, 'wx', 0o600)
    await handle.writeFile(randomBytes(32))
    await handle.sync()
    await handle.close()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFile(path)
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  await handle.writeFile(bytes)
  await handle.sync()
  await handle.close()
  await rename(draft, path)
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
