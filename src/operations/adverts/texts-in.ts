import type { World } from '../../io/world/world.ts'
import { Refusal } from '../../model/refusal.ts'
import { wholeText } from '../../sources/text/whole-text.ts'
import { MOST_LETTERS, MOST_OF_A_RESUME } from './shapes.ts'

/** The text of an advertisement, given as it is or as a file. Refusals: E_ADVERT_EMPTY, E_ADVERT_LENGTH, E_FILE_SIZE. */
export async function advertText(world: World, text: string | undefined, file: string | undefined): Promise<string> {
  if (text !== undefined && file !== undefined)
    throw new Refusal('E_ADVERT_TWICE', 'Give the advertisement as a file or as text, not as both.')
  const said = text ?? (file === undefined ? '' : await fileText(world, file, 'an advertisement'))
  if (!/[\p{L}\p{N}]/u.test(said))
    throw new Refusal(
      'E_ADVERT_EMPTY',
      'There is no advertisement to read: paste its text, or name a file that holds it.',
    )
  if (said.length > MOST_LETTERS)
    throw new Refusal(
      'E_ADVERT_LENGTH',
      `An advertisement has at most ${MOST_LETTERS} letters here; this has ${said.length}. Cut away what does not belong to it.`,
    )
  return clean(said)
}

/** The text of a résumé, from a file. Refusals: E_RESUME_LENGTH, E_FILE_SIZE. */
export async function resumeText(
  world: World,
  text: string | undefined,
  file: string | undefined,
): Promise<string | null> {
  if (text === undefined && file === undefined) return null
  const said = text ?? (await fileText(world, file ?? '', 'a résumé'))
  if (said.length > MOST_OF_A_RESUME)
    throw new Refusal(
      'E_RESUME_LENGTH',
      `A résumé has at most ${MOST_OF_A_RESUME} letters here; this has ${said.length}.`,
    )
  return said
}

/** Line ends as one, and nothing that no keyboard writes. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, letter => (letter === '\n' || letter === '\t' ? letter : ' '))
}

async function fileText(world: World, path: string, what: string): Promise<string> {
  const inputs = await world.inputs.open([path])
  try {
    const [file, second] = inputs.flatMap(({ files }) => files)
    if (file === undefined || second !== undefined)
      throw new Refusal('E_ADVERT_FILE', `Name one text file that holds ${what}.`)
    return await wholeText(file, 1 << 20, what)
  } finally {
    for (const input of inputs) await input.close()
  }
}
