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

function choices({ id, options, assumed }: Question): string[] {
  return options.map(({ value, says }) => {
    const is = value === assumed ? `${says}; assumed` : says
    return `  --answers ${quoted(`${id}=${value}`)}${is === value ? '' : `  (${is})`}`
  })
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
