import type { Fields } from './columns.ts'
import { headers, withMore } from './headers.ts'
import { MORE_INTERACTIONS, MORE_PEOPLE } from './more-headers.ts'

const FIRST_INTERACTIONS = headers({
  date: 'date when day at timestamp ts activitydate interactiondate contactdate meetingdate calldate time datetime datum wann fecha data quand kiedy dato дата когда 日付 日時 日期 날짜 tarih duedate activitydate closed completed lastcontact dia giorno dzien dag päivä pvm thoidian dátum ημερομηνία תאריך التاريخ ngày tanggal',
  with: `
    with contactname contacts associatedcontacts associatedcontact personname who person contact withwhom mit mitwem avecqui conquien comquem conchi metwie zkim medhvem kenenkanssa wer met avec con com attendees participants contactname kontakt contacto contato
    contatto persoon persona personne osoba kto contactpersoon ansprechpartner teilnehmer gesprächspartner кто скем контакт
    相手 担当者 联系人 연락처 kisi
    pessoa interlocuteur interlocutor interlocutore rozmówca medvem medhvem kanssa contactpersonname gesprächspartner contactperson med 連絡先 相手先 和谁 누구와
    kiminle kimle с_ким з_ким s_kým s_kým_se kivel με_ποιον cu_cine עם_מי مع_من với_ai dengan_siapa
  `,
  /** beside a day and a channel it is with whom; beside less it is a list of people */
  name: 'name fullname naam nom nombre nome navn namn nimi имя 氏名 名前 姓名 이름 isim',
  email: 'email emailaddress mail withemail emailadresse courriel correo epost メールアドレス',
  phone:
    'phone phonenumber number callnumber telephone telefon telefonnummer rufnummer nummer numéro numero teléfono telefono telefoon telefoonnummer номер 番号 電話番号 号码 电话号码 번호 전화번호',
  channel:
    'channel how type activitytype interactiontype contacttype kind art kontaktart typ tipo methode method medium via kanal kanaal canal canale kanał канал 方法 渠道 tasksubtype wie womit kanalweg moyen moyendecontact medio meio mezzo hoe jak sposób sätt måde måte kanava tapa 種別 手段 方式 类型 방법 종류 canaldecontact kanál csatorna κανάλι canalul ערוץ القناة kênh saluran',
  direction:
    'direction inout richtung richting direccion direction direcao kierunek направление sens direzione direção riktning retning suunta yön yon 方向 방향 směr smer irány κατεύθυνση directia כיוון الاتجاه hướng arah напрямок',
  minutes:
    'minutes durationmin durationmins durationminutes durationinminutes dauermin dauerinminuten dureemin dureeenminutes duracionmin duratamin duration length min mins minuten dauer duur duree minutos minuti minuty duracion duracao durata минуты 分 wielange dauerminuten longueur cuanto quanto hoelang jakdługo czastrwania duracaomin duraçãomin minuter minutter minuutit kesto varaktighet varighed varighet dakika süre 所要時間 分数 分钟 分鐘 时长 분 시간분 perc percek λεπτά minute_durata דקות الدقائق phút menit хвилини',
  time: 'time starttime clock uhrzeit zeit heure hora ora tijd godzina klockan tid время 時刻 时间 시간 saat',
  people: 'people count groupsize howmany personen personas pessoas persone personnes osoby anzahl',
  note: `
    note notes what subject topic about summary notiz notizen notitie nota notas notatka betreff thema sujet asunto tema
    bemerkung commentaire comentario комментарий заметка メモ 内容 备注 메모
    worüber wovon inhalt remarque remarques observação observações observaciones observación oggetto argomento osservazioni uwagi opis anteckning anteckningar notat notater muistiinpano not notlar konu onderwerp opmerking 備考 用件 主题 主題 비고 주제 description comments comment poznámka poznámky megjegyzés σημείωση notita הערה ملاحظة ghi_chú catatan нотатка примітка
  `,
})

/** The headers of a list of interactions: one row for each time that you had to do with somebody. */
export const INTERACTIONS: Fields = withMore(FIRST_INTERACTIONS, MORE_INTERACTIONS)

const FIRST_PEOPLE = headers({
  name: `
    name fullname displayname contact contactname personname naam nom nomcomplet nombre nombrecompleto nome nomecompleto anzeigename vollständigername
    imieinazwisko navn namn nimi имя фио 名前 氏名 姓名 이름 adsoyad jmeno meno nev teljesnev nume ime όνομα ονοματεπώνυμο שם שםמלא الاسم
    الاسمالكامل імя піб nama hoten tenđaydu ชื่อ
  `,
  givenName:
    'firstname givenname first vorname voornaam prenom primernombre primeironome nomeproprio imie fornavn fornamn etunimi 名 имя ad isim keresztnev utonev krestnijmeno jmeno meno prenume ime όνομα שםפרטי الاسمالأول імя ten ชื่อ',
  familyName: `
    lastname familyname surname last nachname familienname achternaam nomdefamille apellido apellidos cognome sobrenome apelido
    nazwisko etternavn efternavn efternamn sukunimi 姓 фамилия soyad soyadi soyisim vezeteknev prijmeni priezvisko numedefamilie prezime
    επώνυμο שםמשפחה اسمالعائلة прізвище ho นามสกุล
  `,
  email: `
    email emailaddress emails mail email1 primaryemail personemail workemail emailwork businessemail homeemail emailhome primareemailadresse ersteemailadresse emailprimaria
    premiereadresseelectronique adresseelectroniqueprincipale correoeprimario correoeprincipal eersteemailadres emailprincipal emailadresse emailadres emailadresse1 courriel correo correoelectronico
    direcciondecorreoelectronico adressedemessagerie adresseemail adressemail enderecodeemail enderecodecorreioelectronico
    indirizzoemail indirizzopostaelettronica adresemail epost epostadresse epostadress メール メールアドレス 電子メールアドレス
    電子メール 邮箱 电子邮件地址 이메일 전자메일주소 eposta адресэлпочты электроннаяпочта почта דואל אימייל البريدالإلكتروني อีเมล
    emailaddresses personemailwork workemailaddress primaryemailaddress
  `,
  phone: `
    phone phonenumber personphone mobile mobilephone mobilenumber mobiltelnr numerocellulare portable movil tel telephone telefon telefoon phones handy handynummer mobiltelefon telefonprivat
    telefono telemovel celular telefonmovil telefonomovil telefonomobile cellulare telmobile telephonemobile mobieletelefoon
    telefonecelular telefonemovel telefonkomorkowy komorka 電話 携帯電話 手机 移动电话 휴대폰 телефон
    phonenumbers phonework workphone personphonework phonemobile
  `,
  company: `
    organisation organization company companyname organizationname organisationname personorganization associatedcompany accountname affiliation employer org firma firmenname unternehmen arbeitgeber bedrijf organisatie entreprise
    societe empresa compañia compania azienda societa organizacja virksomhed bedrift företag yritys компания организация
    会社 会社名 勤務先 公司 单位 회사 sirket ceg spolecnost spolocnost firme εταιρεία חברה الشركة компанія perusahaan congty tvrtka บริษัท
    companies organisations organizations accountcompany
  `,
  title: `
    jobtitle position role job stelle funktion functie poste fonction cargo puesto posizione stanowisko stilling befattning
    должность 役職 職位 职务 직함 unvan title titel titre profession professione
  `,
  industry: 'industry sector branche',
  place:
    'place city location ort stadt wohnort plaats woonplaats ville ciudad cidade citta miasto by город 市区町村 城市',
  school: 'school university schule hochschule universidad universite universidade uczelnia',
  url: 'url linkedin linkedinurl profile website web urls webseite webpage pageweb paginaweb stronainternetowa webサイト',
  birthday:
    'birthday birthdate dateofbirth geburtstag geburtsdatum verjaardag anniversaire datedenaissance cumpleaños aniversario compleanno urodziny 誕生日 生日',
  groups:
    'groups group tags labels category categories gruppe gruppen kategorien categorie categorias categories etichette kategorie',
  note: 'note notes comment notiz notizen notitie notities nota notas remarques note commentaire notatki メモ 備考 备注 заметки',
})

/** The headers of a list of people; Outlook writes its own in the language of the machine. */
export const PEOPLE: Fields = withMore(FIRST_PEOPLE, MORE_PEOPLE)

/** A list of interactions says when and with whom. */
export function isInteractions(has: (field: string) => boolean): boolean {
  return has('date') && (has('with') || (['email', 'name', 'phone'].some(has) && has('channel')))
}

/** A list of people says who, and one thing more. */
export function isPeople(has: (field: string) => boolean): boolean {
  const named = has('name') || (has('givenName') && has('familyName'))
  return (named && ['email', 'phone', 'company', 'title', 'url'].some(has)) || (has('email') && has('company'))
}
