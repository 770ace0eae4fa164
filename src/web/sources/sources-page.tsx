import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Page } from '../shell/page.tsx'
import { DataTabs } from '../data/data-tabs.tsx'
import { AccountsCard } from './accounts-card.tsx'
import { FileSources } from './file-sources.tsx'
import { MoreSources } from './more-sources.tsx'

/** Everything the product reads: accounts by wire, exports by file, and what each that is missing would let it answer. */
export function SourcesPage() {
  const sources = useRead('sources.list', {})
  return (
    <Page
      title="Sources"
      lead="Each shows a part of a working life. What no source saw is not known, and is never counted against anybody."
    >
      <DataTabs />
      <AccountsCard />
      <Answer of={sources} lines={6}>
        {({ rows }) => (
          <>
            <MoreSources rows={rows} />
            <FileSources rows={rows} />
          </>
        )}
      </Answer>
    </Page>
  )
}
