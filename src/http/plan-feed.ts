import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { World } from '../io/world/world.ts'
import { SECOND } from '../model/instant.ts'
import type { Instant } from '../model/instant.ts'
import { Refusal } from '../model/refusal.ts'
import { planCalendar } from '../operations/plan/plan-calendar.ts'
import { feedToken } from '../operations/plan/plan-feed.ts'
import { isSame } from './tokens.ts'

/**
 * `/feed/<token>/plan.ics`: the plan for calendar programs, which can send neither a cookie nor a header. The address is
 * the key; it is read-only, opens nothing but the plan, and the guard has seen host and origin before. Wrong, old and
 * withdrawn addresses are answered alike.
 */
export function addPlanFeed(app: Hono, world: World, now: () => Instant): void {
  const seen = new LastChange()
  app.on(['GET', 'HEAD'], '/feed/:token/plan.ics', async c => {
    const token = await feedToken(world)
    // compared also where there is none, so that the time of the answer says nothing
    const isRight = isSame(c.req.param('token'), token ?? '')
    if (token === null || !isRight) throw noSuchFeed()
    const text = await planCalendar(world)
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
    const changed = seen.at(etag, now())
    const headers = {
      etag,
      'last-modified': new Date(changed).toUTCString(),
      'cache-control': 'private, no-cache',
    }
    if (isKnown(c, etag, changed)) return new Response(null, { status: 304, headers })
    return new Response(text, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } })
  })
  app.all('/feed/*', c => {
    if (['GET', 'HEAD'].includes(c.req.method)) throw noSuchFeed()
    throw new Refusal('E_METHOD', 'The plan is only read here; change it in the app.', { status: 405 })
  })
}

/**
 * When the text was first seen to be as it is. Not read from the plan: what is taken back leaves the plan as it was with
 * times that are older. To the second, as HTTP says it, and a later one for each change.
 */
class LastChange {
  #etag = ''
  #at: Instant = 0

  at(etag: string, now: Instant): Instant {
    if (etag === this.#etag) return this.#at
    this.#at = Math.max(now - (now % SECOND), this.#at + SECOND)
    this.#etag = etag
    return this.#at
  }
}

/** Whether who asks has this text already (RFC 9110, 13.2.2: the tag decides where both are sent). */
function isKnown(c: Context, etag: string, changed: Instant): boolean {
  const tags = c.req.header('if-none-match')
  if (tags !== undefined)
    return tags.split(',').some(tag => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  return !Number.isNaN(since) && changed <= since
}

function noSuchFeed(): Refusal {
  return new Refusal('E_TOKEN', 'This address opens nothing; the page of the plan shows the one that does.', {
    status: 401,
  })
}
