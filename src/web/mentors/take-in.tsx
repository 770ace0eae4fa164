import { useRef } from 'react'
import { change, undo } from '../api/change.ts'
import { TextButton } from '../shell/card.tsx'
import { say, sayTrouble } from '../shell/toast.ts'

/** Takes in a mentorship that another Groundwork wrote, as one file. */
export function TakeIn() {
  const field = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      const taken = await change('mentorships.import', { text: await file.text() })
      say(
        `${taken.says}.`,
        taken.change === null ? {} : { action: { says: 'Undo', run: () => undo(taken.change ?? undefined) } },
      )
    } catch (error) {
      sayTrouble(error, 'That was not taken in.')
    }
  }
  return (
    <>
      <TextButton onClick={() => field.current?.click()}>Take in a file</TextButton>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="A mentorship to take in"
        onChange={event => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          void take(file)
        }}
      />
    </>
  )
}
