import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../../model/refusal.ts'
import { unreadable } from '../connect/files/bytes-of.ts'

/** As long as a path may be on any system. */
const LONGEST = 4_096

/**
 * The whole path of a file or folder on this machine, from what a person types or pastes: with `~` for their own folder, in
 * quotes, or as a file: address, as file managers and terminals give it. It says so at once where nothing is there.
 * Refusals: E_PATH for what is no whole path or leads to another machine; E_FILE_MISSING, E_FILE_READ.
 */
export async function ownPath(typed: string, home: string = homedir()): Promise<string> {
  const name = typed.trim().replace(/^(['"])(.*)\1$/s, '$2')
  const path = resolve(wholePath(/^file:/i.test(name) ? ofAddress(name) : name, home))
  const facts = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  if (!facts.isFile() && !facts.isDirectory())
    throw new Refusal('E_FILE_READ', `${basename(path)} is neither a file nor a folder.`)
  return path
}

function wholePath(name: string, home: string): string {
  if (name.length > LONGEST || /\p{Cc}/u.test(name)) throw refused('That is no path: it is too long, or not one line.')
  // both slashes on every system: what opens it might reach another machine for it
  if (/^[/\\]{2}/.test(name)) throw refused(ELSEWHERE)
  if (/^[a-z][a-z0-9+.-]+:/i.test(name)) throw refused(ELSEWHERE)
  if (name === '~' || /^~[/\\]/.test(name)) return join(home, name.slice(1))
  if (!isAbsolute(name))
    throw refused('Name the whole path, from the beginning: as /home/ana/code, or ~/code for one in your own folder.')
  return name
}

function ofAddress(address: string): string {
  try {
    const { host, pathname } = new URL(address)
    if (host === '' || host === 'localhost') return fileURLToPath(`file://${pathname}`)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  throw refused(ELSEWHERE)
}

const ELSEWHERE =
  'That leads to another machine or is an address: only what is on this computer is opened by its path. Copy or clone it here first.'

function refused(says: string): Refusal {
  return new Refusal('E_PATH', says)
}
