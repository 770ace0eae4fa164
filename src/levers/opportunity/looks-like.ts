import type { OpportunityKind } from './opportunity.ts'

/** Words of a subject that make a thread look like an opportunity, in the languages that mail is mostly written in. */
const WORDS: readonly (readonly [OpportunityKind, RegExp])[] = [
  [
    'talk',
    /\b(?:call for (?:papers|proposals|speakers)|cfp|speaker|speaking|keynote|invited talk|panel(?:ist)?|podcast guest|vortrag|conf[ée]rencier|ponente|relatore|spreker)\b/iu,
  ],
  ['grant', /\b(?:grant|funding|fellowship|stipend(?:ium)?|scholarship|f[öo]rderung|subvention|beca|subsidie)\b/iu],
  [
    'role',
    /\b(?:job offer|your application|application for|interview|vacancy|open position|job opportunity|role at|recruit(?:er|ing|ment)|hiring|bewerbung|stellenangebot|vorstellungsgespr[äa]ch|candidature|entretien d.embauche|candidatura|entrevista|colloquio|sollicitatie|vacature)\b/iu,
  ],
  [
    'client',
    /\b(?:quote|quotation|proposal|statement of work|request for (?:proposal|quotation)|rfp|rfq|freelance|contract work|angebot(?:sanfrage)?|auftrag|devis|presupuesto|preventivo|offerte|opdracht)\b/iu,
  ],
  [
    'collaboration',
    /\b(?:collaborat(?:e|ion)|partnership|joint (?:project|paper|venture)|co-?author|zusammenarbeit|kooperation|collaboration|colaboraci[óo]n|collaborazione|samenwerking)\b/iu,
  ],
]

/** Newsletters and the like speak of all these things too. */
const NOT =
  /\b(?:newsletter|digest|unsubscribe|weekly|jobs? alert|job alerts?|webinar|sale|invoice|receipt|rechnung)\b/iu

/** The kind of opportunity that a subject speaks of; null where it speaks of none. @example looksLike('Re: Your application') // 'role' */
export function looksLike(subject: string): OpportunityKind | null {
  if (NOT.test(subject)) return null
  return WORDS.find(([, pattern]) => pattern.test(subject))?.[0] ?? null
}
