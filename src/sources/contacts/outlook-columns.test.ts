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
