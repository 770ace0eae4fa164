import { Button } from '@mantine/core'
import { Quiet, TextButton } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import { Leave } from './leave.tsx'
import { PathLink } from './path-link.tsx'
import style from './import.module.css'

type Props = {
  /** what was handed over for it */
  files: readonly string[]
  /** something was answered that the preview does not know */
  isNew: boolean
  /** nothing can be imported before an answer */
  isBlocked: boolean
  /** a column is still to be chosen */
  isUnmapped: boolean
  /** so many facts are new; null where there is nothing to import */
  news: number | null
  /** what was answered and is not asked any more */
  settled: readonly string[]
  begin: (operation: 'imports.run' | 'imports.preview', again?: readonly string[]) => Promise<void>
}

/** The ways on from a preview: with new answers, with the import, or with none of it. */
export function PreviewSteps({ files, isNew, isBlocked, isUnmapped, news, settled, begin }: Props) {
  return (
    <>
      <div className={style.next}>
        {isNew || isBlocked ? (
          <Button data-main disabled={!isNew || isUnmapped} onClick={() => void begin('imports.preview')}>
            Look again with these answers
          </Button>
        ) : null}
        {news === null ? null : (
          <Button
            {...(isNew ? {} : { 'data-main': true })}
            disabled={isUnmapped}
            onClick={() => void begin('imports.run')}
          >
            {isNew ? 'Import with these answers' : news === 0 ? 'Import anyway' : 'Import'}
          </Button>
        )}
        <Leave files={files}>Not this</Leave>
      </div>
      {settled.length > 0 ? <Settled n={settled.length} again={() => void begin('imports.preview', settled)} /> : null}
      {isUnmapped ? (
        <Quiet>Choose a column for each field that is needed first, or none at all to leave that file out.</Quiet>
      ) : null}
    </>
  )
}

/** What was answered before is not asked any more; it can be. */
function Settled({ n, again }: { n: number; again: () => void }) {
  return (
    <p className={style.aside}>
      Read with your {n === 1 ? 'answer' : `${n} answers`} from before.{' '}
      <TextButton onClick={again}>{n === 1 ? 'Answer it otherwise' : 'Answer them otherwise'}</TextButton>
    </p>
  )
}

type NotHandedProps = { hidden?: readonly string[]; unread?: readonly string[] }

/** What of a drop stayed behind, and the way to it. */
export function NotHanded({ hidden = [], unread = [] }: NotHandedProps) {
  return (
    <>
      {/* nobody expects the folders that a computer hides to be read with the others, but whoever has mail in one may */}
      <Left says="Hidden folders were not handed over" of={hidden} what="What lies in one" />
      <Left says="The browser may not read, and has left out" of={unread} what="It" />
    </>
  )
}

function Left({ says, of, what }: { says: string; of: readonly string[]; what: string }) {
  const [first] = of
  if (first === undefined) return null
  const named = of.slice(0, 3).join(', ')
  return (
    <p className={style.aside}>
      {says}: <Name of={named} wraps />
      {of.length > 3 ? ` and ${of.length - 3} more` : ''}. {what} is read when you{' '}
      <PathLink of={first}>name its path</PathLink>.
    </p>
  )
}
