import { stat } from 'node:fs/promises'
import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import { runGit } from './run-git.ts'
import type { LogLimits } from './run-git.ts'

const LIMITS: LogLimits = { bytes: 2 ** 31, milliseconds: 120_000 }

/**
 * The fields of a commit between tabs, its message, a NUL. People by the mailmap of the repository, beside the addresses that
 * stand in the commit; or, where the mailmap is one of the things that were not fetched, as they stand there.
 */
const MAPPED = 'commit%x09%H%x09%P%x09%aI%x09<%ae> <%ce>%x09%aN%x09%aE%x09%cN%x09%cE%x09%s%n%b%x00'
const PLAIN = 'commit%x09%H%x09%P%x09%aI%x09%cI%x09%an%x09%ae%x09%cn%x09%ce%x09%s%n%b%x00'

/** Whether a folder holds a repository, with a work tree or bare. Nothing is run to find out. */
export function isRepository(path: string): boolean {
  if (isRemote(path)) return false
  return (
    existsSync(join(path, '.git', 'HEAD')) ||
    isFile(join(path, '.git')) ||
    (isFolder(join(path, 'objects')) && isFolder(join(path, 'refs')) && existsSync(join(path, 'HEAD')))
  )
}

/** Whether of a repository with a work tree nothing but its name is there: no object, and no word of where they are kept. */
export function isWithoutHistory(path: string): boolean {
  const git = join(path, '.git')
  return isFolder(git) && !['objects', 'commondir', 'config'].some(name => existsSync(join(git, name)))
}

/** Whether a repository was refused only because nothing was committed to it yet. */
export function hasNoCommit({ code }: Refusal): boolean {
  return code === 'E_GIT_EMPTY'
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
  const args = await argumentsFor(folder, limits)
  let isBare = true
  try {
    for await (const chunk of runGit(folder, [...args, '--end-of-options', ref, '--'], limits)) {
      isBare = false
      yield chunk
    }
  } catch (error) {
    // what is checked out may not be there any more, or not yet: then all branches and tags are what there is
    if (!isBare || ref !== 'HEAD' || !(error instanceof Refusal) || error.code !== 'E_GIT_EMPTY') throw error
    for await (const chunk of runGit(folder, [...args, '--branches', '--remotes', '--tags', '--'], limits)) {
      isBare = false
      yield chunk
    }
    if (isBare)
      throw new Refusal('E_GIT_EMPTY', `${basename(folder)} holds no commit yet, so there is nothing to read in it.`)
  }
}

/**
 * How the log is asked for. Which paths were touched is told by the folders alone, without reading a file: a partial clone
 * has no more than that, and one without folders nothing of it. Where a shallow clone ends, everything looks new: no commit
 * did that.
 */
async function argumentsFor(folder: string, limits: LogLimits): Promise<string[]> {
  const answer = async (args: readonly string[]): Promise<string> => {
    const parts: Uint8Array[] = []
    for await (const chunk of runGit(folder, args, limits)) parts.push(chunk)
    return Buffer.concat(parts).toString('utf8')
  }
  const isShallow = /true/.test(await answer(['rev-parse', '--is-shallow-repository']))
  // the default answers where there is none, so that only a broken configuration fails
  const filters = await answer(['config', '--default', '', '--get', 'remote.origin.partialclonefilter'])
  const isPartial = filters.trim() !== ''
  return [
    '-c', `log.showRoot=${isShallow ? 'false' : 'true'}`, ...(isPartial ? ['-c', 'mailmap.blob='] : []),
    'log', '--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-renames', '--no-color', '--no-relative',
    '-O/dev/null', '--encoding=UTF-8', ...(isPartial ? ['--no-mailmap'] : []),
    ...(filters.startsWith('tree:') ? ['--no-patch'] : ['--raw', '--abbrev=4']), '-z',
    `--format=${isPartial ? PLAIN : MAPPED}`,
  ] // prettier-ignore
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
