import type { Machine } from '../life.ts'

const machine = (kind: Machine['kind'], name: string, address: string): Machine => ({ kind, name, address, people: [] })

/** Senders that are nobody. */
export const MACHINES: readonly Machine[] = [
  machine('newsletter', 'Data Weekly', 'editor@dataweekly.example'),
  machine('newsletter', 'Learnwell', 'news@learnwell.example'),
  machine('newsletter', 'Pipeline Days', 'hello@pipelinedays.example'),
  machine('newsletter', 'Hazelmart', 'aanbiedingen@hazelmart.example'),
  machine('newsletter', 'Louder Lane: growth tips', 'tips@louderlane.example'),
  machine('newsletter', 'The Slow Query', 'letters@slowquery.example'),
  machine('no-reply', 'Kalender', 'no-reply@agenda.example'),
  machine('no-reply', 'Forge', 'noreply@forge.example'),
  machine('no-reply', 'Dijkstad Verzekeringen', 'donotreply@dijkstad.example'),
  machine('no-reply', 'Build bot', 'builds+noreply@forge.example'),
  machine('list', 'gristmill-dev', 'gristmill-dev@lists.gristmill.example'),
]
