import { expect, test } from 'vitest'
import { contacts } from './contacts.ts'
import { englishHeader } from './outlook-columns.ts'
import { readAll } from '../text/reading.fixture.ts'

/** First lines as Outlook writes them in the language of the machine, and one person in each, shortened. */
const LISTS: Readonly<Record<string, readonly [string, string]>> = {
  German: [
    'Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Position;Ort geschäftlich;Telefon geschäftlich;Telefon privat;Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;E-Mail 2: Adresse;Geburtstag;Kategorien;Notizen',
    'Frau;Ana;Maria;Bell;Eins GmbH;Einkauf;Köln;+49 221 5550000;;+49 170 5550100;ana@eins.example;SMTP;ana@zwei.example;0.0.00;Freunde;hallo',
  ],
  French: [
    'Titre;Prénom;Deuxième prénom;Nom;Société;Titre;Ville (bureau);Téléphone (bureau);Téléphone (domicile);Tél. mobile;Adresse de messagerie;Type de messagerie;Adresse de messagerie 2;Anniversaire;Catégories;Notes',
    'Mme;Ana;Maria;Bell;Eins GmbH;Einkauf;Köln;+49 221 5550000;;+49 170 5550100;ana@eins.example;SMTP;ana@zwei.example;0/0/00;Freunde;hallo',
  ],
  Spanish: [
    'Title,Nombre,Segundo nombre,Apellidos,Organización,Puesto,Ciudad de trabajo,Teléfono del trabajo,Particular,Mobile Phone,E-mail Address,E-mail Type,Dirección del correo electrónico 3,Birthday,Categorías,Notes',
    'Sra,Ana,Maria,Bell,Eins GmbH,Einkauf,Köln,+49 221 5550000,,+49 170 5550100,ana@eins.example,SMTP,ana@zwei.example,0/0/00,Freunde,hallo',
  ],
  Dutch: [
    '"Titel","Voornaam","Middelste naam","Achternaam","Bedrijf","Functie","Werkadres, plaats","Telefoon op werk","Telefoon thuis","Mobiele telefoon","E-mailadres","E-mailtype","E-mailadres 2","Verjaardag","Categorieën","Notities"',
    'Mevr,Ana,Maria,Bell,Eins GmbH,Einkauf,Köln,+49 221 5550000,,+49 170 5550100,ana@eins.example,SMTP,ana@zwei.example,0-0-00,Freunde,hallo',
  ],
  Italian: [
    'Titolo;Nome;Secondo nome;Cognome;Società;Posizione;Città (uff.);Ufficio;Abitazione;Cellulare;Indirizzo posta elettronica;Tipo posta elettronica;Indirizzo posta elettronica 2;Compleanno;Categorie;Note',
    'Sig.ra;Ana;Maria;Bell;Eins GmbH;Einkauf;Köln;+49 221 5550000;;+49 170 5550100;ana@eins.example;SMTP;ana@zwei.example;0/0/00;Freunde;hallo',
  ],
  Portuguese: [
    'Título;Nome;Nome do meio;Sobrenome;Empresa;Cargo;Cidade comercial;Telefone comercial;Telefone residencial;Telefone celular;Endereço de e-mail;Tipo de e-mail;Endereço de e-mail 2;Aniversário;Categorias;Notas',
    'Sra;Ana;Maria;Bell;Eins GmbH;Einkauf;Köln;+49 221 5550000;;+49 170 5550100;ana@eins.example;SMTP;ana@zwei.example;0/0/00;Freunde;hallo',
  ],
  Polish: [
    'Tytuł;Imię;Drugie imię;Nazwisko;Firma;Stanowisko;Miasto (biuro);Telefon służbowy;Telefon domowy;Telefon komórkowy;Adres e-mail;Typ e-mail;Adres e-mail 2;Urodziny;Kategorie;Notatki',
    'Pani;Ana;Maria;Bell;Eins GmbH;Einkauf;Köln;+49 221 5550000;;+49 170 5550100;ana@eins.example;SMTP;ana@zwei.example;0.0.00;Freunde;hallo',
  ],
}

/** The same in other scripts: header, row, and the name, the firm, the position and the numbers that name somebody. */
const SCRIPTS: Readonly<Record<string, readonly [string, string, string]>> = {
  Chinese: [
    '称谓,名,中间名,姓,单位,部门,职务,商务电话,住宅电话,移动电话,电子邮件地址,电子邮件类型,电子邮件 2 地址,附注,类别',
    ',小明,,王,甲公司,销售部,经理,021 5550000,,+86 138 5550 0100,ana@one.example,SMTP,ana@two.example,你好,朋友',
    '王小明 甲公司 经理',
  ],
  Japanese: [
    '"肩書き","名","ミドル ネーム","姓","敬称","会社名","部署","役職","会社電話","自宅電話","携帯電話","電子メール アドレス","電子メールの種類","電子メール 2 アドレス","分類項目"',
    ',花子,,山田,様,甲社,営業,課長,03 5550000,,+86 138 5550 0100,ana@one.example,SMTP,ana@two.example,友人',
    '山田花子 甲社 課長',
  ],
  Korean: [
    '직함,이름,중간 이름,성,호칭,회사,부서,직책,근무지 전화,집 전화,휴대폰,전자 메일 주소,전자 메일 유형,전자 메일 2 주소,범주',
    ',민수,,김,,갑사,영업부,과장,02 5550000,,+86 138 5550 0100,ana@one.example,SMTP,ana@two.example,친구',
    '김민수 갑사 과장',
  ],
  Russian: [
    'Обращение,Имя,Отчество,Фамилия,Организация,Отдел,Должность,Рабочий телефон,Домашний телефон,Телефон переносной,Адрес эл. почты,Тип эл. почты,Адрес 2 эл. почты,Категории',
    ',Анна,,Белова,Раз,Сбыт,Директор,495 5550000,,+86 138 5550 0100,ana@one.example,SMTP,ana@two.example,Друзья',
    'Анна Белова Раз Директор',
  ],
  Czech: [
    'Titul před,Jméno,Další jméno,Příjmení,Společnost,Oddělení,Funkce,Telefon do zaměstnání,Telefon domů,Mobilní telefon,E-mailová adresa,Typ e-mailu,E-mailová adresa 2,Kategorie',
    ',Anna,,Bílá,Jedna,Prodej,Ředitelka,2 5550000,,+86 138 5550 0100,ana@one.example,SMTP,ana@two.example,Přátelé',
    'Anna Bílá Jedna Ředitelka',
  ],
  Turkish: [
    'Unvan,Ad,İkinci Ad,Soyadı,Şirket,Bölüm,İş Unvanı,İş Telefonu,Ev Telefonu,Cep Telefonu,E-posta Adresi,E-posta Türü,E-posta 2 Adresi,Kategoriler',
    ',Ayşe,,Şahin,Bir,Satış,Müdür,212 5550000,,+86 138 5550 0100,ana@one.example,SMTP,ana@two.example,Arkadaşlar',
    'Ayşe Şahin Bir Müdür',
  ],
}

test.each(Object.entries(SCRIPTS))('a list that Outlook wrote in %s', async (_language, [header, row, who]) => {
  const { observations } = await readAll(contacts, { 'contacts.csv': `${header}\r\n${row}\r\n` })
  const [card] = observations
  if (card?.kind !== 'card' || !('emails' in card.detail)) throw new Error('no card')
  expect(`${card.detail.name} ${card.detail.company} ${card.detail.title}`).toBe(who)
  expect(card.detail.emails).toEqual(['ana@one.example', 'ana@two.example'])
  // the number of the office names nobody
  expect(card.people[0]?.who.keys.filter(({ kind }) => kind === 'phone')).toEqual([
    { kind: 'phone', value: '+8613855500100' },
  ])
})

test.each(Object.entries(LISTS))('a list that Outlook wrote in %s', async (_language, [header, row]) => {
  const separator = header.includes(';') ? ';' : ','
  const firm = row.split(separator).map((cell, at) => (at === 4 ? cell : ''))
  const text = `${header}\r\n${row}\r\n${firm.join(separator)}\r\n`
  const { observations, kept, codes } = await readAll(contacts, { 'k.csv': text })
  expect([kept, codes]).toEqual([1, { 'card-organisation': 1 }])
  expect(observations[0]?.people[0]?.who.keys).toEqual([
    { kind: 'email', value: 'ana@eins.example' },
    { kind: 'email', value: 'ana@zwei.example' },
    { kind: 'phone', value: '+491705550100' },
    { kind: 'name', value: 'Ana Maria Bell' },
  ])
  expect(observations[0]?.detail).toMatchObject({
    company: 'Eins GmbH',
    title: 'Einkauf',
    place: 'Köln',
    groups: ['Freunde'],
    note: 'hallo',
  })
  expect(observations[0]?.detail).not.toHaveProperty('birthday')
  expect(contacts.accepts({ name: 'k.csv', head: new TextEncoder().encode(text) })).toBe(0.9)
  if ([...text].some(char => char.charCodeAt(0) > 255)) return
  expect(contacts.accepts({ name: 'k.csv', head: Uint8Array.from(text, char => char.charCodeAt(0)) })).toBe(0.9)
})

test.each([
  ['Nombre,Apellidos,Correo electrónico 1 - Etiqueta,Correo electrónico 1 - Valor,Teléfono 1 - Valor', 'Ana,Bell,Casa,ana@one.example,+49 170 5550100'],
  ['Vorname,Nachname,E-Mail 1 – Label,E-Mail 1 – Wert,Telefon 1 – Wert', 'Ana,Bell,Privat,ana@one.example,+49 170 5550100'],
  ['Prénom,Nom,E-mail 1 - Libellé,E-mail 1 - Valeur,Téléphone 1 - Valeur', 'Ana,Bell,,ana@one.example,+49 170 5550100'],
])('the numbered columns of Google in another language: %s', async (header, row) => {
  const { observations } = await readAll(contacts, { 'k.csv': `${header}\n${row}\n` })
  expect(observations[0]?.people[0]?.who.keys.map(({ value }) => value)).toEqual([
    'ana@one.example',
    '+491705550100',
    'Ana Bell',
  ])
}) // prettier-ignore

test('a list of people that somebody wrote is none of Outlook, nor is one of LinkedIn', () => {
  const known = (text: string): boolean => englishHeader(text.split(',')) !== null
  expect(known('Vorname,Nachname,E-Mail-Adresse')).toBe(false)
  expect(known('Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am')).toBe(false)
  expect(known('Vorname,Nachname,Firma,Position,Telefon privat,Mobiltelefon,E-Mail-Adresse,Geburtstag,Notizen')).toBe(
    true,
  )
})
