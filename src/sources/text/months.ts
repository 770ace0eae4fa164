import { fold } from './fold.ts'

/**
 * Month names and their usual short forms, folded, in English, German, French, Spanish, Portuguese, Italian, Dutch; Swedish,
 * Danish, Norwegian, Polish, Czech, Russian, Turkish, Romanian, Indonesian and Finnish. Croatian is left out: its
 * "listopad" is October where the Polish and Czech one is November.
 */
const MONTHS: readonly string[] = [
  'january januar janner janvier enero janeiro gennaio januari jan janv ene gen stycznia styczen sty ledna leden led января январь янв ocak oca ianuarie ian tammikuuta tammi',
  'february februar fevrier febrero fevereiro febbraio februari feb fevr fev febr lutego luty lut unora unor uno февраля февраль фев февр subat sub februarie helmikuuta helmi',
  'march marz maerz mars marzo marco maart mar mrz mrt marts marca marzec brezna brezen bre марта март мар mart martie maret maaliskuuta maalis',
  'april avril abril aprile apr avr abr kwietnia kwiecien kwi dubna duben dub апреля апрель апр nisan nis aprilie huhtikuuta huhti',
  'may mai mayo maio maggio mei mag maj maja kvetna kveten kve мая май mayıs mayis toukokuuta touko',
  'june juni juin junio junho giugno jun giu czerwca czerwiec cze cervna cerven cvn июня июнь июн haziran haz iunie iun kesakuuta kesa',
  'july juli juillet julio julho luglio jul juil lug lipca lipiec lip cervence cervenec cvc июля июль июл temmuz tem iulie iul heinakuuta heina',
  'august aout agosto augustus aug ago augusti sierpnia sierpien sie srpna srpen srp августа август авг agustos agu agustus agt elokuuta elo',
  'september septembre septiembre setembro settembre sep sept set sett wrzesnia wrzesien wrz zari zar сентября сентябрь сен сент eylul eyl septembrie syyskuuta syys',
  'october oktober octobre octubre outubro ottobre oct okt out ott pazdziernika pazdziernik paz rijna rijen rij октября октябрь окт ekim eki octombrie lokakuuta loka',
  'november novembre noviembre novembro nov listopada listopad lis listopadu ноября ноябрь ноя нояб kasım kasim kas noiembrie noi marraskuuta marras',
  'december dezember decembre diciembre dezembro dicembre dec dez dic desember des grudnia grudzien gru prosince prosinec pro декабря декабрь дек aralık aralik ara decembrie joulukuuta joulu',
]
const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map(name => [fold(name), at + 1] as const)),
)

/** The number of a month, 1 to 12, from its name in seventeen languages; null where it is none. @example monthOf('févr.') // 2 */
export function monthOf(name: string): number | null {
  return BY_NAME.get(fold(name)) ?? null
}
