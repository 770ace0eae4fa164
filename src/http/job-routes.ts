import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { SECOND } from '../model/instant.ts'
import { jsonAnswer } from './answers.ts'
import type { Jobs, JobState } from './jobs.ts'
import { API } from './operation-routes.ts'

/** What is running, how far it is, and a way to stop it. */
export function addJobs(app: Hono, jobs: Jobs): void {
  app.get(`${API}/jobs`, () => jsonAnswer({ rows: jobs.list() }))
  app.get(`${API}/jobs/:id`, c => jsonAnswer(jobs.get(c.req.param('id'))))
  app.get(`${API}/jobs/:id/input`, c => jsonAnswer(jobs.input(c.req.param('id'))))
  app.delete(`${API}/jobs/:id`, c => jsonAnswer(jobs.stop(c.req.param('id'))))
  app.get(`${API}/jobs/:id/events`, c => {
    jobs.get(c.req.param('id'))
    c.header('cache-control', 'no-store')
    return streamSSE(c, async stream => {
      const { promise: ended, resolve } = Promise.withResolvers<void>()
      let last = Promise.resolve()
      const tell = (state: JobState): void => {
        last = last.then(() => stream.writeSSE({ event: 'job', data: JSON.stringify(state) }))
        if (state.state !== 'running') resolve()
      }
      const leave = jobs.watch(c.req.param('id'), tell)
      // a line now and then finds out that the reader has gone
      const pulse = setInterval(() => void stream.write(': \n\n'), 15 * SECOND)
      stream.onAbort(resolve)
      await ended
      clearInterval(pulse)
      leave()
      await last
    })
  })
}
