import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { post } from '../api/call.ts'
import { readAgain } from '../api/client.ts'
import type { Person } from '../api/types.ts'
import { Quiet } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { Name } from '../words/name.tsx'
import style from './person.module.css'

/** Forgets a person everywhere. The one thing that asks first, because it cannot be taken back; then it shows a receipt. */
export function Forget({ person, onClose }: { person: Person; onClose: () => void }) {
  const navigate = useNavigate()
  const [receipt, setReceipt] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)
  const forget = async () => {
    setBusy(true)
    try {
      const { says } = await post<{ says: string }>('people.forget', { id: person.id })
      setReceipt(says)
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That did not work.')
      setBusy(false)
    }
  }
  const leave = async () => {
    onClose()
    await navigate({ to: '/people' })
    await readAgain()
  }
  if (receipt !== undefined)
    return (
      <Dialog title="Forgotten" onClose={() => void leave()}>
        <div className={style.form}>
          <p role="status">{receipt}</p>
          <Button onClick={() => void leave()}>Back to people</Button>
        </div>
      </Dialog>
    )
  return (
    <Dialog title="Forget this person?" onClose={onClose}>
      <div className={style.form}>
        <p>
          Everything about <Name of={person.name} /> is removed: what was seen, notes, your answers. A later import will
          not bring them back. This cannot be taken back; backups you made before still hold them.
        </p>
        {trouble ? <p role="alert">{trouble}</p> : null}
        <div className={style.choices}>
          <Button data-main onClick={() => void forget()} disabled={busy}>
            Forget everywhere
          </Button>
          <Button onClick={onClose}>Keep</Button>
        </div>
        <Quiet>What stays is a scrambled mark that lets a later import know whom to leave out.</Quiet>
      </div>
    </Dialog>
  )
}
