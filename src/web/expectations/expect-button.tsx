import { useState } from 'react'
import { TextButton } from '../shell/card.tsx'
import { ExpectDialog } from './expect-dialog.tsx'
import type { Subject } from './expect-says.ts'

/** "Expect": the first of two clicks; the second keeps what stands in the dialog. */
export function ExpectButton({ about, id, label }: { about: Subject; id?: string; label: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <TextButton
        onClick={() => setOpen(true)}
        label={label === '' ? 'Expect something' : `Expect something of ${label}`}
      >
        Expect
      </TextButton>
      {open ? (
        <ExpectDialog
          about={about}
          label={label}
          {...(id === undefined ? {} : { id })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
