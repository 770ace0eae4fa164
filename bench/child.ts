import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** `said`: seconds until it first said something. */
export type Ran = {
  readonly seconds: number
  readonly said: number
  readonly peakMb: number
  readonly out: string
  readonly code: number
}

/** Runs a command to its end; wall time and the most memory it held (VmHWM of that process, Linux; 0 elsewhere). Groundwork runs as it was built. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const from = performance.now()
    const child = spawn(command, args, {
      env: { ...process.env, GROUNDWORK_TREE: 'dist', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const chunks: Buffer[] = []
    let [peakMb, said] = [0, Number.NaN]
    const seconds = (): number => (performance.now() - from) / 1000
    const look = setInterval(() => {
      peakMb = Math.max(peakMb, highWater(child.pid))
    }, 25)
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunks.length === 0) said = seconds()
      chunks.push(chunk)
    })
    child.on('error', reject)
    child.on('close', code => {
      clearInterval(look)
      resolve({
        seconds: seconds(),
        said,
        peakMb,
        out: Buffer.concat(chunks).toString('utf8'),
        code: code ?? 1,
      })
    })
  })
}

function highWater(pid: number | undefined): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Number(kilobytes) / 1024 : 0
  } catch {
    return 0 // the process is gone, or this is not Linux
  }
}
