import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { startJob } from '../api/job.ts'
import { upload } from '../api/upload.ts'

export type Handing =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly name: string; readonly sent: number; readonly total: number }
  | { readonly state: 'failed'; readonly says: string }

export type HandOver = { readonly now: Handing; give(files: readonly File[]): Promise<void>; stop(): void }

/** Hands dropped files over to the server, then begins the preview and goes to it. */
export function useHandOver(): HandOver {
  const [now, setNow] = useState<Handing>({ state: 'idle' })
  const stopper = useRef<AbortController>(undefined)
  const navigate = useNavigate()
  const give = async (files: readonly File[]) => {
    const total = files.reduce((sum, file) => sum + file.size, 0)
    const controller = new AbortController()
    stopper.current = controller
    try {
      const names: string[] = []
      let before = 0
      for (const file of files) {
        const sent = (bytes: number) => setNow({ state: 'sending', name: file.name, sent: before + bytes, total })
        sent(0)
        names.push(await upload(file, { sent, signal: controller.signal }))
        before += file.size
      }
      const job = await startJob('imports.preview', { files: names })
      rememberFiles(job, names)
      setNow({ state: 'idle' })
      await navigate({ to: '/import', search: { job } })
    } catch (error) {
      if (controller.signal.aborted) setNow({ state: 'idle' })
      else setNow({ state: 'failed', says: error instanceof Error ? error.message : 'That could not be handed over.' })
    }
  }
  return { now, give, stop: () => stopper.current?.abort() }
}

/** Which files a preview read, so that the import after it, also after a reload, takes the same. */
export function rememberFiles(job: string, files: readonly string[]): void {
  sessionStorage.setItem(`groundwork.files.${job}`, JSON.stringify(files))
}

export function filesOf(job: string): readonly string[] {
  return JSON.parse(sessionStorage.getItem(`groundwork.files.${job}`) ?? '[]') as string[]
}
