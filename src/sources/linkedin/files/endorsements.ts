import { fold } from '../../text/fold.ts'
import { acted } from '../context.ts'
import type { Context } from '../context.ts'
import { fact, fileKind } from '../kind.ts'
import { failed, isLeft } from '../left.ts'
import type { Cells, Outcome } from '../kind.ts'

const STATUS = 'Endorsement Status|Status|Statut|Estado|Stato'
const SKILL = 'Skill Name|Kenntnis|Compétence|Aptitud|Competência|Competenza|Vaardigheid'
const DATE = 'Endorsement Date|Datum|Date|Fecha|Data'

/** Endorsement_Received_Info.csv: who said the ego can do what. From 2023 on with the address of their profile. */
export const endorsementsReceived = fileKind({
  id: 'endorsements-received',
  names: 'endorsement received info|endorsements received|endorsement received',
  columns: {
    date: DATE,
    skill: SKILL,
    first: 'Endorser First Name',
    last: 'Endorser Last Name',
    url: 'Endorser Public Url',
    status: STATUS,
  },
  needs: ['date', 'skill', 'first'],
  dates: ['date'],
  row: (cells, context) => endorsement('received', cells, context),
})

/** Endorsement_Given_Info.csv: whom the ego endorsed for what. */
export const endorsementsGiven = fileKind({
  id: 'endorsements-given',
  names: 'endorsement given info|endorsements given|endorsement given',
  columns: {
    date: DATE,
    skill: SKILL,
    first: 'Endorsee First Name',
    last: 'Endorsee Last Name',
    url: 'Endorsee Public Url',
    status: STATUS,
  },
  needs: ['date', 'skill', 'first'],
  dates: ['date'],
  row: (cells, context) => endorsement('given', cells, context),
})

type Row = Cells<'date' | 'skill' | 'first' | 'last' | 'url' | 'status'>

function endorsement(direction: 'given' | 'received', cells: Row, context: Context): Outcome {
  const stamp = acted(cells.date, context)
  if (isLeft(stamp)) return stamp
  const skill = cells.skill.trim()
  if (skill === '') return failed('E_NO_SKILL', 'The endorsement names no skill.')
  const name = `${cells.first.trim()} ${cells.last.trim()}`.trim()
  const who = context.book.ref(cells.url, name)
  if (who === null) context.remark('W_NO_PERSON', 'Kept, but the other side closed its account and has no name.')
  const [role, way] = direction === 'given' ? (['to', 'out'] as const) : (['from', 'in'] as const)
  return [
    fact(
      'endorsement',
      [direction, fold(name) || cells.url, skill, String(stamp.at)],
      stamp,
      { skill, direction, ...(cells.status.trim() === '' ? {} : { status: cells.status.trim() }) },
      { people: who === null ? [] : [{ who, role, direction: way, weight: 0 }], contact: true },
    ),
  ]
}
