import { SaxesParser } from 'saxes'
import { Refusal } from '../../model/refusal.ts'
import type { Limits, SourceFile } from '../../model/source.ts'
import { textBlocks } from '../csv/blocks.ts'

/** The opening of an element. `at`: its line, for the ledger. */
export type Tag = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly at: { readonly line: number }
}

/**
 * Reads an XML file of any size tag by tag, without its texts. A DOCTYPE is refused (E_XML_DOCTYPE) before anything is
 * expanded; deeper nesting than `xmlDepth` is E_XML_LIMIT; a file without any element is E_XML.
 * Gives the first fault of a file that was read all the same, or null.
 */
export async function startTags(
  file: SourceFile,
  limits: Limits,
  enter: (tag: Tag) => void,
  leave: (name: string) => void,
): Promise<string | null> {
  const parser = new SaxesParser({ xmlns: false, fragment: false, position: true })
  let depth = 0
  let seen = false
  let broken: string | null = null
  parser.on('doctype', () => {
    throw new Refusal('E_XML_DOCTYPE', `${file.name} declares a DOCTYPE, which no honest export does; it was not read.`)
  })
  parser.on('error', error => {
    broken ??= error.message
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > limits.xmlDepth)
      throw new Refusal(
        'E_XML_LIMIT',
        `${file.name} is nested deeper than the ${limits.xmlDepth} levels that the setting xmlDepth allows.`,
      )
    seen = true
    enter({ name, attributes, at: { line: parser.line } })
  })
  parser.on('closetag', ({ name }) => {
    depth--
    leave(name)
  })
  let rest = ''
  for await (const { text } of textBlocks(file.open())) {
    const joined = rest + text
    const cut = cutOf(joined)
    rest = joined.slice(cut)
    parser.write(pairsJoined(joined.slice(0, cut)))
  }
  parser.write(pairsJoined(rest))
  parser.close()
  if (!seen) throw new Refusal('E_XML', `${file.name} is no valid XML: ${broken ?? 'it is empty'}. Export it again.`)
  return broken
}

/** Phones write emoji as two references to half a character each, which no parser takes: made one character here. */
function pairsJoined(text: string): string {
  return text.replace(/&#(5[56]\d{3});&#(5[67]\d{3});/g, (_, high: string, low: string) =>
    String.fromCharCode(Number(high), Number(low)),
  )
}

/** Where a block may be cut so that no pair of references is torn. */
function cutOf(text: string): number {
  const from = Math.max(0, text.length - 24)
  return from + (/(?:&#\d{5};){0,2}(?:&[#\d]{0,6})?$/.exec(text.slice(from))?.index ?? 24)
}
