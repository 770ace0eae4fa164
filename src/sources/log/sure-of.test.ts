import { describe, expect, test } from 'vitest'
import { headOf } from '../text/reading.fixture.ts'
import { log } from './log.ts'

const sure = (text: string, name = 'table.csv'): number => log.accepts({ name, head: headOf(text) })
/** what the opener asks of a file that is read beside others */
const AMONG_OTHERS = 0.6

describe('a list of people beside the exports of others speaks for itself', () => {
  test.each([
    ['the plain one', 'name,email,organisation,title\nAna Bell,ana@made.example,Contoso,Buyer\n'],
    ['without a row', 'name,email,organisation,title\n'],
    ['German', 'Vorname;Nachname;E-Mail;Firma;Position\nAna;Bell;ana@made.example;Contoso;Einkäuferin\n'],
    ['French', 'Nom;Prénom;Courriel;Société;Fonction\nBell;Ana;ana@made.example;Contoso;Acheteuse\n'],
    ['Japanese', '氏名,メールアドレス,会社名,役職\n山田太郎,taro@made.example,コントソ,部長\n'],
    ['numbers and no addresses', 'Name,Phone\nAna Bell,+44 20 5550 0100\nBo Okafor,020 5550 0101\n'],
    ['a firm and a post', 'Name,Company,Title\nAna Bell,Contoso,Buyer\nBo Okafor,Fabrikam,Engineer\n'],
    ['addresses and firms', 'Email,Company\nana@made.example,Contoso\nbo@made.example,Fabrikam\n'],
    ['some without an address', 'Name,Email\nAna Bell,\nBo Okafor,bo@made.example\n'],
  ])('%s', (_, text) => {
    expect(sure(text)).toBeGreaterThanOrEqual(AMONG_OTHERS)
    expect(sure(text.replaceAll(/[,;]/g, '\t'), 'table.txt')).toBeGreaterThanOrEqual(AMONG_OTHERS)
  })
})

describe('the tables of others do not, and by themselves may still be read', () => {
  test.each([
    ['an account', 'Buchungstag;Name;IBAN;Telefon;Betrag\n01.02.2024;Ana Bell;DE00;;12,00\n'],
    ['orders of a shop', 'Name,Email,Financial Status,Total\n#1001,ana@made.example,paid,10.0\n'],
    ['names that are numbers', 'Name,Email\n#1001,ana@made.example\n#1002,bo@made.example\n'],
    ['bills', 'Date,Contact,Reference,Total\n01/02/2024,Ana Bell,INV-1,20\n'],
    ['programs', 'name,url,title\ngroundwork,https://github.com/x/groundwork,Career tool\n'],
    ['gatherings', 'name,url,city\nOslo Meetup,https://meet.example/1,Oslo\n'],
    ['firms', 'Name,Phone,City\nContoso GmbH,+49 30 1234567,Berlin\nFabrikam Ltd,+44 20 1234567,London\n'],
    ['addresses that are none', 'Name,Email\nAna Bell,yes\nBo Okafor,no\n'],
    ['days that are none', 'Day,Contact\nEurope,Ana Bell\nAsia,Bo Okafor\n'],
  ])('%s', (_, text) => {
    expect(sure(text)).toBeGreaterThan(0.3)
    expect(sure(text)).toBeLessThan(0.35)
    expect(sure(text, 'table.txt')).toBe(0)
  })

  test.each([
    'name,url,username,password,note\nbank.example,https://bank.example/,ana,secret,\n',
    'Name;E-Mail;Kennwort\nAna Bell;ana@made.example;geheim\n',
  ])('a table of passwords is nobody’s: %s', text => expect(sure(text)).toBe(0))
})
