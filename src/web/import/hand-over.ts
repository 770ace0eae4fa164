import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { startJob } from '../api/job.ts'
import { giveUp, pathOf } from '../api/upload.ts'
import { filesOfDrop } from './dropped.ts'
import type { Dropped } from './dropped.ts'
import { handAll } from './hand-all.ts'
import { noteBegun } from './handed.ts'
import { hiddenIn, isHandedOver, repositoriesIn } from './wanted.ts'

export type Handing =
  | { readonly state: 'idle'; readonly stopped?: true }
  | { readonly state: 'looking'; readonly found: number }
  | {
      readonly state: 'sending'
      readonly name: string
      readonly files: number
      readonly ofFiles: number
      readonly sent: number
      readonly total: number
    }
  | { readonly state: 'failed'; readonly says: string }

export type HandOver = {
  readonly now: Handing
  give(files: readonly File[]): Promise<void>
  /** to be called while the event lasts: what was dropped is gone after it */
  drop(data: DataTransfer): Promise<void>
  /** throws Trouble where there is nothing at the path */
  name(path: string): Promise<void>
  stop(): void
}

/** Hands dropped files over to the server, or names what lies on its machine, then begins the preview and goes to it. */
export function useHandOver(): HandOver {
  const [now, setNow] = useState<Handing>({ state: 'idle' })
  const stopper = useRef<AbortController>(undefined)
  const navigate = useNavigate()
  const look = async (
    files: readonly string[],
    left: { hidden?: readonly string[]; unread?: readonly string[] } = {},
  ) => {
    const job = await startJob('imports.preview', { files: [...files] })
    noteBegun(job, left)
    setNow({ state: 'idle' })
    await navigate({ to: '/import', search: { job } })
  }
  const hand = async (found: (signal: AbortSignal) => Promise<Dropped>) => {
    const { signal } = (stopper.current = new AbortController())
    try {
      const { files, unread } = await found(signal)
      const { wanted, hidden } = wantedOf(files)
      const total = wanted.reduce((sum, file) => sum + file.size, 0)
      const names = await handAll(wanted, signal, far =>
        setNow({ state: 'sending', name: far.name, files: far.files, ofFiles: wanted.length, sent: far.bytes, total }),
      )
      if (names.length === 0) throw new Error(nothingIn(unread))
      await look(names, { hidden, unread }).catch((error: unknown) => {
        void giveUp(names).catch(() => undefined)
        throw error
      })
    } catch (error) {
      if (signal.aborted) setNow({ state: 'idle', stopped: true })
      else setNow({ state: 'failed', says: error instanceof Error ? error.message : 'That could not be handed over.' })
    }
  }
  return {
    now,
    give: files => hand(async () => ({ files, unread: [] })),
    drop: data => hand(signal => filesOfDrop(data, { signal, told: found => setNow({ state: 'looking', found }) })),
    name: path => look([path]),
    stop: () => stopper.current?.abort(),
  }
}

function wantedOf(files: readonly File[]): { wanted: readonly File[]; hidden: readonly string[] } {
  const paths = files.map(pathOf)
  const kept = repositoriesIn(paths)
  const whole = [...kept].find(path => !path.includes('/'))
  if (whole !== undefined)
    throw new Error(`${whole} is a git repository, which a browser does not hand over: name its path instead.`)
  return { wanted: files.filter((_, at) => isHandedOver(paths[at] ?? '', kept)), hidden: hiddenIn(paths, kept) }
}

function nothingIn(unread: readonly string[]): string {
  const [first] = unread
  if (first === undefined) return 'There is nothing in it that could be read.'
  return `The browser may not read ${first}${unread.length > 1 ? ` and ${unread.length - 1} more` : ''}: name its path instead.`
}
