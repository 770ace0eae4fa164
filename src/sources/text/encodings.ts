import type { Ledger, Question } from '../../model/ledger.ts'
import type { SourceFile } from '../../model/source.ts'

/** The older encodings that a user can say a file is in: labels of the Encoding Standard, in words. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'windows-1252': 'Western European (Windows)',
  'windows-1250': 'Central European (Windows)',
  'windows-1251': 'Cyrillic (Windows)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'windows-1253': 'Greek (Windows)',
  'windows-1254': 'Turkish (Windows)',
  'windows-1255': 'Hebrew (Windows)',
  'windows-1256': 'Arabic (Windows)',
  'windows-1257': 'Baltic (Windows)',
  'windows-874': 'Thai (Windows)',
  macintosh: 'Western European (Mac)',
  shift_jis: 'Japanese (Shift_JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  'euc-kr': 'Korean',
  gb18030: 'Chinese, simplified (GBK)',
  big5: 'Chinese, traditional (Big5)',
}

/** The question in which encoding a file was saved, `likely` ones first, `assumed` where it was read in one; its answer is read by `transcoded`. */
export function encodingQuestion(file: string, likely: readonly string[] = [], assumed = ''): Question {
  return {
    id: `encoding:${file}`,
    file,
    asks: `${file} is not saved as Unicode (UTF-8). In which encoding was it saved?`,
    options: [...new Set([...likely, ...Object.keys(ENCODINGS)])].flatMap(value => {
      const says = ENCODINGS[value]
      return says === undefined ? [] : [{ value, says }]
    }),
    assumed,
  }
}

/** The file as UTF-8 where the user said in the answer `encoding:<file>` what it is in; else the file as it is. */
export function transcoded(file: SourceFile, answers: Readonly<Record<string, string>>): SourceFile {
  const label = answers[`encoding:${file.name}`]
  if (label === undefined || !Object.hasOwn(ENCODINGS, label)) return file
  async function* open(): AsyncGenerator<Uint8Array> {
    const [decoder, encoder] = [new TextDecoder(label), new TextEncoder()]
    for await (const chunk of file.open()) yield encoder.encode(decoder.decode(chunk, { stream: true }))
    yield encoder.encode(decoder.decode())
  }
  return { ...file, open }
}

const UNTOLD = 'Western European, although its words do not show in which encoding it was saved'

/** Notes once for a file that it was read in an older encoding, '' where none could be told. Gives what to call with the encoding of each batch. */
export function encodingNote(file: string, ledger: Ledger | null): (encoding: string) => void {
  let noted = false
  return encoding => {
    const says = encoding === '' ? UNTOLD : ENCODINGS[encoding]
    if (noted || says === undefined) return
    noted = true
    ledger?.warned(file, 'W_CSV_ENCODING', `The file is not UTF-8; it was read as ${says}.`)
  }
}
