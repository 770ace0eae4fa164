import type { Reading, SourceFile } from '../../model/source.ts'
import { fold } from '../text/fold.ts'
import { isObject, listOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { repaired } from './meta.ts'
import { idOfName } from './talk.ts'
import type { Chat } from './talk.ts'

/** What an archive of Facebook or of Instagram is called after: the ids of its owner in conversations. */
export type MetaOwner = { readonly service: 'facebook' | 'instagram'; readonly ids: readonly string[] }

/** Whether a file is the profile that lies in an archive of Facebook or Instagram and says whose it is. */
export function looksLikeMetaOwner(name: string, head: string): boolean {
  if (/(?:^|\/)profile_information\.json$/i.test(name)) return /"profile(?:_v2)?"\s*:/.test(head)
  return /(?:^|\/)personal_information\.json$/i.test(name) && /"profile_user"\s*:/.test(head)
}

/** Reads who the owner is, and nothing else of the profile. */
export async function readMetaOwner(file: SourceFile, { ledger }: Reading): Promise<MetaOwner> {
  const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'a profile'), file.name))
  ledger.file(file.name, 'chat', 'file', 'known-unused', 'It says whose archive it is; nothing else of it is read.')
  const idsOf = (names: readonly string[]): string[] => names.map(name => idOfName(repaired(name))).filter(Boolean)
  const accounts = listOf(whole['profile_user']).map(one => objectOf(objectOf(one)['string_map_data']))
  if (accounts.length > 0) {
    const named = accounts.flatMap(Object.entries<unknown>).filter(([label]) => NAMES.has(fold(repaired(label))))
    return { service: 'instagram', ids: idsOf(named.map(([, field]) => textOf(objectOf(field)['value']))) }
  }
  const name = objectOf(whole['profile_v2'] ?? whole['profile'])['name']
  return { service: 'facebook', ids: idsOf([textOf(isObject(name) ? name['full_name'] : name)]) }
}

/** How Instagram calls the name and the name of the account, in some languages: a word about oneself is neither. */
const NAMES = new Set(
  [
    'Name', 'Username', 'Benutzername', 'Nom', 'Nom d’utilisateur', 'Nom de profil', 'Nombre', 'Nombre de usuario', 'Nome', 'Nome utente',
    'Nome de usuário', 'Nome de utilizador', 'Naam', 'Gebruikersnaam', 'Namn', 'Användarnamn', 'Navn', 'Brugernavn', 'Brukernavn', 'Nimi',
    'Käyttäjänimi', 'Imię i nazwisko', 'Nazwa użytkownika', 'Jméno', 'Uživatelské jméno', 'Имя', 'Имя пользователя', 'Ad', 'Kullanıcı adı',
    '名前', 'ユーザーネーム', '이름', '사용자 이름', '姓名', '用户名',
  ].map(fold),
) // prettier-ignore

/** The conversations with their owner. Archives of two people put together say of nobody that it is theirs. */
export function withMetaOwners(chats: readonly Chat[], owners: readonly MetaOwner[]): readonly Chat[] {
  const ids = new Set<string>()
  for (const service of ['facebook', 'instagram'] as const) {
    const said = new Set(owners.filter(one => one.service === service).map(one => one.ids.toSorted().join('\n')))
    if (said.size === 1) for (const id of [...said].join().split('\n')) ids.add(id)
  }
  return chats.map(chat => {
    if (chat.self !== undefined || (chat.service !== 'facebook' && chat.service !== 'instagram')) return chat
    const mine = [...chat.members.keys()].filter(id => ids.has(id))
    return mine.length === 1 && mine[0] !== undefined ? { ...chat, self: mine[0] } : chat
  })
}
