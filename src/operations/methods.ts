import { z } from 'zod'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import { operation } from './operation.ts'
import { textAsset, titleOf } from './text-asset.ts'

const Page = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/)

export const methodsList = operation({
  name: 'methods.list',
  says: 'Lists the pages that say how each measure works, how well it predicts and when not to trust it.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(z.strictObject({ page: Page, title: z.string() })) }),
  cli: {
    plain: (o: { rows: { page: string; title: string }[] }) =>
      o.rows.map(row => `${row.page.padEnd(24)} ${row.title}`).join('\n'),
  },
  async run(world) {
    const rows: { page: string; title: string }[] = []
    for (const page of await pages(world)) {
      const markdown = await textAsset(world, `measures/${page}.md`)
      if (markdown !== null) rows.push({ page, title: titleOf(markdown) ?? page })
    }
    return { rows }
  },
})

export const methodsShow = operation({
  name: 'methods.show',
  says: 'Shows one page on a measure: formula, source, how to read it, when not to trust it.',
  kind: 'query',
  input: z.strictObject({ page: Page }),
  output: z.strictObject({ page: z.string(), title: z.string(), markdown: z.string() }),
  cli: { args: ['page'], plain: (o: { markdown: string }) => o.markdown },
  async run(world, { page }) {
    const markdown = await textAsset(world, `measures/${page}.md`)
    if (markdown === null)
      throw new Refusal('E_NOT_FOUND', `There is no page "${page}"; "methods list" names them.`, { status: 404 })
    return { page, title: titleOf(markdown) ?? page, markdown }
  },
})

async function pages(world: World): Promise<string[]> {
  const names = await world.assetNames('measures')
  return names
    .filter(name => name.endsWith('.md'))
    .map(name => name.slice(0, -'.md'.length))
    .filter(name => Page.safeParse(name).success)
    .sort()
}
