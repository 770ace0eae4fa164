import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { startJob } from '../api/job.ts'
import { upload } from '../api/upload.ts'
import { rememberFiles } from './handed.ts'
import { isHandedOver, repositoriesIn } from './wanted.ts'

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
  const look = async (files: readonly string[]) => {
    const job = await startJob('imports.preview', { files: [...files] })
    rememberFiles(job, { files, answers: {} })
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
      const names = new Set<string>()
      const folders = new Map<string, string>()
      let before = 0
      for (const file of wanted) {
        const sent = (bytes: number) => setNow({ state: 'sending', name: file.name, sent: before + bytes, total })
        sent(0)
        const top = topFolder(file)
        const taken = await upload(file, {
          sent,
          signal: controller.signal,
          ...(top === null ? {} : { folder: folders.get(top) ?? '' }),
        })
        if (top !== null && taken.id !== undefined) folders.set(top, taken.id)
        names.add(taken.file)
        before += file.size
      }
      if (names.size === 0) throw new Error('There is nothing in it that could be read.')
      await look([...names])
    } catch (error) {
      if (controller.signal.aborted) setNow({ state: 'idle' })
      else setNow({ state: 'failed', says: error instanceof Error ? error.message : 'That could not be handed over.' })
    }
  }
  return { now, give, name: path => look([path]), stop: () => stopper.current?.abort() }
}

function pathOf({ webkitRelativePath, name }: File): string {
  return webkitRelativePath || name
}

/** The folder that a file was dropped in; null for a file by itself. */
function topFolder(file: File): string | null {
  const [top = '', ...below] = file.webkitRelativePath.split('/')
  return below.length === 0 ? null : top
}
