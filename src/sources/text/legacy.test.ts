import { describe, expect, test } from 'vitest'
import { textBlocks } from '../csv/blocks.ts'
import { declaredEncoding, glance } from './glance.ts'
import { encoded } from './encoded.fixture.ts'
import { legacyEncoding } from './legacy.ts'
import { likelyEncodings } from './likely-encodings.ts'

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
    ['windows-1250', 'Jméno;Příjmení\nJiří;Dvořák\nZdeněk;Říha\nRůžena;Šťastná\n'],
    ['windows-1250', 'Név;Cég\nSzabó Győző;Kőszegi Bt.\nTűzkő Ágnes;Íróeszköz\n'],
    ['windows-1250', 'Ime;Prezime\nPetar;Babić\nLuka;Kovačević\nŽeljka;Đurić\n'],
    ['windows-1255', 'שם,חברה\nדוד כהן,מלון ים\nיעל מזרחי,תל אביב\n'],
    ['windows-1256', 'الاسم,الشركة\nأحمد الخطيب,القاهرة\nفاطمة الزهراء,بيروت\n'],
    ['windows-874', 'ชื่อ,เมือง\nสมชาย ใจดี,กรุงเทพ\nวิภา ศรีสุข,เชียงใหม่\n'],
    ['windows-1257', 'Vārds,Uzvārds\nJānis,Bērziņš\nKārlis,Liepiņš\n'],
    ['windows-1257', 'Vardas,Pavardė\nRūta,Žukauskaitė\nĄžuolas,Šimkus\n'],
    ['gb18030', '姓名,公司\n张伟,北京示例有限公司\n王芳,上海软件公司\n'],
    ['big5', '姓名,公司\n陳大文,台北範例股份有限公司\n林美玲,高雄軟體公司\n'],
    ['shift_jis', '氏名,会社\n山田太郎,東京見本株式会社\n佐藤花子,大阪商事\n'],
    ['windows-1252', 'Tonne;Größe\nGrüner Container;1,1m³ für Papier\nRestmüll;3 m³ oder größer\n'],
    ['windows-1250', 'Nazwisko;Stopień\nJóźwiak;mł. insp.\nŻółć;mł. asp.\n'],
    ['windows-1252', 'Nom;Ville\nHélène Château;Nîmes\nBenoît Août;Besançon\nÇelik;Forêt\n'],
    ['windows-1252', 'Navn;By\nSøren Jørgensen;Århus\nÆbleø;Lyngø\n'],
    ['windows-1252', 'Nome;Morada\nJoão Simões;Praça da República\nInês Conceição;Évora\n'],
    ['windows-1252', 'Nafn;Bær\nÞórður Guðmundsson;Reykjavík\nÆvar Þór;Ísafjörður\n'],
  ])('tells %s by its words', (label, text) => {
    const bytes = encoded(label, text)
    expect(legacyEncoding(bytes)).toBe(label)
    expect(glance(bytes)).toBe(text)
  })

  test.each([
    ['gb18030', '张伟,王芳\n'],
    ['big5', '陳大文,林美玲\n'],
    ['shift_jis', '山田太郎\n'],
    ['windows-1256', 'علي,منى\n'],
    ['windows-1255', 'דן,רן\n'],
    ['windows-1250', 'Dvořák,Říha\n'],
    ['windows-1253', 'Άννα,Ηλίας\n'],
  ])('of little text %s is the likeliest', (label, text) =>
    expect(likelyEncodings(encoded(label, text))[0]?.label).toBe(label),
  )

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
