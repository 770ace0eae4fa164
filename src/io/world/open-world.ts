import type { Instant } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { seeded } from '../../stats/random.ts'
import { takeCalls } from '../connect/outbound/calls.ts'
import { writeSite } from '../portfolio/write-site.ts'
import { printPdf } from '../print/print-pdf.ts'
import { newSecret } from '../secrets/new-secret.ts'
import { openSecrets } from '../secrets/secrets.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { openStore } from '../store/open.ts'
import { THREAD_LIMITS, threads } from '../worker/threads.ts'
import type { ThreadLimits } from '../worker/threads.ts'
import { makeAside } from './aside.ts'
import { assetNames, readAsset } from './assets.ts'
import { DEMO_ZONE, layDemo, makeDemo } from './demo.ts'
import { homeFolder, makePlaces } from './home.ts'
import { inputsWith } from './open-inputs.ts'
import { WORK_THREAD } from './package-root.ts'
import type { World } from './world.ts'

/** How a world is opened; plain data, so that a thread can open the same one. */
export type OpenSetting = {
  readonly home?: string | undefined
  readonly zone?: string | undefined
  /** fixes the clock */
  readonly now?: Instant | undefined
  /** fixes chance */
  readonly seed?: number | undefined
  /** where uploads lie, when not in the home: a throw-away world reads those of the world beside it */
  readonly uploads?: string | undefined
  readonly threadLimits?: ThreadLimits | undefined
  /** false: passwords never go into the system's keychain */
  readonly keychain?: boolean | undefined
  /** asked for the servers of a mail address, instead of those of this machine: "127.0.0.1:5353" */
  readonly nameServers?: readonly string[] | undefined
  /** false for a throw-away world: it need not survive a power cut */
  readonly durable?: boolean | undefined
  /** what to do where a damaged database was set aside: `refuse` (default), or go on from the newest backup or from nothing */
  readonly afterDamage?: 'refuse' | 'newest-backup' | 'empty' | undefined
  /** true for a throw-away world that takes one import and no other */
  readonly once?: boolean | undefined
}

/** Opens the world on this machine. Refusals: E_DIR, E_ZONE, and those of the store. */
export async function openWorld(setting: OpenSetting = {}): Promise<World> {
  const places = makePlaces(homeFolder(setting.home), setting.uploads)
  const zone = knownZone(setting.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
  const { now, seed } = setting
  const same: OpenSetting = { ...setting, afterDamage: undefined, home: places.home, uploads: places.uploads, zone }
  const store = await openStore({
    folder: places.home,
    durable: setting.durable ?? true,
    once: setting.once ?? false,
    afterDamage: setting.afterDamage ?? 'refuse',
  })
  const demo = makeDemo(() => openAside({ ...same, zone: DEMO_ZONE }, places.home, layDemo))
  return {
    store,
    now: now === undefined ? Date.now : () => now,
    random: seed === undefined ? Math.random : seeded(seed),
    newSecret,
    zone,
    inputs: inputsWith(places.uploads),
    wire: {
      // loaded when something is fetched: the libraries behind it are most of what a thread would load, and start slower
      open: async (...asked) => (await import('../connect/outbound/open-account.ts')).openAccount(...asked),
      look: async (...asked) => (await import('../connect/outbound/open-account.ts')).lookInto(...asked),
      probe: async (...asked) => (await import('../connect/outbound/open-account.ts')).probe(...asked),
      find: async (kind, address) => {
        const { findServer, systemNames } = await import('../connect/outbound/find-server.ts')
        return findServer(kind, address, systemNames(setting.nameServers))
      },
      certificate: async account =>
        (await import('../connect/outbound/shown-certificate.ts')).shownCertificate(account),
      write: async (...asked) => (await import('../connect/dav/write-events.ts')).writeEvents(...asked),
      takeCalls,
      secrets: secretsOf(places.home, setting.keychain ?? setting.durable ?? true),
    },
    work: threads(WORK_THREAD, same, setting.threadLimits ?? THREAD_LIMITS),
    publishing: { writeSite, printPdf: html => printPdf(html) },
    places,
    asset: readAsset,
    assetNames,
    aside: () => openAside({ ...same, once: true }, places.home),
    demo,
    close: async () => {
      await demo.close()
      await store.close()
    },
  }
}

/** Opened once, when first needed. What a throw-away world keeps goes with its folder, and so never into the keychain. */
function secretsOf(home: string, durable: boolean): () => Promise<Secrets> {
  let opened: Promise<Secrets> | null = null
  return () => (opened ??= openSecrets(home, { keychain: durable }))
}

async function openAside(
  beside: OpenSetting,
  home: string,
  lay: (folder: string) => Promise<void> = async () => undefined,
): Promise<World> {
  const { folder, remove } = await makeAside(home)
  try {
    await lay(folder)
    const world = await openWorld({ ...beside, home: folder, durable: false, keychain: false })
    const close = async (): Promise<void> => {
      await world.close()
      remove()
    }
    return { ...world, close }
  } catch (error) {
    remove()
    throw error
  }
}

function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw new Refusal('E_ZONE', `There is no time zone "${zone}"; name one like Europe/Oslo or UTC.`)
  }
}
