import { join } from 'node:path'
import { Refusal } from '../../model/refusal.ts'
import { openKeychain } from './keychain.ts'
import { openSealedFiles } from './sealed-files.ts'
import type { Vault } from './sealed-files.ts'

/** Passwords of accounts: they go in, and come out only into the call that needs them. There is no list and no reading. */
export type Secrets = {
  /** where new ones go */
  readonly kept: 'keychain' | 'file'
  putSecret(id: string, value: string): Promise<void>
  /** hands the secret to `use`, null where there is none; gives back what `use` gives, which must not be the secret */
  useSecret<R>(id: string, use: (secret: string | null) => Promise<R>): Promise<R>
  dropSecret(id: string): Promise<void>
}

/** Opens the secrets of a home folder: the system's keychain where it works, else sealed files in `home`/secrets. */
export async function openSecrets(home: string, options: { keychain?: boolean } = {}): Promise<Secrets> {
  const files = openSealedFiles(join(home, 'secrets'))
  const keychain = options.keychain === false ? null : await openKeychain(home)
  const vaults: readonly Vault[] = keychain === null ? [files] : [keychain, files]
  return {
    kept: keychain === null ? 'file' : 'keychain',
    async putSecret(id, value) {
      if (value.length > 10_000)
        throw new Refusal('E_SECRET_SIZE', 'A password of more than 10,000 characters is not kept.')
      for (const vault of vaults) await vault.drop(id)
      await (keychain ?? files).put(id, value)
    },
    async useSecret(id, use) {
      for (const vault of vaults) {
        const secret = await vault.get(id)
        if (secret !== null) return use(secret)
      }
      return use(null)
    },
    async dropSecret(id) {
      for (const vault of vaults) await vault.drop(id)
    },
  }
}
