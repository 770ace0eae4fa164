import type { Jobs, Queries } from './operations.ts'

export type { Finding, MeasureRef, Picture, Research, Suggestion } from '../../model/finding.ts'
export type { FileReport, LedgerLine, LedgerReason, Question } from '../../model/ledger.ts'
export type { Measured } from '../../model/measured.ts'
export type { Channel } from '../../model/channel.ts'
export type { Lever } from '../../model/lever.ts'
export type { Band } from '../../model/tie.ts'
export type { ImportRow, Person } from '../../operations/shapes.ts'

/** The answers of the operations, by the names that screens use. */
export type Check = Queries['check.read']['output']
export type Coverage = Check['coverage'][number]
export type CharterQuestion = Check['questions'][number]
export type PeopleInput = Queries['people.list']['input']
export type PersonShown = Queries['people.show']['output']
export type RecordShown = PersonShown['records'][number]
export type Lane = PersonShown['lanes'][number]
export type TimelineRow = Queries['people.timeline']['output']['rows'][number]
export type Pair = Queries['people.duplicates']['output']['rows'][number]
export type Calibration = Queries['calibration.next']['output']
export type SourceRow = Queries['sources.list']['output']['rows'][number]
export type HistoryRow = Queries['history.list']['output']['rows'][number]
export type Settings = Queries['settings.read']['output']
export type ImportShown = Queries['imports.show']['output']
export type Preview = Jobs['imports.preview']['output']
export type Imported = Jobs['imports.run']['output']
export type Account = Queries['accounts.list']['output']['rows'][number]
export type AccountKind = Account['kind']
export type Probed = Jobs['accounts.probe']['output']
export type ShownCertificate = Jobs['accounts.certificate']['output']['certificate']
export type Looked = Jobs['accounts.preview']['output']
export type Place = Probed['places'][number]
export type Fetched = Jobs['accounts.run']['output']
export type VarietyRead = Queries['network.variety']['output']
export type Weeks = Queries['time.weeks']['output']
export type Week = Weeks['weeks'][number]
export type Budget = Weeks['budgets'][number]
export type Clock = Weeks['seen'][number]
export type Day = Queries['time.day']['output']
export type DayEntry = Day['entries'][number]
export type Rule = Queries['time.rules']['output']['rows'][number]
export type When = Rule['when']
