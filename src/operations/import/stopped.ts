import { Refusal } from '../../model/refusal.ts'

/** How an import ends that its user no longer wants. */
export function stopped(): Refusal {
  return new Refusal('E_STOPPED', 'The import was stopped; nothing was kept.', { status: 409 })
}

/** What is said where the import itself was done when its user stopped the measuring after it; any other error as it was. */
export function stoppedAfter(error: unknown, { id, label }: { readonly id: string; readonly label: string }): unknown {
  if (!(error instanceof Refusal) || error.code !== 'E_STOPPED') return error
  return new Refusal(
    'E_STOPPED',
    `${label} was imported before this was stopped, and stays; only the measuring was stopped, and the next reality check does it. To take the import back: groundwork imports undo ${id}`,
    { status: 409, cause: error },
  )
}
