import { stat } from 'node:fs/promises'
import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import { runGit } from './run-git.ts'
import type { LogLimits } from './run-git.ts'

const LIMITS: LogLimits = { bytes: 2 ** 31, milliseconds: 120_000 }

/** The fields of a commit between tabs, its message, a NUL. */
const FORMAT = 'commit%x09%H%x09%P%x09%aI%x09%cI%x09%an%x09%ae%x09%cn%x09%ce%x09%s%n%b%x00'

/** Whether a folder holds a repository, with a work tree or bare. Nothing is run to find out. */
export function isRepository(path: string): boolean {
  if (isRemote(path)) return false
  return (
    existsSync(join(path, '.git', 'HEAD')) ||
    isFile(join(path, '.git')) ||
    (isFolder(join(path, 'objects')) && isFolder(join(path, 'refs')) && existsSync(join(path, 'HEAD')))
  )
}

/**
 * The log of a local repository as a file `<name>.gitlog`, read afresh at every opening. `ref`: a branch or commit, else
 * what is checked out. Refusals: E_GIT_PROTOCOL for anything but a local path, E_GIT_ARG for a ref that looks like an
 * option, E_FILE_MISSING, E_GIT_NOT_A_REPOSITORY; while reading E_GIT_LIMIT, E_GIT_TIMEOUT, E_GIT_FAILED, E_GIT_MISSING.
 */
export function openRepository(path: string, ref = 'HEAD', limits: LogLimits = LIMITS): SourceFile {
  if (isRemote(path))
    throw new Refusal(
      'E_GIT_PROTOCOL',
      `Only a folder on this machine can be read, not "${path.slice(0, 100)}". Clone it first and name the folder.`,
    )
  if (!/^[\w][\w./@{}^~+-]{0,200}$/.test(ref) || ref.includes('..'))
    throw new Refusal('E_GIT_ARG', `"${ref.slice(0, 100)}" is no name of a branch or commit.`)
  const folder = resolve(path)
  const name = `${basename(folder).replace(/\.git$/, '') || 'repository'}.gitlog`
  return { name, open: () => readLog(folder, ref, limits) }
}

async function* readLog(folder: string, ref: string, limits: LogLimits): AsyncGenerator<Uint8Array> {
  const facts = await stat(folder).catch(() => null)
  if (facts === null) throw new Refusal('E_FILE_MISSING', `There is no folder ${basename(folder)}. Check the path.`)
  if (!isRepository(folder))
    throw new Refusal(
      'E_GIT_NOT_A_REPOSITORY',
      `${basename(folder)} is no git repository: name the folder that holds ".git".`,
    )
  yield* runGit(
    folder,
    [
      'log',
      '--no-ext-diff',
      '--no-textconv',
      '--no-show-signature',
      '--no-renames',
      '--encoding=UTF-8',
      '--numstat',
      '-z',
      `--format=${FORMAT}`,
      '--end-of-options',
      ref,
      '--',
    ],
    limits,
  )
}

/** Addresses with a scheme, a transport helper (`ext::`), or a host in front of a colon. */
function isRemote(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?:\/\/|:)/i.test(path) || /^[^/\\]+@[^/\\]+:/.test(path) || path.startsWith('-')
}

/** A work tree beside another one says in a file where its repository is. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
