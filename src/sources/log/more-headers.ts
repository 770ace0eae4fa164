import { headers } from './headers.ts'

/**
 * Headers of lists in Bulgarian, Serbian, Croatian, Slovene, Catalan, Estonian, Latvian, Lithuanian, Icelandic, Persian, Hindi,
 * Malay and Thai: of what passed between people.
 */
export const MORE_INTERACTIONS = headers({
  date: 'датум kuupäev datums تاریخ दिनांक तारीख dagsetning tarikh วันที่',
  with: 'с_кого са_ким s_kim s_kom amb_qui kellega ar_ko su_kuo með_hverjum با با_چه_کسی किसके_साथ dengan กับใคร',
  channel: 'канал kanal kanalas kanāls canal miðill کانال माध्यम saluran ช่องทาง',
  direction: 'direcció посока смер smjer smer direcció suund virziens kryptis átt جهت दिशा arah ทิศทาง',
  minutes: 'минути минута minuta minute minuts minutid minūtes minutės mínútur دقیقه मिनट minit นาที',
  note: 'бележка белешка bilješka opomba nota märkus piezīmes piezīme pastaba athugasemd یادداشت टिप्पणी catatan หมายเหตุ',
})

/** Headers of the same languages: of who people are. */
export const MORE_PEOPLE = headers({
  name: `
    име_и_фамилия име_и_презиме ime_i_prezime ime_in_priimek nom_complet täisnimi nimi vārds_uzvārds vārds vardas_pavardė vardas
    nafn fullt_nafn نام نام_کامل नाम पूरा_नाम nama nama_penuh ชื่อ ชื่อเต็ม
  `,
  givenName: 'име ime eesnimi fornafn نام_کوچک पहला_नाम',
  familyName:
    'фамилия презиме prezime priimek cognoms perekonnanimi perenimi uzvārds pavardė eftirnafn نام_خانوادگی उपनाम',
  email: 'имейл имејл e-pošta e-post e-pasts el._paštas netfang tölvupóstur ایمیل ईमेल e-mel อีเมล correu_electrònic',
  phone: 'телефон telefon tālrunis telefonas sími تلفن फ़ोन โทรศัพท์ telèfon',
  company:
    'фирма компания компанија kompanija предузеће tvrtka podjetje ettevõte uzņēmums įmonė fyrirtæki شرکت कंपनी syarikat บริษัท',
})
