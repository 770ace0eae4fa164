import type { Fields } from '../log/columns.ts'
import { headers } from '../log/headers.ts'

/**
 * The headers of Toggl, Clockify, Harvest and others in their vintages, in English, German, French, Spanish, Portuguese,
 * Italian, Dutch, Polish, Danish, Norwegian, Swedish, Finnish, Turkish, Russian, Japanese, Chinese and Korean.
 */
export const TRACKER: Fields = headers({
  start: `
    start started startedat starttimestamp startdatetime begin begonnen from von vom beginn anfang debut
    inicio inizio poczatek начало 開始 开始 시작 baslangic starten
  `,
  end: `
    end ended endedat enddatetime stop stopped finish until to bis ende einde fin fine fim koniec конец
    окончание 終了 结束 종료 bitis
  `,
  date: `
    startdate date day spentdate workdate worklogdate spenton datum startdatum begindatum fecha data jour dato tag dia giorno dzien dag
    дата начала датаначала 日付 開始日 日期 开始日期 날짜 시작일 tarih baslangictarihi datededebut datedudebut datedebut
    fechadeinicio fechainicio fechadecomienzo datadeinicio datainicio datainicial datadiinizio datainizio
    datarozpoczecia datapoczatkowa startdato pvm paivamaara
  `,
  startTime: `
    starttime timein startzeit startuhrzeit uhrzeitvon starttijd begintijd heurededebut heuredebut
    horadeinicio horainicio horainicial horadecomienzo oradiinizio orainizio godzinarozpoczecia
    czasrozpoczecia starttid времяначала 開始時刻 開始時間 开始时间 시작시간 baslangicsaati
  `,
  endDate: `
    enddate enddatum datedefin datefin fechadefin fechafin fechafinal fechadefinalizacion datadefim datafim
    datafinal datadetermino datadifine datafine datazakonczenia datakoncowa einddatum slutdatum slutdato
    датаокончания 終了日 结束日期 종료일 bitistarihi
  `,
  endTime: `
    endtime timeout endzeit enduhrzeit uhrzeitbis eindtijd heuredefin heurefin horadefin horafin horafinal
    horadefinalizacion horadefim horafim horadetermino oradifine orafine godzinazakonczenia czaszakonczenia
    sluttid времяокончания 終了時刻 終了時間 结束时间 종료시간 bitissaati
  `,
  duration: `
    durationh duration loggedtime trackedtime timelogged timetracked timespent timeworked worktime timeh durationhhmm durationhhmmss totalduration dauer dauerh dauerstd dauerstunden
    dauerhhmm dauerhhmmss gesamtdauer arbeitszeit duur duurh duree dureeh dureetotale duracion duracionh
    duracao duracaoh durata durataore duratah czastrwania czastrwaniah varaktighet varighed varighet
    длительность продолжительность 所要時間 合計時間 時間 时长 持续时间 시간 소요시간 sure kesto
  `,
  hours: `
    hours loggedhours trackedhours hoursworked workedhours loggeddecimal durationdecimal timedecimal hoursrounded decimalhours hoursdecimal stunden stundendezimal
    anzahlstunden dauerdezimal dauerdecimal dauerdezimalzahl uren duurdecimaal heures nombredheures
    dureedecimal dureedecimale dureeendecimal horas duraciondecimal horasdecimales duracaodecimal
    horasdecimais ore duratadecimale oredecimali godziny liczbagodzin czastrwaniadziesietnie
    czastrwaniadziesietny timer timmar часы 作業時間 工数 工时 工時 saat tunnit
  `,
  minutes: `
    minutes durationminutes durationmin durationinminutes minuten dauerminuten minutos minuti minuty минуты
    分 mins min
  `,
  seconds:
    'seconds timespentseconds durationseconds durationsec durations durationinseconds sekunden segundos secondes',
  what: `
    description notes note title what issuesummary tasksummary workdescription worklogcomment taskdescription activity entry comment comments beschreibung taetigkeit tatigkeit
    bemerkung bemerkungen notiz notizen kommentar omschrijving notities descripcion comentario comentarios
    notas descricao descrizione libelle commentaire commentaires opis beskrivelse beskrivning описание
    комментарий 説明 内容 作業内容 備考 描述 备注 설명 aciklama kuvaus
  `,
  project: `
    project projectname projekt projektname projet nomduprojet proyecto projeto progetto nazwaprojektu
    prosjekt проект プロジェクト プロジェクト名 项目 專案 프로젝트 proje projekti
  `,
  client: `
    client clientname customer kunde kundenname klant cliente klient kund клиент заказчик クライアント 顧客 客户 고객
    musteri asiakas
  `,
  task: `
    task taskname aufgabe taak tache tarea tarefa zadanie opgave uppgift oppgave задача タスク 任务 작업 gorev
    tehtava
  `,
  tags: `
    tags tag labels schlagworte schlagworter stichworte etiquettes etiquetas etichette tagi теги метки タグ 标签
    태그 etiketler
  `,
  billable: `
    billable isbillable abrechenbar verrechenbar factureerbaar declarabel facturable faturavel fatturabile
    rozliczalne platne fakturerbar оплачиваемое 請求可能 可计费 faturalanabilir
  `,
  user: `
    user username member person employee benutzer benutzername mitarbeiter mitarbeiterin gebruiker
    medewerker utilisateur collaborateur usuario empleado utilizador doutilizador colaborador utente
    uzytkownik pracownik bruger bruker anvandare пользователь сотрудник ユーザー ユーザー名 メンバー 担当者 用户 成员 사용자
    kullanici kayttaja
  `,
  email: `
    email useremail emailaddress emailadresse emailadres correo correoelectronico courriel adresseemail
    adressemail adressedecourriel enderecodeemail indirizzoemail adresemail epost メール メールアドレス 邮箱 이메일 eposta
  `,
  first: 'firstname vorname voornaam',
  last: 'lastname nachname achternaam',
})

/** What makes a table one of hours: a day with a length, or a beginning with an end. Calendars and lists of projects are none. */
export function isTracker(has: (field: string) => boolean): boolean {
  const length = ['duration', 'hours', 'minutes', 'seconds'].some(has)
  const what = ['what', 'project', 'task', 'client'].some(has)
  const clocks = has('date') && has('startTime') && has('endTime')
  return what && ((length && (has('date') || has('start'))) || (has('start') && has('end')) || clocks)
}
