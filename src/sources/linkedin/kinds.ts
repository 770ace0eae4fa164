import type { FileKind } from './kind.ts'
import { education, organizations, positions, projects, volunteering } from './files/career.ts'
import { connections } from './files/connections.ts'
import { coach, contacts } from './files/contacts.ts'
import { endorsementsGiven, endorsementsReceived } from './files/endorsements.ts'
import { invitations } from './files/invitations.ts'
import {
  applications,
  companyFollows,
  events,
  hashtagFollows,
  memberFollows,
  savedItems,
  savedJobs,
} from './files/jobs.ts'
import { certifications, courses, honors, languages, learning, skills, testScores } from './files/learning.ts'
import { messages } from './files/messages.ts'
import { emailAddresses, phoneNumbers, profile, profileSummary } from './files/profile.ts'
import { recommendationsGiven, recommendationsReceived } from './files/recommendations.ts'
import { comments, patents, publications, reactions, reposts, shares, votes } from './files/works.ts'

/** Every file of the archive that is used, in the order of reading: people first, so that later files name them alike. */
export const KINDS: readonly FileKind[] = [
  connections,
  invitations,
  messages,
  endorsementsReceived,
  endorsementsGiven,
  recommendationsReceived,
  recommendationsGiven,
  profile,
  profileSummary,
  emailAddresses,
  phoneNumbers,
  positions,
  education,
  certifications,
  courses,
  learning,
  skills,
  languages,
  projects,
  publications,
  patents,
  honors,
  testScores,
  organizations,
  volunteering,
  shares,
  comments,
  reactions,
  reposts,
  votes,
  events,
  applications,
  savedJobs,
  savedItems,
  companyFollows,
  memberFollows,
  hashtagFollows,
  contacts,
  coach,
]
