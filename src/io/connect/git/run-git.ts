import { basename } from 'node:path'
import { Refusal } from '../../../model/refusal.ts'

/** Which caps a reading of the log obeys: bytes of text, milliseconds without any. */
export type LogLimits = { readonly bytes: number; readonly milliseconds: number }

/** Everything through which a repository's own configuration could make git start a program or reach the network. */
const OVERRIDES = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.attributesFile=/dev/null',
  'core.sshCommand=false',
  'log.showSignature=false',
  'log.mailmap=true',
  // that of the repository is read without this; a file anywhere else may never end
  'mailmap.file=',
  'diff.external=',
  'gpg.program=false',
  'gpg.ssh.program=false',
  'gpg.x509.program=false',
  'credential.helper=',
  'protocol.allow=never',
].flatMap(setting => ['-c', setting])

/**
 * Runs git in a folder with fixed arguments and without a shell, and passes on what it writes. Nothing of the user's
 * environment but PATH goes along; the repository's configuration can start nothing (FAULTS G02); caps as `limits` says.
 */
export async function* runGit(folder: string, args: readonly string[], limits: LogLimits): AsyncGenerator<Uint8Array> {
  const { spawn } = await import('node:child_process')
  const child = spawn('git', ['--no-pager', '--no-optional-locks', ...OVERRIDES, '-C', folder, ...args], {
    shell: false,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      LC_ALL: 'C.UTF-8',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_ATTR_NOSYSTEM: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: '',
      GIT_CEILING_DIRECTORIES: folder,
    },
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < 4_000) complaint += chunk.toString('utf8')
  })
  const end = new Promise<{ code: number | null; error?: Error }>(done => {
    child.on('error', error => done({ code: null, error }))
    child.on('close', code => done({ code }))
  })
  let late = false
  const stop = (): void => {
    late = true
    child.kill('SIGKILL')
  }
  let timer = setTimeout(stop, limits.milliseconds)
  let bytes = 0
  try {
    for await (const chunk of child.stdout) {
      clearTimeout(timer)
      bytes += (chunk as Uint8Array).length
      if (bytes > limits.bytes) throw tooLarge(folder, limits)
      yield chunk as Uint8Array
      timer = setTimeout(stop, limits.milliseconds)
    }
    const { code, error } = await end
    if (late)
      throw new Refusal(
        'E_GIT_TIMEOUT',
        `git wrote nothing of ${basename(folder)} for ${limits.milliseconds / 1000} seconds and was stopped.`,
      )
    if (error !== undefined) throw missing(error)
    if (code !== 0) throw failed(folder, complaint)
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

function tooLarge(folder: string, { bytes }: LogLimits): Refusal {
  return new Refusal(
    'E_GIT_LIMIT',
    `The log of ${basename(folder)} is larger than ${Math.round(bytes / 1_048_576)} MiB, the cap for one repository.`,
  )
}

function missing(error: Error): unknown {
  return 'code' in error && error.code === 'ENOENT'
    ? new Refusal(
        'E_GIT_MISSING',
        'The program git is not installed on this machine. Install it, or hand over a log file.',
        { cause: error },
      )
    : error
}

function failed(folder: string, complaint: string): Refusal {
  const label = basename(folder)
  if (/dubious ownership/.test(complaint))
    return new Refusal(
      'E_GIT_OWNER',
      `${label} belongs to another user of this machine, so git does not read it. Take a copy of your own.`,
    )
  if (/does not have any commits|bad revision|unknown revision|ambiguous argument/.test(complaint))
    return new Refusal('E_GIT_EMPTY', `${label} has no such branch or commit, or no commits at all.`)
  const why = WHYS.find(([pattern]) => pattern.test(complaint))?.[1] ?? lastOf(complaint)
  return new Refusal('E_GIT_FAILED', `git could not read ${label}: ${why}`)
}

const WHYS: readonly (readonly [RegExp, string])[] = [
  [
    /repo(?:sitory)? version|unknown repository extension/,
    'it is in a newer form than the git on this machine knows. Update git, or hand over a log that a newer one wrote.',
  ],
  [
    /bad config|bad boolean|bad numeric|unknown date format|invalid color/,
    'its file "config" is broken. Mend it, or take a fresh clone.',
  ],
  [/not a git repository/, 'what makes it a repository is broken or somewhere else. Take a fresh clone.'],
  [
    /corrupt|inflate|Could not read|bad object|unable to (?:read|normalize|parse)|lazy fetching|missing|packfile/i,
    'parts of its history are damaged or missing. "git fsck" names them; take a fresh clone and hand that over.',
  ],
]

/** The last thing that git said is what it gave up over. */
function lastOf(complaint: string): string {
  const lines = complaint.split('\n').filter(line => line.trim() !== '')
  const line = lines.findLast(text => text.startsWith('fatal:')) ?? lines.at(-1) ?? 'it gave no reason'
  return `${line
    .replace(/^fatal: /, '')
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 200)
    .replace(/\.$/, '')}.`
}
