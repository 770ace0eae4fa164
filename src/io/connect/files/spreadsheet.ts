import { kindOfHead } from './magic.ts'

/** What office programs of before 2007 begin their files with. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * Whether a file is a spreadsheet as its program keeps it, whatever it is called: by its name where its bytes agree, and
 * under the name of a text by what stands in its beginning. `head`: its first bytes; 64 kB tell more than 512 bytes.
 */
export function isSpreadsheet(head: Uint8Array, name: string): boolean {
  const isZip = kindOfHead(head, name) === 'zip'
  const isOle = OLE.every((byte, at) => head[at] === byte)
  if (/\.(?:xlsx?|xlsm|ods|numbers)$/i.test(name)) return isZip || isOle
  if (isOle) return TEXT.test(name)
  return (
    isZip &&
    !/\.zip$/i.test(name) &&
    PARTS.test(Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1'))
  )
}

/** Names that a renamed export has. */
const TEXT = /\.(?:csv|tsv|tab|txt)$/i

/** In the headers of a ZIP: the parts of a workbook, the kind that LibreOffice writes first, the parts of Numbers. */
const PARTS =
  /PK\p{Cc}{2}[^]{26}(?:xl\/|mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet|Index\/(?:Document|CalculationEngine|Tables\/))/u

/** What to do with it. */
export const SAVE_AS_CSV =
  'a spreadsheet as its program keeps it, which is not read. Open it there, save the sheet as CSV, and hand that over.'
