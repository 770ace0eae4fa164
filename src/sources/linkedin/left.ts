/** A row left out on purpose (`skipped`) or because it cannot be read (`failed`). Codes: see the README of this room. */
export type Left = { readonly left: 'skipped' | 'failed'; readonly code: string; readonly reason: string }

export function skipped(code: string, reason: string): Left {
  return { left: 'skipped', code, reason }
}

export function failed(code: string, reason: string): Left {
  return { left: 'failed', code, reason }
}

/** True where a value is a reason for leaving the row out. */
export function isLeft<T extends object>(value: T | Left | null): value is Left {
  return value !== null && 'left' in value
}
