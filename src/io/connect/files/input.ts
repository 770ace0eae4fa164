import type { SourceFile } from '../../../model/source.ts'
import type { Aside } from './tar-kinds.ts'

/** One thing that was handed over, open: its files with bytes on demand, and the hash by which it is recognised again. */
export type Input = {
  readonly label: string
  /** by it the same content is known again (see `digest.ts`); of a folder, of all its files in order; worked out when asked for */
  sha256(): Promise<string>
  readonly bytes: number
  readonly files: readonly SourceFile[]
  /** what is in an archive besides: links, devices, files that are there twice */
  readonly aside?: readonly Aside[]
  /** true: an archive that lay in a folder; one that no source knows anything of is a single line in the ledger */
  readonly isFound?: true
  /** the folder of a git repository, by which two of one name are told apart */
  readonly repository?: string
  close(): Promise<void>
}
