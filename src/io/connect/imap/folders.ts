import type { ImapFlow, ListResponse } from 'imapflow'
import { Refusal } from '../../../model/refusal.ts'
import type { Account, Place } from '../outbound/account.ts'

/** A folder, and the number that its next message will have, 0 where the server does not say. */
export type Folder = Place & { readonly next: number }

const COUNTS = { messages: true, uidNext: true } as const

/** A server that counts one folder at a time is asked about so many: each costs a way there and back. */
const MOST_COUNTED = 200

/**
 * The folders of a mailbox, what the user sent first, then the inbox and the archives; with how many messages each has where
 * the server tells that of all at once (RFC 5819), else of so many only, the `chosen` ones before all others.
 */
export async function listFolders(client: ImapFlow, chosen: readonly string[] = []): Promise<readonly Folder[]> {
  const { capabilities: can } = client
  // what stands in the place of LIST at servers of another time tells no counts
  const tellsAll = can.has('LIST-STATUS') && (can.has('SPECIAL-USE') || !can.has('XLIST'))
  const listed = await client.list(tellsAll ? { statusQuery: COUNTS } : {})
  const open = listed.filter(
    ({ path, flags }) => path !== '' && !flags.has('\\Noselect') && !flags.has('\\NonExistent'),
  )
  const all = open.some(({ specialUse }) => specialUse === '\\All')
  const folders = open
    .slice(0, MOST)
    .map(folder => placeOf(folder, all))
    .toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || (a.path < b.path ? -1 : 1))
  return tellsAll ? folders : counted(client, folders, chosen)
}

async function counted(
  client: ImapFlow,
  folders: readonly Folder[],
  chosen: readonly string[],
): Promise<readonly Folder[]> {
  const isChosen = ({ path }: Folder): boolean => chosen.some(one => isSame(one, path))
  const chosenFirst = new Set([...folders.filter(isChosen), ...folders])
  const asked = new Set([...chosenFirst].slice(0, MOST_COUNTED))
  const told: Folder[] = []
  for (const folder of folders)
    told.push(asked.has(folder) ? { ...folder, ...(await countOf(client, folder.path)) } : folder)
  return told
}

/** A folder that the server does not count is one without a count. */
async function countOf(client: ImapFlow, path: string): Promise<Partial<Pick<Folder, 'count' | 'next'>>> {
  try {
    const status = await client.status(path, COUNTS)
    return status === false ? {} : countsIn(status)
  } catch (error) {
    if (!client.usable) throw error
    return {}
  }
}

function countsIn(status: ListResponse['status']): Pick<Folder, 'count' | 'next'> {
  return {
    count: status?.messages ?? null,
    next: status?.uidNext ?? 0,
  }
}

type ToRead = { readonly there: readonly Folder[]; readonly missing: Refusal | null }

/**
 * The folders to read, what was sent first; one that is there no more costs only itself (`missing`: E_IMAP_GONE). Refusal:
 * E_IMAP_NAME for a name that would be more than a name on the wire.
 */
export function foldersToRead(account: Account, places: readonly Folder[]): ToRead {
  const wanted =
    account.folders.length > 0 ? account.folders : places.filter(({ proposed }) => proposed).map(({ path }) => path)
  const named = account.sent === null || wanted.includes(account.sent) ? wanted : [account.sent, ...wanted]
  const there: Folder[] = []
  let missing: Refusal | null = null
  for (const path of named) {
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f]/.test(path))
      throw new Refusal('E_IMAP_NAME', 'A folder with control characters in its name is not asked for.', {
        status: 422,
      })
    const place = places.find(known => isSame(known.path, path)) ?? (places.length < MOST ? null : unlisted(path))
    if (place === null) missing ??= gone(path)
    else there.push(path === account.sent ? { ...place, role: 'sent' as const } : place)
  }
  return { there: there.toSorted((a, b) => Number(b.role === 'sent') - Number(a.role === 'sent')), missing }
}

/** The inbox alone has one name in any letters (RFC 3501, 5.1). */
export function isSame(known: string, path: string): boolean {
  return known === path || (known.toUpperCase() === 'INBOX' && path.toUpperCase() === 'INBOX')
}

/** One beyond those that were listed: it is asked for by its name. */
function unlisted(path: string): Folder {
  return { path, title: path, count: null, role: 'none', proposed: false, next: 0 }
}

/** The refusal of a chosen folder (E_IMAP_GONE). */
export function gone(path: string): Refusal {
  const says = `The folder "${path}" is not there any more. Choose again; what came from it stays.`
  return new Refusal('E_IMAP_GONE', says, { status: 502 })
}

const MOST = 5_000
const ORDER: readonly Place['role'][] = ['sent', 'inbox', 'archive', 'none', 'drafts', 'trash', 'junk']
const ROLES: Readonly<Record<string, Place['role']>> = {
  '\\Sent': 'sent',
  '\\Inbox': 'inbox',
  '\\Archive': 'archive',
  '\\All': 'archive',
  '\\Junk': 'junk',
  '\\Trash': 'trash',
  '\\Drafts': 'drafts',
}

/** Where one folder holds all mail, the others would bring everything twice. */
function placeOf({ path, name, specialUse, status }: ListResponse, all: boolean): Folder {
  const role = ROLES[specialUse ?? ''] ?? 'none'
  const proposed = all ? role === 'sent' || specialUse === '\\All' : ['sent', 'inbox', 'archive', 'none'].includes(role)
  return { path, title: name, role, proposed, ...countsIn(status) }
}
