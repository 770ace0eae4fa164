import type { Input } from '../../io/connect/files/input.ts'

/** What WhatsApp calls the chat in every archive that an iPhone makes: only the archive says whose chat it is. */
const NAMELESS = '_chat.txt'

/** An archive or folder with such a chat, its files named below it: "WhatsApp Chat - Ana/_chat.txt". All else as it is. */
export function withChatNames(input: Input): Input {
  const isNameless = input.label !== NAMELESS && input.files.some(({ name }) => name === NAMELESS)
  if (!isNameless) return input
  const folder = input.label.replace(/\.(?:zip|tar|tgz|tar\.gz)$/i, '')
  return { ...input, files: input.files.map(file => ({ ...file, name: `${folder}/${file.name}` })) }
}
