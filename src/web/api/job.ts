import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call, post, Trouble } from './call.ts'
import { client, readAgain } from './client.ts'
import type { Jobs } from './operations.ts'

export type JobState<O = unknown> = {
  id: string
  operation: string
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

/** Follows a job while it runs; when it ends, what the screen shows is read again. */
export function useJob<O = unknown>(id: string | undefined): JobState<O> | undefined {
  const { data } = useQuery({
    queryKey: ['jobs', id],
    queryFn: () => call<JobState<O>>('GET', `/jobs/${id ?? ''}`),
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: query => (query.state.data === undefined || query.state.data.state === 'running' ? 400 : false),
  })
  const before = useRef<string>(undefined)
  useEffect(() => {
    if (before.current === 'running' && data && data.state !== 'running') void readAgain()
    before.current = data?.state
  }, [data])
  return data
}

/** Every job the server knows; the tray shows those that run, also after a reload. */
export function useJobs(): readonly JobState[] {
  const { data } = useQuery({
    queryKey: ['jobs'],
    queryFn: async () => jobsOf(await call<JobState[] | { rows: JobState[] }>('GET', '/jobs')),
    staleTime: 0,
    refetchInterval: query => (query.state.data?.some(job => job.state === 'running') ? 700 : false),
  })
  return data ?? []
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
