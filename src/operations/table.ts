import { accountsAdd, accountsChange, accountsList, accountsRemove } from './accounts/accounts.ts'
import { accountsFind } from './accounts/find-server.ts'
import { accountsCertificate } from './accounts/show-certificate.ts'
import { accountsPreview, accountsProbe, accountsRun } from './accounts/wire-jobs.ts'
import { addressesList, addressesSet } from './addresses.ts'
import { advertsKeep, advertsList } from './adverts/keep.ts'
import { advertsRead } from './adverts/read.ts'
import { cvChoose, cvExport, cvOrder, cvPdf, cvRead, cvSummary } from './brand/cv.ts'
import { cvAdd, cvBasics } from './brand/cv-write.ts'
import { piecesList } from './brand/list.ts'
import { piecesMatch, piecesUnmatch } from './brand/matches.ts'
import { piecesCameof, piecesReach, piecesRemove } from './brand/reach.ts'
import { siteChoose, siteRead, siteSet, siteWrite } from './brand/site.ts'
import { piecesShow } from './brand/show.ts'
import { piecesAdd, piecesChange, piecesDrop, piecesPublish } from './brand/write.ts'
import { calibrationAnswer, calibrationNext } from './calibration.ts'
import { captureKeep } from './capture/keep.ts'
import { captureRead } from './capture/read.ts'
import { checkRead, checkRun } from './check.ts'
import { eventsList } from './contributions/events.ts'
import { followupsAnswer, followupsList } from './contributions/follow-ups.ts'
import {
  introductionsAdd,
  introductionsChange,
  introductionsList,
  introductionsOutcome,
  introductionsRemove,
} from './contributions/introductions.ts'
import {
  contributionsAdd,
  contributionsChange,
  contributionsConfirm,
  contributionsHours,
  contributionsList,
} from './contributions/roles.ts'
import { talksChange, talksKeep, talksList, talksRemove } from './contributions/talks.ts'
import { eventsAdd, eventsChange, eventsRemove } from './contributions/write-events.ts'
import { dataBackup, dataBackups, dataDoctor, dataExport, dataLeaves, dataRestore } from './data.ts'
import { demoClose, demoOpen, demoState } from './demo.ts'
import {
  forecastsAdd,
  forecastsAnswer,
  forecastsCancel,
  forecastsExtend,
  forecastsList,
} from './forecasts/forecasts.ts'
import { hoursLog, interactionsLog, notesAdd, peopleAdd } from './hand.ts'
import { historyList, historyRedo, historyUndo } from './history.ts'
import { importsList, importsPreview, importsRetry, importsRun, importsShow, importsUndo } from './imports.ts'
import { mentorshipsChange, mentorshipsEnd, mentorshipsStart } from './mentorship/agreements.ts'
import { mentorshipsExport, mentorshipsImport } from './mentorship/carry.ts'
import { mentorshipsDraft } from './mentorship/draft.ts'
import { mentorsList } from './mentorship/mentors.ts'
import { mentorshipsAgenda, mentorshipsList, mentorshipsShow } from './mentorship/mentorships.ts'
import { mentorshipsPromise, mentorshipsSettle } from './mentorship/promises.ts'
import { mentorshipsRate, mentorshipsSession } from './mentorship/sessions.ts'
import { methodsList, methodsShow } from './methods.ts'
import { tiesQuiet } from './circle/quiet.ts'
import { networkVariety } from './circle/variety.ts'
import { networkCircle, networkName } from './network.ts'
import type { Operation } from './operation.ts'
import {
  opportunitiesAdd,
  opportunitiesChange,
  opportunitiesList,
  opportunitiesRemove,
} from './outcomes/opportunities.ts'
import { outcomesAdd, outcomesList, outcomesRemove, outcomesWeigh } from './outcomes/outcomes.ts'
import { outcomesJourney, outcomesTestify, outcomesTouch } from './outcomes/touches.ts'
import { peopleContext, peopleCorrect, peopleDistinct, peopleLabel, peopleMerge, peopleSplit } from './people/decide.ts'
import { peopleDuplicates } from './people/duplicates.ts'
import { peopleForget } from './people/forget.ts'
import { peopleList, searchFind } from './people/list.ts'
import { peopleShow } from './people/show.ts'
import { peopleTimeline } from './people/timeline.ts'
import { reportExport, reportPdf, reportRead } from './plan/coach-report.ts'
import { planAnswer } from './plan/answer-action.ts'
import { experimentStart, experimentStop, planExperiment } from './plan/experiment.ts'
import { planExport } from './plan/plan-calendar.ts'
import { feedMake, feedWithdraw, planFeed } from './plan/plan-feed.ts'
import { calendarsAllow, calendarsStop, calendarsWrite, planCalendars } from './plan/plan-writing.ts'
import { quarterRead } from './plan/quarter.ts'
import { reviewAnswer, reviewFinish, reviewRead, reviewsList, reviewsShow } from './plan/review.ts'
import { planKeep, planRead, planWhatif } from './plan/plan.ts'
import { strategyRead, strategySet } from './plan/strategy.ts'
import { projectsEnd } from './projects/end.ts'
import { projectsList } from './projects/list.ts'
import { projectsShow } from './projects/show.ts'
import { projectsAdd, projectsChange, projectsCollaborator } from './projects/write.ts'
import { settingsRead, settingsSet } from './settings.ts'
import { settingsCaps } from './list-caps.ts'
import { cardsDue, cardsImport, cardsList, cardsReview, cardsTakeback } from './skills/cards.ts'
import { targetsGap } from './skills/gap-page.ts'
import { skillsList } from './skills/list.ts'
import { occupationsRank } from './skills/occupations.ts'
import { practiceDone, practiceList, practicePlan, practiceRemove, practiceSession } from './skills/practice.ts'
import { skillsShow } from './skills/show.ts'
import { targetsList, targetsRemove, targetsSearch, targetsSet } from './skills/targets.ts'
import { skillsAdd, skillsEvidence, skillsRate } from './skills/write.ts'
import { sourcesList } from './sources.ts'
import { suggestionsAnswer } from './suggestions.ts'
import { tiesList } from './ties.ts'
import { workBoard } from './work/board.ts'
import { budgetsSet } from './time/budgets.ts'
import { timeCorrect } from './time/correct.ts'
import { timeDay } from './time/day.ts'
import { rulesAdd, rulesChange, rulesRemove, timeRules } from './time/rules.ts'
import { timeWeeks } from './time/weeks.ts'

/** Everything the product can do. Every surface is made from this table and from nothing else. */
export const OPERATIONS: readonly Operation[] = [
  checkRead,
  checkRun,
  strategyRead,
  strategySet,
  planRead,
  planWhatif,
  planAnswer,
  planKeep,
  planExperiment,
  planExport,
  planFeed,
  feedMake,
  feedWithdraw,
  planCalendars,
  calendarsAllow,
  calendarsStop,
  calendarsWrite,
  experimentStart,
  experimentStop,
  reviewRead,
  reviewAnswer,
  reviewFinish,
  reviewsList,
  reviewsShow,
  quarterRead,
  reportRead,
  reportExport,
  reportPdf,
  peopleList,
  peopleShow,
  peopleTimeline,
  peopleDuplicates,
  peopleAdd,
  peopleMerge,
  peopleSplit,
  peopleDistinct,
  peopleLabel,
  peopleCorrect,
  peopleContext,
  peopleForget,
  tiesList,
  timeWeeks,
  timeDay,
  timeCorrect,
  timeRules,
  rulesAdd,
  rulesChange,
  rulesRemove,
  budgetsSet,
  tiesQuiet,
  calibrationNext,
  calibrationAnswer,
  interactionsLog,
  notesAdd,
  hoursLog,
  suggestionsAnswer,
  sourcesList,
  accountsList,
  accountsFind,
  accountsCertificate,
  accountsProbe,
  accountsPreview,
  accountsAdd,
  accountsChange,
  accountsRemove,
  accountsRun,
  importsPreview,
  importsRun,
  importsList,
  importsShow,
  importsUndo,
  importsRetry,
  historyList,
  historyUndo,
  historyRedo,
  networkCircle,
  networkVariety,
  networkName,
  addressesList,
  addressesSet,
  skillsList,
  skillsShow,
  skillsAdd,
  skillsRate,
  skillsEvidence,
  targetsSearch,
  targetsSet,
  targetsRemove,
  targetsList,
  targetsGap,
  advertsRead,
  advertsKeep,
  advertsList,
  occupationsRank,
  practiceList,
  practicePlan,
  practiceDone,
  practiceRemove,
  practiceSession,
  cardsImport,
  cardsDue,
  cardsReview,
  cardsTakeback,
  cardsList,
  captureRead,
  captureKeep,
  workBoard,
  projectsList,
  projectsShow,
  projectsAdd,
  projectsChange,
  projectsCollaborator,
  projectsEnd,
  talksList,
  talksKeep,
  talksChange,
  talksRemove,
  contributionsList,
  contributionsAdd,
  contributionsChange,
  contributionsHours,
  contributionsConfirm,
  eventsList,
  eventsAdd,
  eventsChange,
  eventsRemove,
  introductionsList,
  introductionsAdd,
  introductionsOutcome,
  introductionsChange,
  introductionsRemove,
  followupsList,
  followupsAnswer,
  piecesList,
  piecesShow,
  piecesAdd,
  piecesChange,
  piecesPublish,
  piecesDrop,
  piecesMatch,
  piecesUnmatch,
  piecesReach,
  piecesCameof,
  piecesRemove,
  cvRead,
  cvChoose,
  cvAdd,
  cvBasics,
  cvSummary,
  cvOrder,
  cvExport,
  cvPdf,
  siteRead,
  siteChoose,
  siteSet,
  siteWrite,
  mentorsList,
  mentorshipsList,
  mentorshipsShow,
  mentorshipsAgenda,
  mentorshipsStart,
  mentorshipsChange,
  mentorshipsEnd,
  mentorshipsSession,
  mentorshipsRate,
  mentorshipsPromise,
  mentorshipsSettle,
  mentorshipsDraft,
  mentorshipsExport,
  mentorshipsImport,
  opportunitiesList,
  opportunitiesAdd,
  opportunitiesChange,
  opportunitiesRemove,
  outcomesList,
  outcomesAdd,
  outcomesRemove,
  outcomesWeigh,
  outcomesJourney,
  outcomesTouch,
  outcomesTestify,
  forecastsList,
  forecastsAdd,
  forecastsAnswer,
  forecastsExtend,
  forecastsCancel,
  methodsList,
  methodsShow,
  searchFind,
  settingsRead,
  settingsCaps,
  settingsSet,
  dataExport,
  dataRestore,
  dataBackup,
  dataBackups,
  dataDoctor,
  dataLeaves,
  demoOpen,
  demoState,
  demoClose,
] as readonly Operation[]
