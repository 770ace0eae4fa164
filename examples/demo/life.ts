/** What is true of ego and somebody, whatever the traces show. */
export type TieClass = 'genuine' | 'transactional' | 'acquaintance' | 'never'
export type Met = 'work' | 'school' | 'event' | 'introduction' | 'volunteering' | 'project' | 'invitation'
export type Lever = 'networking' | 'skill' | 'mentorship' | 'brand' | 'project' | 'volunteering' | 'core-work'

export type Job = { title: string; company: string; from: number; until: number | null }

/** A setting in which ego meets people. */
export type World = { id: string; name: string; kind: string; from: number; until: number; industry: string }

export type Person = {
  id: string
  given: string
  family: string
  /** as on LinkedIn now */
  name: string
  /** every other way the sources write the name */
  otherNames: string[]
  /** path under linkedin.com/in, newest first; empty: not on LinkedIn */
  slugs: string[]
  /** strongest first; empty: none seen */
  emails: string[]
  phone: string | null
  tie: TieClass
  /** latent tie strength in [0, 1]: drives how often, how fast and how surely there is an answer */
  strength: number
  industry: string
  work: string
  seniority: string
  jobs: Job[]
  school: string | null
  city: string
  worlds: string[]
  met: Met
  metAt: number
  introducedBy: string | null
  knows: string[]
  /** when the LinkedIn connection was made; null: not connected */
  connectedOn: number | null
  /** shows the e-mail address to connections */
  showsEmail: boolean
  hardCase: string | null
}

/** A written message between ego and people. */
export type Message = {
  at: number
  channel: 'linkedin' | 'mail' | 'chat'
  thread: string
  /** person id, or `ego` */
  from: string
  to: string[]
  subject: string
  text: string
  /** the message answered, as an index in the life's list; -1: starts the thread */
  answers: number
  templated: boolean
}

export type Invitation = { at: number; person: string; direction: 'in' | 'out'; text: string; templated: boolean }

export type Meeting = {
  id: string
  title: string
  start: number
  end: number
  people: string[]
  organiser: string
  lever: Lever
  status: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE'
  place: string
  /** all instances of a recurring series share it */
  series: string | null
}

/** A weekly series as a calendar holds it; its instances stand in `meetings` with the same `series`. */
export type Series = {
  id: string
  title: string
  /** weeks between instances */
  interval: number
  /** 1 Monday .. 5 Friday */
  weekdays: number[]
  /** start on Amsterdam's clocks, 9.5: half past nine */
  hour: number
  minutes: number
  first: number
  until: number
  people: string[]
  organiser: string
  lever: Lever
  /** starts of instances that were cancelled */
  skipped: number[]
  /** instances that were moved, by their planned start */
  moved: { planned: number; start: number }[]
}

/** A stretch of hours that no other stretch of the life overlaps. */
export type Stretch = { start: number; end: number; lever: Lever; project: string; what: string }

export type Piece = {
  at: number
  form: 'article' | 'episode' | 'post' | 'talk'
  title: string
  text: string
  url: string
}
export type Commit = { at: number; author: string; coAuthors: string[]; subject: string; files: FileChange[] }
export type FileChange = { path: string; added: string[]; removed: number }
export type Application = {
  at: number
  company: string
  title: string
  outcome: 'no answer' | 'refused' | 'interview' | 'offer'
  through: Lever
}
export type Outcome = {
  at: number
  kind: string
  what: string
  through: { lever: Lever; share: number }[]
  people: string[]
}
export type SkillTruth = {
  name: string
  from: number
  lastUsed: number
  level: number
  kind: 'hard' | 'soft' | 'tool' | 'language'
}
export type Course = { name: string; provider: string; at: number; completed: boolean; skills: string[] }
export type Attended = { name: string; at: number; hours: number; met: string[] }
/** Something that writes and is nobody: a newsletter, a no-reply sender, a mailing list, a shared mailbox. */
export type Machine = {
  address: string
  name: string
  kind: 'newsletter' | 'no-reply' | 'list' | 'shared' | 'household'
  people: string[]
}

export type Career = {
  jobs: Job[]
  skills: SkillTruth[]
  courses: Course[]
  applications: Application[]
  outcomes: Outcome[]
  pieces: Piece[]
  attended: Attended[]
}

export type Ego = {
  given: string
  family: string
  name: string
  slug: string
  emails: string[]
  phone: string
  city: string
}

/** A made-up person's whole working life, with what is true of it. */
export type Life = {
  seed: number
  now: number
  /** the moment at which "networking a lot" began and ended */
  networkingPhase: { from: number; until: number }
  ego: Ego
  worlds: World[]
  people: Person[]
  /** dates of connections whose profile is hidden */
  hidden: number[]
  career: Career
  /** in time order */
  messages: Message[]
  invitations: Invitation[]
  meetings: Meeting[]
  series: Series[]
  stretches: Stretch[]
  commits: Commit[]
  machines: Machine[]
}

export const profileUrl = (slug: string) => `https://www.linkedin.com/in/${slug}`
