import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

// the small one of the two scripts that axe has
const AXE = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** Which rules are asked (all that are on by default where nothing is said), and what is not looked at. */
export type Asked = { readonly tags?: string[]; readonly rules?: string[]; readonly exclude?: string }

/** Drawn, and nothing moves but what moves without end (a skeleton): half faded in, a text has not its colour yet. */
const STILL = `new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => Promise.allSettled(
  document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < Infinity).map(one => one.finished)
)).then(() => {})`

/** The system's theme; done when the page has drawn itself in it. */
export async function turnTo(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor()
  await page.evaluate(STILL)
}

/** What axe finds on the page as it stands: a line a rule, with the places. */
export async function violations(page: Page, { tags, rules, exclude }: Asked = {}): Promise<string[]> {
  // half a megabyte of script is put into a document once
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE)
  await page.evaluate(STILL)
  // asked in the page itself: no page of ours has frames, and a second page for the answer is slow
  const axe = new AxeBuilder({ page, axeSource: ';' }).setLegacyMode(true)
  // what is right need not be described: that takes longer than to find what is wrong
  axe.options({ resultTypes: ['violations'] })
  if (tags) axe.withTags(tags)
  if (rules) axe.withRules(rules)
  if (exclude !== undefined) axe.exclude(exclude)
  const found = await axe.analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}
