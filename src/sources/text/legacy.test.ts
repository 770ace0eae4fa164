import { describe, expect, test } from 'vitest'
import { textBlocks } from '../csv/blocks.ts'
import { declaredEncoding, glance } from './glance.ts'
import { legacyEncoding } from './legacy.ts'

/** Text as bytes of an older encoding, by trying out which bytes the platform reads as each character. */
function encoded(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label, { fatal: true })
  const table = new Map<string, number[]>()
  const learn = (bytes: number[]): void => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes))
      if ([...char].length === 1 && !table.has(char)) table.set(char, bytes)
    } catch {
      // no character
    }
  }
  for (let one = 0; one < 256; one++) learn([one])
  if (/jis|euc|big5|gb/.test(label))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail])
  return Uint8Array.from([...text].flatMap(char => table.get(char) ?? []))
}

describe('legacyEncoding', () => {
  test.each([
    ['windows-1252', 'Vorname;Nachname;Straße\nJürgen;Groß;Königsallee 3\nRené;Côté;12 € à Genève\n'],
    ['windows-1250', 'Imię;Nazwisko;Miasto\nMichał;Żółkiewski;Łódź\nGrażyna;Wójcik;Gdańsk\n'],
    ['windows-1251', 'Имя;Фамилия\nИван;Петров\nОльга;Смирнова\n'],
    ['koi8-r', 'Имя;Фамилия\nИван;Петров\nОльга;Смирнова\n'],
    ['windows-1253', 'Όνομα;Επώνυμο\nΓιώργος;Παπαδόπουλος\n'],
    ['windows-1254', 'Adı;Soyadı\nAyşe;Yılmaz\nGökçe;Şahin\n'],
    ['shift_jis', '名前,会社\n山田 太郎,株式会社サンプル\nさとう はなこ,東京\n'],
    ['euc-jp', '名前,会社\n山田 太郎,株式会社サンプル\nさとう はなこ,東京\n'],
    ['euc-kr', '이름,회사,직함\n김영수,주식회사 보기,연구원\n'],
  ])('tells %s by its words', (label, text) => {
    const bytes = encoded(label, text)
    expect(legacyEncoding(bytes)).toBe(label)
    expect(glance(bytes)).toBe(text)
  })

  test('says nothing where nothing is sure, and of UTF-8 that something broke', () => {
    expect(legacyEncoding(encoded('gb18030', '张伟,上海\n王芳,北京\n'))).toBeNull()
    expect(legacyEncoding(Buffer.concat([Buffer.from('Москва, Петров\n'), Buffer.from([0x41, 0xff, 10])]))).toBeNull()
    expect(legacyEncoding(Buffer.from('José, Müller\n'))).toBeNull()
  })
})

test('an XML declaration is taken at its word, except where the bytes show Unicode', async () => {
  const head = '<?xml version="1.0" encoding="KOI8-R"?><rss><channel><title>Мой дневник</title></channel></rss>'
  const bytes = encoded('koi8-r', head)
  expect(declaredEncoding(bytes)).toBe('koi8-r')
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
  }
  const texts: string[] = []
  for await (const { text, bad } of textBlocks(open())) {
    expect(bad).toEqual([])
    texts.push(text)
  }
  expect(texts.join('')).toBe(head)
  expect(declaredEncoding(Buffer.from('<?xml version="1.0" encoding="utf-8"?>'))).toBeNull()
  expect(declaredEncoding(Buffer.from('<?xml version="1.0" encoding="nonsense-8"?>'))).toBeNull()
})

test('C02 bytes of several characters are read whole wherever the file is cut', async () => {
  const text = `名前,会社\n${'山田 太郎,株式会社サンプル\n'.repeat(12_000)}`
  const bytes = encoded('shift_jis', text)
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 65_537) yield bytes.subarray(at, at + 65_537)
  }
  let whole = ''
  for await (const block of textBlocks(open())) whole += block.text
  expect(whole === text).toBe(true)
})
