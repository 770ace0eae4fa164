import { fold } from '../text/fold.ts'

/** Files of the archive that say nothing about people, work or contact that the product uses, and why. Folded base names. */
const UNUSED: Readonly<Record<string, string>> = {
  adtargeting: 'what LinkedIn tells advertisers about you',
  adsclicked: 'advertisements you clicked',
  lanadsengagement: 'advertisements you saw',
  inferencesaboutyou: "LinkedIn's guesses about you",
  registration: 'when your account was opened',
  logins: 'when and where you signed in',
  securitychallenges: 'sign-in checks',
  accountstatushistory: 'when your account was opened and closed',
  receipts: 'what you paid LinkedIn',
  receiptsv: 'what you paid LinkedIn',
  searchqueries: 'what you searched for',
  savedjobalerts: 'job alerts',
  jobseekerpreferences: 'what jobs you said you look for',
  onlinejobpostings: 'jobs you posted',
  jobapplicantsavedanswers: 'answers kept for application forms',
  jobapplicantsavedscreeningquestionresponses: 'answers kept for application forms',
  jobapplicantsavedinfo: 'answers kept for application forms',
  verifications: 'proofs of identity',
  verification: 'proofs of identity',
  privateidentityasset: 'proofs of identity',
  richmedia: 'names of pictures you uploaded',
  causesyoucareabout: 'causes listed on your profile',
  providers: 'the services marketplace',
  servicesmarketplacerequests: 'the services marketplace',
  premiumcoaching: 'coaching by LinkedIn',
  talentquestionsavedresponse: 'answers kept for application forms',
  devices: 'devices you used',
  groups: 'groups you joined, without people',
  identityassets: 'proofs of identity',
}

/** Why a file is known and left unread, or null. Articles are pages, pictures and media are no data. */
export function unusedBecause(name: string): string | null {
  const path = name.toLowerCase()
  if (/\.html?$/.test(path)) return 'a page you published; its date and text are not read'
  if (/\.(?:png|jpe?g|gif|webp|mp4|mov|pdf|docx?)$/.test(path)) return 'a picture, recording or document'
  if (/(?:^|\/)(?:\.ds_store|thumbs\.db|desktop\.ini)$/.test(path) || path.includes('__macosx/'))
    return 'left by the operating system'
  return UNUSED[baseOf(name)] ?? null
}

/** The name of a file without folders, ending, number and punctuation. @example baseOf('Jobs/Job Applications_2.csv') // 'jobapplications' */
export function baseOf(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1)
  const stem = file
    .replace(/(?:\.csv|\.txt|\.tsv)(?:\.gz)?$/i, '')
    .replace(/(?:[ _-]*\(\d+\)|[ _-]+v?\d+|[ _-]copy)+$/i, '')
  return fold(stem)
}
