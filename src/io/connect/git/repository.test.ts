import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { git } from '../../../sources/git/git.ts'
import { readAll } from '../../../sources/text/reading.fixture.ts'
import { isRepository, openRepository } from './repository.ts'

let root = ''
let repository = ''
const canary = (): string => join(root, 'canary')

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'groundwork-git-'))
  repository = join(root, 'harvest')
  mkdirSync(repository)
  run('init', '-q', '-b', 'main')
  commit('First', { 'src/a.py': 'a', 'README.md': 'r' })
  commit('Second\n\nCo-authored-by: Ana Bell <ana@x.example>', { 'src/b.ts': 'b', 'odd\nname.sql': 'x' })
  commit('Third', { 'docs/c.md': 'c' }, 'Bo Okafor <bo@y.example>')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('the log of a repository becomes a file that the source reads', async () => {
  const { observations } = await read(repository)
  expect(
    observations.map(({ detail, people }) => [
      (detail as { subject?: string }).subject,
      ...people.map(({ who }) => who.name),
    ]),
  ).toEqual([['Second', 'Ana Bell'], ['First'], [undefined, 'Bo Okafor']])
  expect(observations[0]?.detail).toMatchObject({
    repository: 'harvest',
    languages: ['SQL', 'TypeScript'],
    areas: ['src'],
  })
})

describe('G01 G03: what may be named', () => {
  test.each(['--upload-pack=touch x', '--output=/tmp/x', '-c core.x', '--exec=x', 'a b', 'a..b', ''])(
    'no ref: %s',
    ref => {
      expect(() => openRepository(repository, ref)).toThrow(expect.objectContaining({ code: 'E_GIT_ARG' }))
    },
  )
  test.each([
    'ext::sh -c touch% x',
    'file:///srv/x',
    'ssh://-oProxyCommand=x/y',
    'git://-x/y',
    'git@host.example:a/b',
    '--output=x',
    'https://x.example/a',
  ])('no repository: %s', path => {
    expect(isRepository(path)).toBe(false)
    expect(() => openRepository(path)).toThrow(expect.objectContaining({ code: 'E_GIT_PROTOCOL' }))
  })
  test('a ref that is missing, a folder that is none, a folder without commits', async () => {
    await expect(read(repository, 'nowhere')).rejects.toMatchObject({ code: 'E_GIT_EMPTY' })
    await expect(read(join(root, 'none'))).rejects.toMatchObject({ code: 'E_FILE_MISSING' })
    await expect(read(root)).rejects.toMatchObject({ code: 'E_GIT_NOT_A_REPOSITORY' })
    const empty = join(root, 'empty')
    mkdirSync(empty)
    execFileSync('git', ['init', '-q', empty])
    await expect(read(empty)).rejects.toMatchObject({
      code: 'E_GIT_EMPTY',
      message: 'empty holds no commit yet, so there is nothing to read in it.',
    })
  })
})

test('G02: a repository whose configuration would start programs starts none', async () => {
  const trap = join(root, 'trap.sh')
  writeFileSync(trap, `#!/bin/sh\ntouch '${canary()}'\ncat\n`, { mode: 0o755 })
  const settings = {
    'core.fsmonitor': trap,
    'gpg.program': trap,
    'log.showSignature': 'true',
    'diff.external': trap,
    'core.pager': trap,
    'core.hooksPath': root,
    'diff.x.textconv': trap,
    'core.sshCommand': trap,
    'pager.log': trap,
    'core.alternateRefsCommand': trap,
    'log.diffMerges': 'on',
    'alias.log': `!${trap}`,
  }
  for (const [name, value] of Object.entries(settings)) run('config', name, value)
  writeFileSync(join(repository, '.gitattributes'), '* diff=x\n')
  const { observations } = await read(repository)
  for (const name of Object.keys(settings)) run('config', '--unset', name)
  rmSync(join(repository, '.gitattributes'))
  expect(observations.length).toBe(3)
  expect(existsSync(canary())).toBe(false)
})

test('G04: a commit that cannot be true costs its own line and shifts no other', async () => {
  const copy = join(root, 'odd')
  execFileSync('git', ['clone', '-q', '--no-hardlinks', repository, copy])
  const inside = (...args: string[]): string => execFileSync('git', ['-C', copy, ...args], { encoding: 'utf8' }).trim()
  const tree = inside('rev-parse', 'HEAD^{tree}')
  let parent = inside('rev-parse', 'HEAD')
  const authors = [
    'A\u202eb <me@own.example> 1773495540 +0000',
    `${'N'.repeat(1_000_000)} <me@own.example> 1773495541 +0000`,
    '<> <me@own.example> 1773495542 +0000',
    'Mara Quell <me@own.example> 0 +0000',
    'Mara Quell <me@own.example> 9223372036854775808 +0000',
    'Mara Quell <me@own.example> -5 +0000',
    'Mara\tQuell <me@own.example> 1773495543 +0000',
  ]
  for (const [i, author] of authors.entries()) {
    const text = `tree ${tree}\nparent ${parent}\nauthor ${author}\ncommitter Mara Quell <me@own.example> 1773495550 +0000\n\nodd ${i} \n1\t1\tno/path\n`
    const bytes = i === 1 ? Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x0a])]) : Buffer.from(text)
    parent = execFileSync('git', ['-C', copy, 'hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], {
      input: bytes,
      encoding: 'utf8',
    }).trim()
  }
  inside('update-ref', 'refs/heads/main', parent)
  const { observations, codes } = await read(copy)
  const subjects = observations.flatMap(({ detail }) => (detail as { subject?: string }).subject ?? [])
  expect(subjects.map(subject => subject.slice(0, 6).trim()).toSorted()).toEqual(['First', 'Second', 'odd 0', 'odd 1'])
  expect(observations.every(({ detail }) => !((detail as { areas?: string[] }).areas ?? []).includes('no'))).toBe(true)
  expect(observations.every(({ key }) => key.length <= 200)).toBe(true)
  expect((codes['E_DATE'] ?? 0) + (codes['W_DATE_SUSPECT'] ?? 0) + (codes['E_GIT_COMMIT'] ?? 0)).toBeGreaterThan(0)
})

test('a commit that claims to be in UTF-16 and is not costs its own line, which says so', async () => {
  const copy = join(root, 'claims')
  execFileSync('git', ['clone', '-q', '--no-hardlinks', repository, copy])
  const who = ['-c', 'user.name=Mara Quell', '-c', 'user.email=me@own.example']
  const at = { GIT_AUTHOR_DATE: '1773495540 +0000', GIT_COMMITTER_DATE: '1773495540 +0000' }
  for (const encoding of ['UTF-16', 'UTF-8'])
    execFileSync('git', ['-C', copy, ...who, '-c', `i18n.commitEncoding=${encoding}`, 'commit', '-q', '--allow-empty', '-m', 'Odd'], { stdio: 'ignore', env: { ...process.env, ...at } }) // prettier-ignore
  const { observations, codes } = await read(copy)
  expect(observations.filter(({ detail }) => (detail as { subject?: string }).subject === 'Odd')).toHaveLength(1)
  expect(codes).toEqual({ E_GIT_COMMIT: 1 })
})

test('G05: nothing below .git changes, whatever lies in the work tree', async () => {
  symlinkSync('/etc', join(repository, 'out'))
  const before = fingerprint(join(repository, '.git'))
  await read(repository)
  expect(fingerprint(join(repository, '.git'))).toBe(before)
  const tree = join(root, 'tree')
  run('worktree', 'add', '-q', tree, 'HEAD~1')
  expect(isRepository(tree)).toBe(true)
  expect((await read(tree)).observations).toHaveLength(2)
})

test('a bare repository and a subfolder', async () => {
  const bare = join(root, 'bare.git')
  execFileSync('git', ['clone', '-q', '--bare', repository, bare])
  expect(isRepository(bare)).toBe(true)
  expect(openRepository(bare).name).toBe('bare.gitlog')
  expect((await read(bare)).observations).toHaveLength(3)
  expect(isRepository(join(repository, 'src'))).toBe(false)
})

test('the mailmap of a repository tells whose addresses are one', async () => {
  const copy = join(root, 'mapped')
  execFileSync('git', ['clone', '-q', repository, copy])
  writeFileSync(join(copy, '.mailmap'), 'Bo Okafor <bo@new.example> <bo@y.example>\n')
  const { observations } = await read(copy)
  expect(observations.at(-1)?.people[0]?.who.keys.map(({ value }) => value)).toEqual([
    'bo@new.example',
    'bo@y.example',
    'Bo Okafor',
  ])
})

test('a configuration that names a mailmap without end is not followed', async () => {
  const copy = join(root, 'endless')
  execFileSync('git', ['clone', '-q', repository, copy])
  execFileSync('git', ['-C', copy, 'config', 'mailmap.file', '/dev/zero'])
  expect((await read(copy)).observations).toHaveLength(3)
})

test.each([
  ['a newer form', 'extensions.refStorage', 'reftable', /newer form than the git on this machine knows/],
  ['a broken setting', 'log.date', 'bogus', /its file "config" is broken/],
])('says in plain words why git gave up: %s', async (_, setting, value, why) => {
  const copy = join(root, value)
  execFileSync('git', ['clone', '-q', repository, copy])
  execFileSync('git', ['-C', copy, 'config', 'core.repositoryformatversion', '1'])
  execFileSync('git', ['-C', copy, 'config', setting, value])
  await expect(read(copy)).rejects.toMatchObject({
    code: 'E_GIT_FAILED',
    message: expect.stringMatching(why) as string,
  })
})

test('says in plain words that a history is damaged', async () => {
  const copy = join(root, 'damaged')
  execFileSync('git', ['clone', '-q', '--no-hardlinks', repository, copy])
  const [id = ''] = execFileSync('git', ['-C', copy, 'rev-parse', 'HEAD~1'], { encoding: 'utf8' }).split('\n')
  rmSync(join(copy, '.git/objects', id.slice(0, 2), id.slice(2)))
  await expect(read(copy)).rejects.toMatchObject({
    code: 'E_GIT_FAILED',
    message: expect.stringMatching(/parts of its history are damaged or missing/) as string,
  })
})

test('a partial clone is read from what it has, and a shallow one claims nothing that lies before it', async () => {
  const clone = (name: string, ...how: string[]): string => {
    const path = join(root, name)
    execFileSync('git', ['clone', '-q', '--bare', ...how, `file://${repository}`, path])
    return path
  }
  run('config', 'uploadpack.allowFilter', 'true')
  const without = await read(clone('without-files.git', '--filter=blob:none'))
  expect(without.observations[0]?.detail).toMatchObject({ languages: ['SQL', 'TypeScript'] })
  const bare = await read(clone('without-folders.git', '--filter=tree:0'))
  expect(bare.observations).toHaveLength(3)
  expect(bare.observations[0]?.detail).toMatchObject({ subject: 'Second', files: 0 })
  const shallow = await read(clone('shallow.git', '--depth=2'))
  expect(shallow.observations.map(({ detail }) => 'files' in detail && detail.files)).toEqual([0, false])
})

test('where what is checked out is not there, all branches are read, and tags where there is no branch', async () => {
  const bare = join(root, 'elsewhere.git')
  const git = (...args: string[]): Buffer => execFileSync('git', ['-C', bare, ...args])
  execFileSync('git', ['clone', '-q', '--bare', repository, bare])
  git('symbolic-ref', 'HEAD', 'refs/heads/gone')
  expect((await read(bare)).observations).toHaveLength(3)
  const branches = git('for-each-ref', '--format=%(refname)').toString().trim().split('\n')
  git('update-ref', 'refs/tags/v1', branches[0] ?? '')
  for (const branch of branches) git('update-ref', '-d', branch)
  expect((await read(bare)).observations).toHaveLength(3)
})

test('an order of files that is not there, colours, and a part of the folder alone change nothing', async () => {
  const settings = { 'diff.orderFile': '/nowhere/at/all', 'color.ui': 'always', 'diff.relative': 'true', 'log.showRoot': 'false' }
  for (const [name, value] of Object.entries(settings)) run('config', name, value)
  const { observations } = await read(repository)
  for (const name of Object.keys(settings)) run('config', '--unset', name)
  expect(observations.map(({ detail }) => 'files' in detail && detail.files)).toEqual([2, 2, false])
}) // prettier-ignore

test('caps: too much text is refused, and git is stopped', async () => {
  const file = openRepository(repository, 'HEAD', { bytes: 100, milliseconds: 10_000 })
  const all = async (): Promise<void> => {
    for await (const chunk of file.open()) expect(chunk.length).toBeGreaterThan(0)
  }
  await expect(all()).rejects.toMatchObject({ code: 'E_GIT_LIMIT' })
})

async function read(path: string, ref = 'HEAD'): ReturnType<typeof readAll> {
  const parts: Buffer[] = []
  const file = openRepository(path, ref)
  for await (const chunk of file.open()) parts.push(Buffer.from(chunk))
  return readAll(git, { [file.name]: Buffer.concat(parts) })
}

function run(...args: string[]): void {
  execFileSync('git', ['-C', repository, ...args])
}

let seconds = 1_773_490_000

function commit(message: string, files: Record<string, string>, author = 'Mara Quell <me@own.example>'): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(repository, name, '..'), { recursive: true })
    writeFileSync(join(repository, name), text)
  }
  run('add', '-A')
  seconds += 100
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(author) ?? []
  execFileSync('git', ['-C', repository, 'commit', '-q', '-m', message], {
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: `${seconds} +0000`,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: `${seconds} +0000`,
    },
  })
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).toSorted((a, b) =>
    join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
  )) {
    const path = join(entry.parentPath, entry.name)
    hash.update(path)
    if (entry.isFile()) hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}
