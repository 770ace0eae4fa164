import type { Vault } from './sealed-files.ts'

const SERVICE = 'groundwork'

/**
 * The keychain of the system: Keychain, Credential Manager, or the Secret Service of a Linux desktop. Null where there is
 * none that works. Entries carry the home folder, as the keychain is one for all. The kernel's keyring does not count: it forgets at the next start.
 */
export async function openKeychain(home: string): Promise<Vault | null> {
  try {
    const { AsyncEntry } = await import('@napi-rs/keyring')
    const entry = (id: string): InstanceType<typeof AsyncEntry> =>
      new AsyncEntry(SERVICE, `${home}:${id}`, { linux: { store: 'secret-service' } })
    const vault: Vault = {
      put: (id, value) => entry(id).setPassword(value),
      get: async id => (await entry(id).getPassword()) ?? null,
      drop: async id => void (await entry(id).deletePassword()),
    }
    return (await works(vault)) ? vault : null
  } catch {
    // no library for this system, no desktop session, or locked: files do it then
    return null
  }
}

async function works(vault: Vault): Promise<boolean> {
  const id = `trial-${process.pid}`
  await vault.put(id, 'trial')
  const read = await vault.get(id)
  await vault.drop(id)
  return read === 'trial'
}
