import { Link } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import { giveUp } from '../api/upload.ts'

/** Leads back to the beginning of an import; the server then keeps nothing of what was handed over for this one. */
export function Leave({ files, children }: { files: readonly string[]; children: ReactNode }) {
  const leave = (event: MouseEvent): void => {
    // opened beside it, the page that is left stays
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    // what is not there any more, or cannot be removed now, goes after a week
    void giveUp(files).catch(() => undefined)
  }
  return (
    <Link to="/import" onClick={leave}>
      {children}
    </Link>
  )
}
