import { useState } from 'react'
import { change } from '../api/change.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'

/** Takes one import back with all that followed from it; of a large one that takes a while, and the screen says so. */
export function TakeImportBack({
  id,
  children,
  says = 'The import was taken back, and all that followed from it.',
  after,
}: {
  id: string
  children: string
  says?: string
  after?: () => unknown
}) {
  const [isRunning, setRunning] = useState(false)
  const takeBack = async () => {
    setRunning(true)
    try {
      await change('imports.undo', { id }, { says, undo: false })
      await after?.()
    } catch (error) {
      sayTrouble(error, 'That could not be taken back.')
    }
    setRunning(false)
  }
  return (
    <>
      <TextButton disabled={isRunning} onClick={() => void takeBack()}>
        {children}
      </TextButton>
      <div role="status">{isRunning ? <Quiet>It is being taken back.</Quiet> : null}</div>
    </>
  )
}
