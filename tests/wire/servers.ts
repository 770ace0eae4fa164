import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A real server on loopback, with all its files in a folder that goes when it stops. */
export type Server = { readonly port: number; readonly folder: string; stop(): void }

export const PASSWORD = 'correct horse'

/** Whether a server of Debian is there; says so loudly where not. */
export function has(program: string, name: string): boolean {
  const there = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
  if (!there)
    process.stderr.write(`${program} is not installed (apt-get install ${name}); its tests by wire are skipped\n`)
  return there
}

/** Dovecot with one user whose folders are in Maildirs of the system user `mail`. `fill` writes them. */
export async function startDovecot(fill: (maildir: string) => void): Promise<Server> {
  const { folder, port } = await place('dovecot')
  const [uid, gid] = [idOf('-u', 'mail'), idOf('-g', 'mail')]
  const maildir = join(folder, 'mail')
  mkdirSync(maildir)
  fill(maildir)
  writeFileSync(join(folder, 'users'), `ana:{PLAIN}${PASSWORD}:${uid}:${gid}::${folder}\n`)
  writeFileSync(
    join(folder, 'dovecot.conf'),
    `base_dir=${folder}/run\nstate_dir=${folder}/run\nlog_path=${folder}/log\nprotocols=imap\nlisten=127.0.0.1\nssl=no\ndisable_plaintext_auth=no
mail_location=maildir:${maildir}\nfirst_valid_uid=1\nfirst_valid_gid=1
passdb {\n driver=passwd-file\n args=${folder}/users\n}\nuserdb {\n driver=passwd-file\n args=${folder}/users\n}
service imap-login {\n chroot=\n inet_listener imap {\n port=${port}\n }\n inet_listener imaps {\n port=0\n }\n}
auth_failure_delay=0\nservice anvil {\n unix_listener anvil-auth-penalty {\n mode=0\n }\n}\nnamespace inbox {\n inbox=yes\n separator=/\n mailbox Versendet {\n special_use=\\Sent\n auto=create\n }\n}\n`,
  )
  spawnSync('chown', ['-R', `${uid}:${gid}`, maildir])
  chownSync(folder, uid, gid)
  chmodSync(folder, 0o755)
  return running(spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' }), folder, port)
}

/** Radicale with one user; collections are made through it. */
export async function startRadicale(): Promise<Server> {
  const { folder, port } = await place('radicale')
  writeFileSync(join(folder, 'users'), `ana:${PASSWORD}\n`)
  writeFileSync(
    join(folder, 'config'),
    `[server]\nhosts=127.0.0.1:${port}\n[auth]\ntype=htpasswd\nhtpasswd_filename=${folder}/users\nhtpasswd_encryption=plain\ndelay=0\n[storage]\nfilesystem_folder=${folder}/data\n`,
  )
  return running(spawn('radicale', ['--config', join(folder, 'config')], { stdio: 'ignore' }), folder, port)
}

async function place(name: string): Promise<{ folder: string; port: number }> {
  const free = createServer()
  await new Promise<void>(done => free.listen(0, '127.0.0.1', done))
  const address = free.address()
  await new Promise(done => free.close(done))
  return {
    folder: mkdtempSync(join(tmpdir(), `groundwork-${name}-`)),
    port: typeof address === 'object' && address !== null ? address.port : 0,
  }
}

async function running(child: ChildProcess, folder: string, port: number): Promise<Server> {
  const stop = (): void => {
    child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  for (let i = 0; i < 100; i++) {
    if (await answers(port)) return { port, folder, stop }
    await wait(100)
  }
  stop()
  throw new Error(`the server on ${port} did not start within ten seconds`)
}

function answers(port: number): Promise<boolean> {
  return new Promise(done => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      done(true)
    }).on('error', () => done(false))
  })
}

function idOf(flag: string, name: string): number {
  return Number(spawnSync('id', [flag, name]).stdout.toString())
}
