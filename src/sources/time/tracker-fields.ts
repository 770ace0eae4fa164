import type { Fields } from '../log/columns.ts'
import { headers, withMore } from '../log/headers.ts'
import { MORE } from './more-languages.ts'

/**
 * The headers of Toggl, Clockify, Harvest and others in their vintages, in English, German, French, Spanish, Portuguese,
 * Italian, Dutch, Polish, Danish, Norwegian, Swedish, Finnish, Turkish, Russian, Japanese, Chinese and Korean.
 */
const NAMES = headers({
  start: `
    start started startedat starttimestamp startdatetime begin begonnen from von vom beginn anfang debut
    inicio inizio poczatek начало 開始 开始 시작 baslangic starten
    begintime fromtime timestarted startedon timestamp beginat startingat
    başlangıç başlama 開始日時 開始時間日時 kezdés kezdete začátek začiatok початок έναρξη inceput bắt_đầu mulai התחלה שעת_התחלה البداية
    od alku aloitus
  `,
  end: `
    end ended endedat enddatetime stop stopped finish until to bis ende einde fin fine fim koniec конец
    окончание 終了 结束 종료 bitis
    endtimestamp stoptimestamp stoppedat finished finishedat finishtime timeended timefinished timestopped timecompleted endingat
    bitiş 終了日時 vége befejezés konec koniec кінець λήξη sfarsit kết_thúc selesai סיום שעת_סיום النهاية
    do slut slutt stopp loppu lopetus
  `,
  date: `
    startdate date day spentdate workdate worklogdate spenton datum startdatum begindatum fecha data jour dato tag dia giorno dzien dag
    дата начала датаначала 日付 開始日 日期 开始日期 날짜 시작일 tarih baslangictarihi datededebut datedudebut datedebut
    fechadeinicio fechainicio fechadecomienzo datadeinicio datainicio datainicial datadiinizio datainizio
    datarozpoczecia datapoczatkowa startdato pvm paivamaara
    localdate workedon entrydate loggedon reportdate timesheetdate datelogged spentat logdatetime
    data_inicio dátum datum_práce ημερομηνία tanggal ngày תאריך التاريخ dátumok
  `,
  startTime: `
    starttime timein startzeit startuhrzeit uhrzeitvon starttijd begintijd heurededebut heuredebut
    horadeinicio horainicio horainicial horadecomienzo oradiinizio orainizio godzinarozpoczecia
    czasrozpoczecia starttid времяначала 開始時刻 開始時間 开始时间 시작시간 baslangicsaati
    localstarttime clockin timefrom startat
    出勤 出勤時刻 出勤時間 始業 始業時刻 hora_de_entrada hora_entrada ora_di_entrata heure_d_arrivee heure_arrivee jam_mulai giờ_bắt_đầu uhrzeit_start čas_od ora_de_inceput başlangıç_saati başlama_saati alkuaika aloitusaika час_початку
  `,
  endDate: `
    enddate enddatum datedefin datefin fechadefin fechafin fechafinal fechadefinalizacion datadefim datafim
    datafinal datadetermino datadifine datafine datazakonczenia datakoncowa einddatum slutdatum slutdato
    датаокончания 終了日 结束日期 종료일 bitistarihi
    stopdate
    data_fim
  `,
  endTime: `
    endtime timeout endzeit enduhrzeit uhrzeitbis eindtijd heuredefin heurefin horadefin horafin horafinal
    horadefinalizacion horadefim horafim horadetermino oradifine orafine godzinazakonczenia czaszakonczenia
    sluttid времяокончания 終了時刻 終了時間 结束时间 종료시간 bitissaati
    localendtime stoptime clockout timeto endat
    退勤 退勤時刻 退勤時間 終業 終業時刻 hora_de_salida hora_salida hora_de_saida hora_saida ora_di_uscita heure_de_depart heure_depart jam_selesai giờ_kết_thúc uhrzeit_ende čas_do ora_de_sfarsit bitiş_saati loppuaika lopetusaika час_закінчення час_завершення
  `,
  duration: `
    durationh duration loggedtime trackedtime timelogged timetracked timespent timeworked worktime timeh durationhhmm durationhhmmss totalduration dauer dauerh dauerstd dauerstunden
    dauerhhmm dauerhhmmss gesamtdauer arbeitszeit duur duurh duree dureeh dureetotale duracion duracionh
    duracao duracaoh durata durataore duratah czastrwania czastrwaniah varaktighet varighed varighet
    длительность продолжительность 所要時間 合計時間 時間 时长 持续时间 시간 소요시간 sure kesto
    timelength totallength timeduration trackedduration elapsedtime trackedh registeredtime
    tempo_total temps_passe tiempo_total durasi thời_lượng doba délka trvanie διάρκεια durata_totala משך משך_זמן المدة тривалість süre időtartam 実績時間
    工作时长 工作時長 時長 耗时 用时 nettoarbeitszeit nettozeit doba_trvání trvání
  `,
  hours: `
    nethours hours loggedhours trackedhours hoursworked workedhours loggeddecimal durationdecimal timedecimal hoursrounded decimalhours hoursdecimal stunden stundendezimal
    anzahlstunden dauerdezimal dauerdecimal dauerdezimalzahl uren duurdecimaal heures nombredheures
    dureedecimal dureedecimale dureeendecimal horas duraciondecimal horasdecimales duracaodecimal
    horasdecimais ore duratadecimale oredecimali godziny liczbagodzin czastrwaniadziesietnie
    czastrwaniadziesietny timer timmar часы 作業時間 工数 工时 工時 saat tunnit
    actualhours loggedbillablehours timespenth timespenthours laborhours logged timehours timeinhours hrs hrsspent hoursspent
    ist_h iststunden ist_stunden istzeit working_hours work_hours 実働時間 実働 労働時間 勤務時間 工时小时 工時小時 工时_h 耗时小时 hodiny počet_hodin óra órák óraszám години ώρες số_giờ jumlah_jam jam_kerja שעות מספר_שעות الساعات عدد_الساعات numar_ore nr_ore
    horas_trabalhadas horas_trabajadas heures_travaillées ore_lavorate gewerkte_uren gearbeitete_stunden geleistete_stunden netto_stunden odpracované_hodiny odpracovane_hodiny przepracowane_godziny arbejdstimer arbetade_timmar çalışılan_saat отработано_часов отработанные_часы ledolgozott_órák ore_lucrate approved_hours aufgewendete_stunden aufgewandte_stunden erfasste_stunden gebuchte_stunden
    heures_passées heures_saisies horas_dedicadas horas_gastas horas_empleadas ore_impiegate besteede_uren bestede_uren
  `,
  minutes: `
    minutes durationminutes durationmin durationinminutes minuten dauerminuten minutos minuti minuty минуты
    分 mins min
    minutesspent timespentminutes durationmins totalminutes
    minutos_trabajados minutos_trabalhados minutes_travaillées dakika dk 分数 分鐘 分钟 分钟数 minuter minutter perc хвилини
  `,
  seconds:
    'seconds timespentseconds durationseconds durationsec durations durationinseconds sekunden segundos secondes usageseconds timespentinseconds usage totalseconds elapsedseconds',
  /** what was worked beyond them stands beside them, or all of it under the total */
  regular:
    'regularhours normalhours normalstunden heures_normales horas_normales horas_ordinarias ore_ordinarie normale_uren',
  overtime:
    'overtimehours overtime othours ot überstunden heures_supplémentaires horas_extras horas_extra ore_straordinarie overuren',
  milliseconds: 'milliseconds millis durationmilliseconds durationinmilliseconds dur',
  /** of work or of the clock: that is asked */
  days: 'durationindays personentage manntage persondays mandays personendagen mandagen joursdhomme jourshomme',
  what: `
    description notes note what workdescription worklogcomment taskdescription comment comments beschreibung
    bemerkung bemerkungen notiz notizen kommentar omschrijving notities descripcion comentario comentarios
    notas descricao descrizione libelle commentaire commentaires opis beskrivelse beskrivning описание
    комментарий 説明 内容 作業内容 備考 描述 备注 설명 aciklama kuvaus
    annotation annotations worklog worklogdescription
    概要 工作内容 工作內容 popis leírás megjegyzés опис περιγραφή descriere ghi_chú mô_tả deskripsi keterangan תיאור הערות الوصف ملاحظات observaciones observacoes osservazioni observations
    notering anteckning uwagi примечание contenido conteúdo contenuto poznámka poznámky
  `,
  /** what is shorter than a description, and stands for it where that is empty */
  subject: `
    title titel activity entry issuesummary tasksummary summary memo taetigkeit tatigkeit activite actividad atividade
    attivita activiteit czynnosc aktivitet aktivitat activitytitle activitytype timeentry
    タイトル 件名 činnost činnosť tevékenység αντικείμενο activitate aktivita kegiatan פעילות النشاط
  `,
  project: `
    project projectname projekt projektname projet nomduprojet proyecto projeto progetto nazwaprojektu
    prosjekt проект プロジェクト プロジェクト名 项目 專案 프로젝트 proje projekti
    jobcode1 jobcode job projecttitle matter
    案件 案件名 项目名称 項目名稱 专案名称 проєкт έργο proiect proyek dự_án פרויקט المشروع zakázka commessa
    baustelle chantier obra cantiere
  `,
  client: `
    client clientname customer kunde kundenname klant cliente klient kund клиент заказчик クライアント 顧客 客户 고객
    musteri asiakas
    customername
    zákazník klient_zákazník ügyfél клієнт замовник πελάτης khách_hàng klien לקוח العميل
  `,
  task: `
    task taskname aufgabe taak tache tarea tarefa zadanie opgave uppgift oppgave задача タスク 任务 작업 gorev
    tehtava
    issuekey issue key ticket ticketno taskgeneralissue todo todotitle phase category jobcode2
    タスク名 úkol úloha feladat завдання εργασία sarcina công_việc nhiệm_vụ tugas משימה المهمة
    kategorie catégorie categoría categoria kategoria kategori 分类 分類 chamado work_package arbeitspaket work_item lot_de_travaux
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
    fullname staff teammember worker consultant
    employeename membername teammembername staffname personname workername consultantname resource resourcename contractor
    freelancer author assignee assignedto loggedby trackedby performedby doneby enteredby reportedby engineer developer who
    bearbeiter bearbeiterin bearbeitetvon mitarbeitername nutzer nutzername wer naammedewerker nomducollaborateur intervenant
    nombre nombreyapellidos persona responsable nome responsavel funcionario nominativo dipendente risorsa imieinazwisko osoba
    medarbejder ansatt ressurs resurs tyontekija исполнитель автор работник фио имя 氏名 名前 社員名 従業員 従業員名 作業者
    姓名 员工 员工姓名 人员 成員 姓名 이름 성명 직원 직원명 담당자 calisan personel adsoyad
    ouvrier salarié employé trabajador trabajadora pracovník pracovnik zaměstnanec zamestnanec lavoratore operaio werknemer dolgozó çalışan_adı
  `,
  email: `
    email useremail emailaddress emailadresse emailadres correo correoelectronico courriel adresseemail
    adressemail adressedecourriel enderecodeemail indirizzoemail adresemail epost メール メールアドレス 邮箱 이메일 eposta
  `,
  app: 'app application appname program process bundleid entity editor prozess anwendung applicatie aplicacion applicazione logiciel',
  /** a length in most trackers, a time of day in other lists: what stands in it tells */
  time: 'time zeit tid tempo temps tiempo czas tijd время',
  /** who, or what was on the screen: what else is there tells */
  item: 'name',
  /** what is no work between beginning and end */
  break: `
    break breaks breaktime breakmin breakmins breakminutes breakduration unpaidbreak pause pausen pausenzeit pausemin pausenminuten
    dauerpause pausa pausas pauza pauze przerwa przerwy paus rast tauko перерыв mola 休憩 休憩時間 休息 휴게시간 휴식
    lunch lunchtime lunchbreak mittagspause mittag almoco almuerzo comida pranzo pausedejeuner lunchpauze
    pause_h pause_std přestávka prestávka szünet перерва διάλειμμα nghỉ istirahat הפסקה استراحة
    intervalo descanso rast_min paus_min mola_dk rusttid
  `,
  /** a length only beside a beginning and an end: of a project it is how long it took in all */
  total:
    'shifttotal dailytotal daytotal totalhours totalhrs totalworkhours gesamtstunden arbeitsstunden totalheures totalhoras oretotali total 合計 total_trabalhado total_trabajado horas_totales heures_totales total_travaillé',
  /** when somebody came and went: words that stand for money and for places, too, unless clocks stand below */
  came: 'in entrada entrata ingresso entree arrivee kommen arrival clock_in_time 上班 上班时间 上班時間 出社 kommt příchod prichod wejście giriş приход érkezés inn',
  went: 'out salida saida uscita sortie depart gehen departure clock_out_time 下班 下班时间 下班時間 退社 geht odchod wyjście çıkış уход távozás ut uit',
  zone: 'tz timezone timezoneid zeitzone',
  first: 'firstname vorname voornaam fname',
  last: 'lastname nachname achternaam lname',
})

/** The headers of hours in all languages that are known. */
export const TRACKER: Fields = withMore(NAMES, MORE)

/** The columns that say what was done, or for what. */
export const SAYS_WHAT = ['what', 'subject', 'project', 'task', 'client', 'app']

/** What makes a table one of hours: a day with a length, or a beginning with an end. Calendars and lists of projects are none. */
export function isTracker(has: (field: string) => boolean): boolean {
  const what = SAYS_WHAT.some(has)
  const clocks = has('date') && has('startTime') && has('endTime')
  const isSpan = has('start') && has('end')
  const isBare = isSpan && has('tags')
  // a sheet of working time says of each day when it began and ended, and no more than that
  const isSheet = (isSpan || clocks) && (has('break') || (has('user') && hasLength(has)))
  // a length that is said twice, as a clock and as a number, is one of work: Clockify's summary by day says no more
  const isByDay = has('date') && has('duration') && has('hours')
  return (
    isByDay || (what && ((hasLength(has) && (has('date') || has('start'))) || isSpan || clocks)) || isBare || isSheet
  )
}

/** Whether a table says when somebody came and went, in words that stand for no other beginning, and how long that was. */
export function isStamped(has: (field: string) => boolean, began: string): boolean {
  const isSpan = (has('start') && has('end')) || (has('date') && has('startTime') && has('endTime'))
  return isSpan && hasLength(has) && STAMPED.has(began)
}

const STAMPED = new Set([
  ...(TRACKER['came'] ?? []),
  ...'clockin timein 出勤 出勤時刻 出勤時間 始業 始業時刻 horadeentrada horaentrada oradientrata heuredarrivee heurearrivee'.split(
    ' ',
  ),
])

/** What is enough where the user says that the columns are those of hours. */
export function isToldTracker(has: (field: string) => boolean): boolean {
  return isTracker(has) || (has('date') && hasLength(has))
}

/** The columns that say how long an entry took, each in its unit. */
export const LENGTHS = ['duration', 'hours', 'minutes', 'seconds', 'milliseconds', 'days', 'regular']

/** Whether one of the columns is how long an entry took. */
export function hasLength(has: (field: string) => boolean): boolean {
  return LENGTHS.some(has)
}
