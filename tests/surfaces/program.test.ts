import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// The program itself, as a shell or an assistant starts it.
const PROGRAM = new URL('../../bin/groundwork.js', import.meta.url).pathname
let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'groundwork-program-'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

function groundwork(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, GROUNDWORK_HOME: home }
  return spawnSync(process.execPath, [PROGRAM, ...words], { encoding: 'utf8', env })
}

describe('the program', () => {
  test('says its version, and all it can do', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect(groundwork('--version')).toMatchObject({ status: 0, stdout: `${version}\n` })
    const { stdout } = groundwork('--help')
    for (const word of ['check', 'import', 'people', 'serve', 'mcp'])
      expect(stdout).toMatch(new RegExp(`^  ${word}\\b`, 'm'))
    expect(stdout).toMatch(/^  calibration .* Followed by: next, answer\.$/m)
    expect(stdout).not.toContain('everything about')
  })

  test('answers with data, refuses with a sentence, and exits with its code', () => {
    const listed = groundwork('imports', 'list', '--json')
    expect(listed).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(listed.stdout)).toEqual({ rows: [] })
    const refused = groundwork('import', join(home, 'nothing.zip'))
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toMatch(/^.*nothing\.zip.*\(E_[A-Z_]+\)\n$/)
  })

  test.each([
    [['mentors', 'list'], 'No gap is known'],
    [['mentorships'], 'No mentorship yet'],
    [['skills', 'list'], 'No skill is known yet'],
    [['board'], 'No work is known yet'],
    [['mentors', '--json', 'agreements'], '"rows"'],
    [['mentors', 'agreements', '--json'], '"rows"'],
  ])('understands what somebody new would type: %j', (words, begins) => {
    const { stdout, status } = groundwork(...words)
    expect(status).toBe(0)
    expect(stdout).toContain(begins)
  })

  test('L06: does not listen where others could reach it', () => {
    const { status, stderr } = groundwork('serve', '--no-open', '--host', '0.0.0.0')
    expect(status).toBe(1)
    expect(stderr).toContain('E_BIND')
  })

  test('prints what an assistant needs, and answers one over standard input and output', async () => {
    const { mcpServers } = JSON.parse(groundwork('mcp', '--print-config').stdout) as {
      mcpServers: { groundwork: { args: string[] } }
    }
    const args = [PROGRAM, ...mcpServers.groundwork.args]
    const client = new Client({ name: 'test', version: '0' })
    await client.connect(new StdioClientTransport({ command: process.execPath, args }))
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toContain('people_list')
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
    const { content } = (await client.callTool({ name: 'imports_list', arguments: {} })) as {
      content: { text: string }[]
    }
    expect(content[1]?.text).toBe('{"rows":[]}')
    await client.close()
  })
})
