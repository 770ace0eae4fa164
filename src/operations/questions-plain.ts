import { count } from '../findings/words.ts'
import type { Question } from '../model/ledger.ts'

/** What was asked of files, each with what is typed to answer it. */
export function questionsPlain(questions: readonly Question[]): string[] {
  return questions.flatMap(question => {
    const { id, asks, many } = question
    return [
      asks,
      ...(question.forms === undefined ? choices(question) : columns(question)),
      ...(many === true ? [`  --answers ${quoted(`${id}=VALUE,VALUE`)}  (where more than one is yours)`] : []),
    ]
  })
}

/** So many answers are printed; one more than that is shorter than to say that it is there. */
const MOST = 12

/** The likeliest come first. Of very many, as of the addresses in a hundred calendars, these and what stands for none of them. */
function choices({ id, options, assumed }: Question): string[] {
  const isShown = new Set(options.length <= MOST + 1 ? options : options.slice(0, MOST))
  const chosen = new Set(assumed.split(','))
  const shown = options.filter(one => isShown.has(one) || chosen.has(one.value) || one.value === 'none')
  const left = options.length - shown.length
  return [
    ...shown.map(({ value, says }) => {
      const is = value === assumed ? `${says}; assumed` : says
      return `  --answers ${quoted(`${id}=${value}`)}${is === value ? '' : `  (${is})`}`
    }),
    ...(left === 0 ? [] : [`  ${count(left)} more answers are possible; the same command with --json lists all.`]),
  ]
}

/** Which column is which is answered by JSON from fields to columns. */
function columns({ id, options, forms }: Question): string[] {
  const shown = options.map(({ value }) => value)
  return [
    `  --answers ${quoted(`${id}={"FIELD":"COLUMN"}`)}`,
    `  Columns: ${shown.join(', ')}`,
    ...(forms ?? []).map(({ says, fields }) => {
      const named = fields.map(({ name, needed }) => (needed ? `${name} (needed)` : name))
      return `  ${says}: ${named.join(', ')}`
    }),
  ]
}

/** As one word for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
