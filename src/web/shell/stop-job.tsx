import { stopJob } from '../api/job.ts'
import { TextButton } from './card.tsx'
import { sayTrouble } from './toast.ts'

/** Asks for work in the background to be stopped, and says so where nobody could be asked. */
export function StopJob({ job, label }: { job: string; label?: string }) {
  const stop = (): void => void stopJob(job).catch((error: unknown) => sayTrouble(error, 'It was not stopped.'))
  return (
    <TextButton onClick={stop} {...(label ? { label } : {})}>
      Stop
    </TextButton>
  )
}
