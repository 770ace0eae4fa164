import type { z } from 'zod'
import type * as addresses from '../../operations/addresses.ts'
import type * as calibration from '../../operations/calibration.ts'
import type * as check from '../../operations/check.ts'
import type * as data from '../../operations/data.ts'
import type * as demo from '../../operations/demo.ts'
import type * as hand from '../../operations/hand.ts'
import type * as history from '../../operations/history.ts'
import type * as imports from '../../operations/imports.ts'
import type * as methods from '../../operations/methods.ts'
import type * as quiet from '../../operations/circle/quiet.ts'
import type * as variety from '../../operations/circle/variety.ts'
import type * as network from '../../operations/network.ts'
import type * as decide from '../../operations/people/decide.ts'
import type * as duplicates from '../../operations/people/duplicates.ts'
import type * as forget from '../../operations/people/forget.ts'
import type * as list from '../../operations/people/list.ts'
import type * as show from '../../operations/people/show.ts'
import type * as timeline from '../../operations/people/timeline.ts'
import type * as listCaps from '../../operations/list-caps.ts'
import type * as settings from '../../operations/settings.ts'
import type * as sources from '../../operations/sources.ts'
import type * as suggestions from '../../operations/suggestions.ts'
import type { WorkChanges, WorkQueries } from './work.ts'
import type { ResultChanges, ResultQueries } from './results.ts'
import type { GrowthChanges, GrowthQueries } from './growth.ts'
import type { PlanChanges, PlanJobs, PlanQueries } from './plan-api.ts'
import type { AdvertChanges, AdvertQueries } from './adverts.ts'
import type { AccountChanges, AccountJobs, AccountQueries } from './accounts.ts'
import type { BrandChanges, BrandQueries } from './brand.ts'
import type { HoursChanges, HoursQueries } from './hours.ts'
import type { MentorChanges, MentorQueries } from './mentors.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the app asks for, by the names of the one table of operations; inputs and outputs are the table's own. */
export type Queries = PlanQueries &
  AccountQueries &
  BrandQueries &
  HoursQueries &
  GrowthQueries &
  AdvertQueries &
  ResultQueries &
  MentorQueries &
  WorkQueries & {
    'check.read': Op<typeof check.checkRead>
    'people.list': Op<typeof list.peopleList>
    'people.show': Op<typeof show.peopleShow>
    'people.timeline': Op<typeof timeline.peopleTimeline>
    'people.duplicates': Op<typeof duplicates.peopleDuplicates>
    'calibration.next': Op<typeof calibration.calibrationNext>
    'imports.list': Op<typeof imports.importsList>
    'imports.show': Op<typeof imports.importsShow>
    'sources.list': Op<typeof sources.sourcesList>
    'history.list': Op<typeof history.historyList>
    'search.find': Op<typeof list.searchFind>
    'addresses.list': Op<typeof addresses.addressesList>
    'network.circle': Op<typeof network.networkCircle>
    'ties.quiet': Op<typeof quiet.tiesQuiet>
    'network.variety': Op<typeof variety.networkVariety>
    'methods.list': Op<typeof methods.methodsList>
    'methods.show': Op<typeof methods.methodsShow>
    'settings.caps': Op<typeof listCaps.settingsCaps>
    'settings.read': Op<typeof settings.settingsRead>
    'data.leaves': Op<typeof data.dataLeaves>
    'data.doctor': Op<typeof data.dataDoctor>
    'data.backups': Op<typeof data.dataBackups>
    'demo.state': Op<typeof demo.demoState>
  }

/** Changes: each can be taken back by history.undo, except people.forget. */
export type Changes = PlanChanges &
  AccountChanges &
  WorkChanges &
  BrandChanges &
  HoursChanges &
  GrowthChanges &
  AdvertChanges &
  MentorChanges &
  ResultChanges & {
    'people.add': Op<typeof hand.peopleAdd>
    'people.merge': Op<typeof decide.peopleMerge>
    'people.split': Op<typeof decide.peopleSplit>
    'people.distinct': Op<typeof decide.peopleDistinct>
    'people.label': Op<typeof decide.peopleLabel>
    'people.correct': Op<typeof decide.peopleCorrect>
    'people.context': Op<typeof decide.peopleContext>
    'people.forget': Op<typeof forget.peopleForget>
    'calibration.answer': Op<typeof calibration.calibrationAnswer>
    'interactions.log': Op<typeof hand.interactionsLog>
    'notes.add': Op<typeof hand.notesAdd>
    'hours.log': Op<typeof hand.hoursLog>
    'suggestions.answer': Op<typeof suggestions.suggestionsAnswer>
    'history.undo': Op<typeof history.historyUndo>
    'history.redo': Op<typeof history.historyRedo>
    'imports.undo': Op<typeof imports.importsUndo>
    'addresses.set': Op<typeof addresses.addressesSet>
    'network.name': Op<typeof network.networkName>
    'settings.set': Op<typeof settings.settingsSet>
    'data.backup': Op<typeof data.dataBackup>
    'demo.close': Op<typeof demo.demoClose>
  }

/** Jobs: long; they report progress and can be stopped. */
export type Jobs = PlanJobs &
  AccountJobs & {
    'check.run': Op<typeof check.checkRun>
    'imports.preview': Op<typeof imports.importsPreview>
    'imports.run': Op<typeof imports.importsRun>
    'imports.retry': Op<typeof imports.importsRetry>
    'data.restore': Op<typeof data.dataRestore>
    'demo.open': Op<typeof demo.demoOpen>
  }
