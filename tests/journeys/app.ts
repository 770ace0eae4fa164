import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** The real server in a process of its own, on a home that is thrown away. `link` opens it once. */
export type App = {
  readonly link: string
  readonly origin: string
  newLink(): string
  /** at once, as when the power goes */
  kill(): Promise<unknown>
  stop(): Promise<void>
}

/** Starts it; `imported` are files that are brought in by the command line before. */
export async function startApp(imported: Readonly<Record<string, string | Buffer>> = {}): Promise<App> {
  buildOnce()
  const home = mkdtempSync(join(tmpdir(), 'groundwork-journey-'))
  const environment = { ...process.env, GROUNDWORK_HOME: home, GROUNDWORK_TREE: 'dist' }
  const program = join(ROOT, 'bin/groundwork.js')
  const args = [program, 'serve', '--no-open', '--json', '--port', '0']
  for (const [name, content] of Object.entries(imported)) {
    const path = join(home, name)
    writeFileSync(path, content)
    const { status, stderr } = spawnSync(process.execPath, [program, 'import', path], {
      env: environment,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${name} could not be imported: ${stderr}`)
  }
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise(resolve => child.once('exit', resolve))
  const said: string[] = []
  child.stderr.on('data', (part: Buffer) => said.push(part.toString()))
  const link = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString()
      if (text.includes('\n')) resolve((JSON.parse(text.split('\n')[0] ?? '') as { url: string }).url)
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}: ${said.join('')}`)))
  })
  return {
    link,
    origin: new URL(link).origin,
    newLink() {
      const again = spawnSync(process.execPath, args, { env: environment, encoding: 'utf8' })
      return (JSON.parse(again.stdout) as { url: string }).url
    },
    kill() {
      child.kill('SIGKILL')
      return ended
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** What is shipped, as it is shipped; `npm test` builds it before, a single run of a journey when it is missing. */
function buildOnce(): void {
  if (existsSync(join(ROOT, 'dist/web/index.html')) && existsSync(join(ROOT, 'dist/assets/demo.sqlite.gz'))) return
  const built = spawnSync('sh', [join(ROOT, 'scripts/build.sh')], { cwd: ROOT, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`what is shipped could not be built: ${built.stdout}${built.stderr}`)
}
