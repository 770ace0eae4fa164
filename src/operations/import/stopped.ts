import { Refusal } from '../../model/refusal.ts'

/** How an import ends that its user no longer wants. */
export function stopped(): Refusal {
  return new Refusal('E_STOPPED', 'The import was stopped; nothing was kept.', { status: 409 })
}
