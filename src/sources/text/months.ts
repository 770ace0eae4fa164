import { fold } from './fold.ts'

/**
 * Month names and their usual short forms, folded, in English, German, French, Spanish, Portuguese, Italian, Dutch; Swedish,
 * Danish, Norwegian, Polish, Czech, Slovak, Russian, Ukrainian, Bulgarian, Turkish, Romanian, Indonesian, Finnish, Estonian,
 * Hungarian, Greek, Catalan, Arabic, Hebrew and Hindi. Croatian is left out: its "listopad" is October where the Polish, Czech
 * and Ukrainian one is November.
 */
const MONTHS: readonly string[] = [
  'january januar janner janvier enero janeiro gennaio januari jan janv ene gen stycznia styczen sty ledna leden led января январь янв ocak oca ianuarie ian tammikuuta tammi ianuari януари яну januára januara sausio jaanuar ιανουαριου ιανουαριος ιαν січня січень січ يناير ינואר ינו जनवरी जन gener januári',
  'february februar fevrier febrero fevereiro febbraio februari feb fevr fev febr lutego luty lut unora unor uno февраля февраль фев февр subat sub februarie helmikuuta helmi február februára φεβρουαριου φεβρουαριος φεβ лютого лютий лют февруари فبراير פברואר פבר फ़रवरी फ़र फरवरी febrer veebruar',
  'march marz maerz mars marzo marco maart mar mrz mrt marts marca marzec brezna brezen bre марта март мар mart martie maret maaliskuuta maalis március márc márca marec μαρτιου μαρτιος μαρ березня березень бер مارس מרץ मार्च març märts',
  'april avril abril aprile apr avr abr kwietnia kwiecien kwi dubna duben dub апреля апрель апр nisan nis aprilie huhtikuuta huhti április ápr apríla απριλιου απριλιος απρ квітня квітень квіт кві април أبريل אפריל אפר अप्रैल aprill',
  'may mai mayo maio maggio mei mag maj maja kvetna kveten kve мая май mayıs mayis toukokuuta touko május máj mája μαιου μαιος μαι травня травень трав тра مايو מאי मई maig',
  'june juni juin junio junho giugno jun giu czerwca czerwiec cze cervna cerven cvn июня июнь июн haziran haz iunie iun kesakuuta kesa június jún júna ιουνιου ιουνιος ιουν червня червень черв чер юни يونيو יוני יונ जून juny juuni',
  'july juli juillet julio julho luglio jul juil lug lipca lipiec lip cervence cervenec cvc июля июль июл temmuz tem iulie iul heinakuuta heina július júl júla ιουλιου ιουλιος ιουλ липня липень лип юли يوليو יולי יול जुलाई juliol juuli',
  'august aout agosto augustus aug ago augusti sierpnia sierpien sie srpna srpen srp августа август авг agustos agu agustus agt elokuuta elo augusztus augusta αυγουστου αυγουστος αυγ серпня серпень серп сер أغسطس אוגוסט אוג अगस्त agost',
  'september septembre septiembre setembro settembre sep sept set sett wrzesnia wrzesien wrz zari zar сентября сентябрь сен сент eylul eyl septembrie syyskuuta syys szeptember szept septembra σεπτεμβριου σεπτεμβριος σεπ вересня вересень вер септември септ سبتمبر ספטמבר ספט सितंबर सितम्बर setembre',
  'october oktober octobre octubre outubro ottobre oct okt out ott pazdziernika pazdziernik paz rijna rijen rij октября октябрь окт ekim eki octombrie lokakuuta loka október októbra οκτωβριου οκτωβριος οκτ жовтня жовтень жовт жов октомври أكتوبر אוקטובר אוק अक्तूबर अक्टूबर',
  'november novembre noviembre novembro nov listopada listopad lis listopadu ноября ноябрь ноя нояб kasım kasim kas noiembrie noi marraskuuta marras novembra νοεμβριου νοεμβριος νοε листопада листопад лист ноември ноем نوفمبر נובמבר נוב नवंबर नवम्बर',
  'december dezember decembre diciembre dezembro dicembre dec dez dic desember des grudnia grudzien gru prosince prosinec pro декабря декабрь дек aralık aralik ara decembrie joulukuuta joulu decembra δεκεμβριου δεκεμβριος δεκ грудня грудень груд гру декември ديسمبر דצמבר דצמ दिसंबर दिसम्बर desembre detsember',
]
const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map(name => [fold(name), at + 1] as const)),
)

/** The number of a month, 1 to 12, from its name in twenty-six languages; null where it is none. @example monthOf('févr.') // 2 */
export function monthOf(name: string): number | null {
  return BY_NAME.get(fold(name)) ?? null
}
