import { headers } from '../log/headers.ts'

/**
 * The headers of lists of hours in Bulgarian, Serbian, Croatian, Slovene, Catalan, Estonian, Latvian, Lithuanian, Icelandic,
 * Persian, Hindi, Malay and Thai, and what the tables of other languages lack.
 */
export const MORE = headers({
  start:
    'datestarted datetimestarted почетак početak začetek inici algus sākums pradžia شروع प्रारंभ शुरू byrjun upphaf mula เวลาเริ่ม เริ่ม',
  end: 'край крај kraj fi lõpp beigas pabaiga پایان समाप्त endir lok tamat เวลาสิ้นสุด สิ้นสุด',
  date: 'датум kuupäev datums تاریخ दिनांक तारीख dagsetning tarikh วันที่',
  startTime: `
    начален_час почетно_време početno_vrijeme vrijeme_početka čas_začetka hora_inici hora_d_inici algusaeg sākuma_laiks pradžios_laikas
    ساعت_شروع زمان_شروع प्रारंभ_समय upphafstími masa_mula เวลาเริ่มต้น
  `,
  endTime: `
    краен_час време_завршетка vrijeme_završetka čas_konca hora_fi lõpuaeg beigu_laiks pabaigos_laikas
    ساعت_پایان زمان_پایان समाप्ति_समय lokatími masa_tamat
  `,
  duration:
    'продължителност трајање trajanje durada kestus ilgums trukmė مدت مدت_زمان अवधि tímalengd lengd tempoh ระยะเวลา',
  hours: 'loghours часове сати sati ure hores tunnid stundas valandos घंटे klukkustundir tímar ชั่วโมง',
  minutes: 'минути minute minutid minūtes minutės دقیقه मिनट mínútur minit นาที',
  what: `
    descripció kirjeldus apraksts aprašymas توضیحات شرح विवरण lýsing penerangan รายละเอียด açıklama 說明
    бележка белешка bilješka opomba märkus piezīmes pastaba یادداشت टिप्पणी athugasemd catatan หมายเหตุ
  `,
  project: 'пројекат projecte projekts projektas پروژه परियोजना verkefni projek โครงการ',
  client: 'клијент klijent stranka naročnik klients klientas مشتری ग्राहक viðskiptavinur pelanggan ลูกค้า',
  task: 'задатак zadatak naloga opravilo tasca ülesanne uzdevums užduotis وظیفه कार्य verkþáttur tugasan งาน',
  user: `
    потребител служител корисник запослени korisnik zaposlenik uporabnik zaposleni usuari kasutaja töötaja lietotājs darbinieks
    naudotojas darbuotojas کاربر उपयोगकर्ता notandi starfsmaður pengguna pekerja ผู้ใช้ พนักงาน
  `,
  break: 'почивка пауза pauza odmor vaheaeg pārtraukums pertrauka استراحت विराम hlé rehat พัก',
  /** "hour" and "clock" are one word */
  time: 'jam ساعت',
  came: 'checkin',
  went: 'checkout',
})
