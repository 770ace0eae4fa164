import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { startJob } from '../api/job.ts'
import type { JobInput } from '../api/job.ts'
import { Card } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { noteBegun } from './handed.ts'
import { Leave } from './leave.tsx'
import { OutcomeHeading } from './outcome-heading.tsx'
import style from './import.module.css'

type Of = { asked: JobInput; operation: string; stopped: boolean; says: string | undefined }

/** What was stopped can go on with the same files; what could not be read says why. */
export function NotImported({ asked: { files, answers }, operation, stopped, says }: Of) {
  const navigate = useNavigate()
  const isPreview = operation === 'imports.preview'
  const again = async () => {
    try {
      const job = await startJob(isPreview ? 'imports.preview' : 'imports.run', {
        files: [...files],
        answers: { ...answers },
      })
      if (isPreview) noteBegun(job)
      await navigate({ to: '/import', search: { job } })
    } catch (error) {
      sayTrouble(error, 'That did not begin.')
    }
  }
  return (
    <Card label="Not imported">
      <OutcomeHeading>{stopped ? 'Stopped. Nothing was changed.' : 'This could not be read.'}</OutcomeHeading>
      {stopped ? null : <p role="alert">{says}</p>}
      <div className={style.next}>
        {stopped && files.length > 0 ? (
          <Button data-main onClick={() => void again()}>
            {isPreview ? 'Read these files again' : 'Import these files after all'}
          </Button>
        ) : null}
        <Leave files={files}>Try something else</Leave>
        {stopped ? null : <Link to="/data/sources">What can be read</Link>}
      </div>
    </Card>
  )
}
