import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call, isClosed, post, Trouble } from './call.ts'
import { client, readAgain } from './client.ts'
import type { Jobs } from './operations.ts'

export type JobState<O = unknown> = {
  id: string
  operation: string
  /** the id that its input named: of an account or an import */
  about: string | null
  state: 'running' | 'done' | 'failed' | 'stopped'
  progress: { says: string; done: number; total: number }
  output?: O
  error?: { code: string; message: string }
}

/** Starts long work; the answer is only its id. */
export async function startJob<N extends keyof Jobs>(name: N, input: Jobs[N]['input']): Promise<string> {
  const { job } = await post<{ job: string }>(name, input)
  void client.invalidateQueries({ queryKey: ['jobs'] })
  return job
}

/** Starts a job and waits for its end. Throws Trouble when it failed or was stopped. */
export async function runJob<N extends keyof Jobs>(name: N, input: Jobs[N]['input']): Promise<Jobs[N]['output']> {
  const id = await startJob(name, input)
  for (;;) {
    const job = await call<JobState<Jobs[N]['output']>>('GET', `/jobs/${id}`)
    if (job.state === 'done') {
      await readAgain()
      return job.output as Jobs[N]['output']
    }
    if (job.state !== 'running') throw jobTrouble(job)
    await new Promise(resolve => setTimeout(resolve, 250))
  }
}

/** What a server that was started anew, or long ago forgot it, says of a job: what became of it is not known. */
export const JOB_GONE = 'E_JOB_GONE'

/** Follows a job while it runs; when it ends, what the screen shows is read again. JOB_GONE where the server knows it no more. */
export function useJob<O = unknown>(id: string | undefined): JobState<O> | undefined {
  const { data, error } = useQuery({
    queryKey: ['jobs', id],
    queryFn: () => followed<O>(id ?? ''),
    enabled: id !== undefined,
    // what came of it stays as it is, and may be megabytes
    staleTime: query => (query.state.data === undefined || query.state.data.state === 'running' ? 0 : 'static'),
    refetchInterval: query => (query.state.data === undefined || query.state.data.state === 'running' ? 400 : false),
  })
  const before = useRef<string>(undefined)
  useEffect(() => {
    if (before.current === 'running' && data && data.state !== 'running') void readAgain()
    before.current = data?.state
  }, [data])
  return data && lastHeard(data, error)
}

/** What an import was asked for: its files, and what was answered. */
export type JobInput = { readonly files: readonly string[]; readonly answers: Readonly<Record<string, string>> }

/** What an import was asked for, which the server tells while it knows it; undefined until it has, `enabled` only. */
export function useJobInput(id: string, enabled: boolean): JobInput | undefined {
  const { data } = useQuery({
    queryKey: ['jobs', id, 'input'],
    queryFn: () => call<Partial<JobInput>>('GET', `/jobs/${encodeURIComponent(id)}/input`),
    enabled,
    staleTime: 'static',
  })
  return data && { files: data.files ?? [], answers: data.answers ?? {} }
}

async function followed<O>(id: string): Promise<JobState<O>> {
  try {
    return await call<JobState<O>>('GET', `/jobs/${encodeURIComponent(id)}`)
  } catch (error) {
    if (!(error instanceof Trouble && error.status === 404)) throw error
    const message = 'Groundwork was started anew since, so what became of this is not known here.'
    const progress = { says: '', done: 0, total: 0 }
    return { id, operation: '', about: null, state: 'failed', progress, error: { code: JOB_GONE, message } }
  }
}

/** Every job the server knows, without what came of it; the tray shows those that run, also after a reload. */
export function useJobs(): readonly Omit<JobState, 'output'>[] {
  const { data, error } = useQuery({
    queryKey: ['jobs'],
    queryFn: async () => jobsOf(await call<JobState[] | { rows: JobState[] }>('GET', '/jobs')),
    staleTime: 0,
    refetchInterval: query => (query.state.data?.some(job => job.state === 'running') ? 700 : false),
  })
  return data?.map(job => lastHeard(job, error)) ?? []
}

/** Whether a job still runs nobody knows while nobody answers: that is said instead of how far it was. */
function lastHeard<S extends Pick<JobState, 'state' | 'progress'>>(job: S, error: Error | null): S {
  if (error === null || !isClosed(error) || job.state !== 'running') return job
  return { ...job, progress: { ...job.progress, says: error.message } }
}

/**
 * Asks for a job to be stopped; what it was about to write is taken back. Throws Trouble where there is no such job.
 */
export function stopJob(id: string): Promise<void> {
  return call<void>('DELETE', `/jobs/${id}`).finally(() => void client.invalidateQueries({ queryKey: ['jobs'] }))
}

function jobsOf(answer: JobState[] | { rows: JobState[] }): JobState[] {
  return Array.isArray(answer) ? answer : answer.rows
}

function jobTrouble(job: JobState): Trouble {
  if (job.state === 'stopped') return new Trouble('E_STOPPED', 'Stopped. Nothing was changed.', 409)
  return new Trouble(job.error?.code ?? 'E_JOB', job.error?.message ?? 'The work ended with an error.', 500)
}
