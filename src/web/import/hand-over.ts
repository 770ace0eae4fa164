import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { startJob } from '../api/job.ts'
import { upload } from '../api/upload.ts'
import { rememberFiles } from './handed.ts'
import { inTurns } from './in-turns.ts'
import { hiddenIn, isHandedOver, repositoriesIn } from './wanted.ts'

export type Handing =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly name: string; readonly sent: number; readonly total: number }
  | { readonly state: 'failed'; readonly says: string }

export type HandOver = {
  readonly now: Handing
  give(files: readonly File[]): Promise<void>
  /** throws Trouble where there is nothing at the path */
  name(path: string): Promise<void>
  stop(): void
}

/** Hands dropped files over to the server, or names what lies on its machine, then begins the preview and goes to it. */
export function useHandOver(): HandOver {
  const [now, setNow] = useState<Handing>({ state: 'idle' })
  const stopper = useRef<AbortController>(undefined)
  const navigate = useNavigate()
  const look = async (files: readonly string[], hidden: readonly string[] = []) => {
    const job = await startJob('imports.preview', { files: [...files] })
    rememberFiles(job, { files, answers: {}, hidden })
    setNow({ state: 'idle' })
    await navigate({ to: '/import', search: { job } })
  }
  const give = async (files: readonly File[]) => {
    const controller = new AbortController()
    stopper.current = controller
    try {
      const kept = repositoriesIn(files.map(pathOf))
      const whole = [...kept].find(path => !path.includes('/'))
      if (whole !== undefined)
        throw new Error(`${whole} is a git repository, which a browser does not hand over: name its path instead.`)
      const wanted = files.filter(file => isHandedOver(pathOf(file), kept))
      const total = wanted.reduce((sum, file) => sum + file.size, 0)
      const names = await handAll(wanted, controller, (name, sent) => setNow({ state: 'sending', name, sent, total }))
      if (names.length === 0) throw new Error('There is nothing in it that could be read.')
      await look(names, hiddenIn(files.map(pathOf), kept))
    } catch (error) {
      if (controller.signal.aborted) setNow({ state: 'idle' })
      else setNow({ state: 'failed', says: error instanceof Error ? error.message : 'That could not be handed over.' })
    }
  }
  return { now, give, name: path => look([path]), stop: () => stopper.current?.abort() }
}

/** So many files are on their way at once; a browser has six ways to one server, and the page asks for other things too. */
const AT_ONCE = 4

/**
 * Sends all files and returns the names to give to a preview, in the order of the files. The first file of a folder begins it,
 * the others join.
 */
async function handAll(
  files: readonly File[],
  stopper: AbortController,
  told: (name: string, sent: number) => void,
): Promise<readonly string[]> {
  const folders = new Map<string, string>()
  const names = new Map<File, string>()
  const under = new Map<File, number>()
  let before = 0
  const send = async (file: File): Promise<void> => {
    const sent = (bytes: number): void => {
      under.set(file, bytes)
      told(
        file.name,
        [...under.values()].reduce((sum, one) => sum + one, before),
      )
    }
    sent(0)
    const top = topFolder(file)
    const taken = await upload(file, {
      sent,
      signal: stopper.signal,
      ...(top === null ? {} : { folder: folders.get(top) ?? '' }),
    })
    if (top !== null && taken.id !== undefined) folders.set(top, taken.id)
    names.set(file, taken.file)
    under.delete(file)
    before += file.size
  }
  const tops = new Set<string>()
  const firsts = new Set(files.filter(file => isFirst(topFolder(file), tops)))
  await inTurns([...firsts], 1, send)
  await inTurns(
    files.filter(file => !firsts.has(file)),
    AT_ONCE,
    send,
  )
  return [...new Set(files.map(file => names.get(file) ?? ''))]
}

/** Whether a folder was not met before. */
function isFirst(top: string | null, met: Set<string>): boolean {
  if (top === null || met.has(top)) return false
  met.add(top)
  return true
}

function pathOf({ webkitRelativePath, name }: File): string {
  return webkitRelativePath || name
}

/** The folder that a file was dropped in; null for a file by itself. */
function topFolder(file: File): string | null {
  const [top = '', ...below] = file.webkitRelativePath.split('/')
  return below.length === 0 ? null : top
}
