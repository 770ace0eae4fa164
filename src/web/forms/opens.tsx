import { useState } from 'react'
import type { ReactNode } from 'react'
import { TextButton } from '../shell/card.tsx'

/** Words in a line that open a dialog; what was begun in it is gone when it closes. `label` says of what, where several look alike. */
export function Opens({
  says,
  label,
  children,
}: {
  says: string
  label?: string
  children: (close: () => void) => ReactNode
}) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <TextButton onClick={() => setOpened(true)} {...(label === undefined ? {} : { label })}>
        {says}
      </TextButton>
      {opened ? children(() => setOpened(false)) : null}
    </>
  )
}
