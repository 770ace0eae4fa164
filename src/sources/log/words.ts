import type { Channel } from '../../model/channel.ts'
import { fold } from '../text/fold.ts'

/** Parts of words by which people name a channel, in the languages whose headers are known. The first that fits counts. */
const CHANNELS: readonly (readonly [Channel, string])[] = [
  ['in-person', `in person|face|coffee|kaffe|koffie|kahve|kawa|cafe|lunch|dinner|drink|visit|event|conference|encounter|met|walk|persönlich|treffen|mittagessen|abendessen|frühstück|besuch|spaziergang|gesehen|rencontre|visite|encuentro|encontro|incontro|visita|spotkali|lunsj|middag|fika|
    persoonlijk|presencial|présentiel|di persona|en persona|osobiście|yüz yüze|comida|almuerzo|cena|déjeuner|dîner|almoço|jantar|pranzo|obiad|
    frokost|lounas|кофе|обед|лично|対面|ランチ|見面|见面|面谈|午餐|대면|점심|
    особисто|обід|кава|osobně|oběd|személyes|ebéd|αυτοπροσώπως|καφέ|אישית|شخصي|trực tiếp|tatap muka|
    на живо|uživo|osebno|isiklikult|klātienē|gyvai|augliti|حضوری|आमने सामने|ตัวต่อตัว`],
  ['linkedin', 'linkedin'],
  ['mail', 'mail|letter|courriel|correo|correio|posta|epost|письмо|почта|メール|邮件|郵件|电邮|메일|пошта|dopis|levél|γράμμα|מייל|דואר|بريد|имейл|имејл|epošta|epasts|elpaštas|netfang|ایمیل|ईमेल|อีเมล'],
  ['meeting', `meeting|video|visio|zoom|teams|callweb|besprechung|termin|vergadering|réunion|reunión|reunião|riunione|spotkanie|møte|möte|møde|
    kokous|toplantı|workshop|interview|entrevist|встреча|совещание|зустріч|нарада|schůzka|porada|megbeszélés|értekezlet|συνάντηση|σύσκεψη|ședință|întâlnire|פגישה|ישיבה|اجتماع|cuộc họp|rapat|会議|打ち合わせ|ミーティング|会议|會議|회의|미팅|
    среща|reunió|састанак|sastanak|sestanek|koosolek|sapulce|tikšanās|susitikimas|posėdis|fundur|جلسه|बैठक|mesyuarat|ประชุม`],
  ['phone', `phone|call|anruf|telefon|telefoon|appel|llamada|ligação|chamada|chiamata|opkald|samtal|puhelu|tel|arama|звонок|телефон|дзвінок|hovor|hívás|τηλέφωνο|κλήση|טלפון|שיחה|هاتف|مكالمة|اتصال|điện thoại|cuộc gọi|telepon|電話|电话|전화|
    обаждане|позив|poziv|klic|trucada|kõne|tālrun|zvans|skambut|símtal|تلفن|फोन|फ़ोन|panggilan|โทร`],
  ['chat', `chat|sms|text|whatsapp|wechat|signal|telegram|slack|message|messag|mensaj|mensag|wiadomość|besked|melding|meddelande|viesti|mesaj|dm|
    nachricht|bericht|сообщение|чат|повідомлення|zpráva|správa|üzenet|μήνυμα|mesaj|הודעה|رسالة|tin nhắn|pesan|チャット|聊天|微信|短信|채팅|문자|카톡|
    съобщение|порука|poruka|sporočilo|missatge|sõnum|ziņa|žinutė|skilaboð|پیام|संदेश|mesej|ข้อความ`],
  ['shared-work', 'work|project|projekt|proyecto|projet|progetto|pair|review|collab'],
] // prettier-ignore

const WORDS = CHANNELS.map(([channel, list]) => [channel, list.split(/\s*\|\s*/).map(fold)] as const)

/** The channel that a cell names in words; in person where it names none. @example channelOf('Reunión') // 'meeting' */
export function channelOf(written: string): Channel | null {
  const word = fold(written)
  if (word === '') return 'in-person'
  return WORDS.find(([, parts]) => parts.some(part => word.includes(part)))?.[0] ?? null
}

const DIRECTIONS = {
  both: 'both|mutual|beide|beides|inout|twoway|ambos|ambas|entrambi|les deux|deux|oba|begge|båda|molemmat|ikisi|оба|обидва|oboje|obojí|mindkettő|και τα δύο|ambele|שניהם|كلاهما|cả hai|双方|双向|양방향',
  out: 'out|outgoing|sent|me|outbound|aus|ausgehend|gesendet|uit|uitgaand|verzonden|to|i|saliente|enviado|enviada|salida|sortant|envoyé|envoyée|saída|inviato|inviata|uscita|wychodzące|wysłane|ud|ut|sendt|skickat|giden|исходящий|исходящее|исходящая|вихідний|вихідне|odchozí|odchádzajúci|kimenő|εξερχόμενη|trimis|יוצאת|יוצא|صادر|صادرة|gọi đi|keluar|изходящо|изходящ|одлазни|odlazni|odhodni|sortint|väljuv|izejošs|išeinantis|خروجی|आउटगोइंग|ขาออก|送信|发出|发送|발신',
  in: 'in|incoming|received|them|inbound|ein|eingehend|erhalten|empfangen|inkomend|ontvangen|from|they|entrante|recibido|recibida|entrada|entrant|reçu|reçue|recebido|recebida|ricevuto|ricevuta|przychodzące|odebrane|ind|mottaget|modtaget|gelen|входящий|входящее|входящая|вхідний|вхідне|příchozí|prichádzajúci|bejövő|εισερχόμενη|primit|נכנסת|נכנס|وارد|واردة|gọi đến|masuk|входящо|входящ|долазни|dolazni|dohodni|saabuv|ienākošs|įeinantis|ورودی|इनकमिंग|ขาเข้า|受信|收到|接收|수신',
} as const

const DIRECTION = new Map(
  (['both', 'out', 'in'] as const).flatMap(way => DIRECTIONS[way].split('|').map(word => [fold(word), way] as const)),
)

/** Which way it went, as a cell says it in words; both ways where it says nothing. @example directionOf('Gesendet') // 'out' */
export function directionOf(written: string): 'out' | 'in' | 'both' | null {
  const word = fold(written)
  return word === '' ? 'both' : (DIRECTION.get(word) ?? null)
}
