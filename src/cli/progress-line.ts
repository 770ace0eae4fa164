import { SECOND } from '../model/instant.ts'
import { escapeControls } from './plain.ts'
import type { Terminal } from './terminal.ts'

export type ProgressLine = { show(says: string, done: number, total: number): void; clear(): void }

const CELLS = 20

/** One line on stderr that says how far a job is, from its second second on, and only where a person watches. */
export function progressLine(terminal: Terminal, now: () => number = () => performance.now()): ProgressLine {
  const began = now()
  let isShown = false
  return {
    show(says, done, total) {
      if (!terminal.isWatched || now() - began < SECOND) return
      isShown = true
      terminal.err(`\r\u001b[2K${lineOf(says, done, total).slice(0, terminal.columns - 1)}`)
    },
    clear() {
      if (isShown) terminal.err('\r\u001b[2K')
      isShown = false
    },
  }
}

function lineOf(says: string, done: number, total: number): string {
  const words = escapeControls(says)
  if (total <= 0) return done > 0 ? `${words}: ${done.toLocaleString('en')}` : words
  const share = Math.min(1, Math.max(0, done / total))
  const full = Math.round(share * CELLS)
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${String(Math.floor(share * 100)).padStart(3)} %  ${words}`
}
