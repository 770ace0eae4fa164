/** What a part of an advertisement is about. */
export type Part = 'plain' | 'asks' | 'nice' | 'tasks' | 'about' | 'offer' | 'apply' | 'legal'

const PHRASES: readonly (readonly [Part, string])[] = [
  [
    'nice',
    'nice[- ]to[- ]haves?(?: skills)?|nice,? but no must|(?:it )?would be (?:a plus|nice|great)(?: if you have)?|it would be a plus if you have|preferred(?: (?:qualifications?|skills?|experience|requirements?|education))?(?: (?:and|&) (?:skills?|experience))?|desir(?:able|ed)(?: (?:criteria|skills?|qualifications?|experience))?|bonus(?: (?:points|skills))?(?: (?:if|for).{0,20})?|pluses|good to have|optional|ideally|extras?|additional (?:skills|qualifications)|advantageous|beneficial|a plus',
  ],
  [
    'asks',
    "(?:job |key |minimum |basic |required |essential |technical |core |general |our |position |the )?(?:requirements?|qualifications?|prerequisites?)(?: (?:and|&) (?:skills?|experience|qualifications?|requirements?))?|(?:required |key |technical |core |essential |professional |specific |other )?(?:skills?|competenc(?:y|ies)|knowledge|abilities)(?:,? (?:(?:and|&) )?(?:experience|abilities|qualifications?|knowledge|competenc(?:y|ies)|requirements?|skills?)){0,3}(?: (?:required|needed|you need|requirements?))?|(?:required |minimum |work |relevant |professional )?experience(?: required| requirements?)?|education(?:al)?(?: (?:and|&|/) (?:experience|training|qualifications?))?(?: requirements?| qualifications?)?|what we(?: are|'re)? (?:ask|expect|need|look(?:ing)?|want|require)(?: (?:of|from|for|in))?(?: (?:you|a candidate))?|we(?: are|'re) looking for(?: (?:someone|somebody|people|a person))?(?: (?:with|who))?|you(?: will|'ll)? (?:bring|have|need)|what you(?: will|'ll)? (?:bring|need|have)|your (?:profile|skills|background|qualifications|experience|strengths)|who you are|about you|must[- ]haves?|essential(?: criteria)?|(?:ideal |successful )?candidate(?: profile| requirements?)?|person specification|(?:knowledge|licen[cs]es?|certifications?)(?:,? (?:and|&|or) (?:skills|certifications?|licen[cs]es?|registrations?))*|to be successful.{0,40}|profile",
  ],
  [
    'tasks',
    "(?:key |main |job |your |primary |essential |major |core |principal |general )?(?:responsibilit(?:y|ies)|duties|tasks|functions|accountabilities)(?:,? (?:and|&|/) (?:responsibilities|duties|tasks|accountabilities))*|what you(?: will|'ll| are going to)? (?:do|be doing|be responsible for)|(?:you will|in this role,? you will|the role will)|(?:your |the |about the |about this )?(?:role|job|position|work|opportunity|mission)(?: (?:summary|description|overview|purpose|profile))?|(?:job|position|role) (?:summary|description|overview|purpose)|day[- ]to[- ]day|a typical day|summary|overview|description|the challenge",
  ],
  [
    'offer',
    "(?:our |what |why )?(?:we offer|our offer|benefits|perks|compensation|remuneration|salary|pay)(?: (?:and|&) (?:benefits|perks|compensation))?(?: package)?|what we (?:offer|provide)|what you(?: will|'ll)? get|you get|what(?: is|'s) in it for you|why (?:join )?(?:us|work (?:for|with) us)|we provide|our benefits",
  ],
  [
    'about',
    'about (?:us|the (?:company|team|employer|organi[sz]ation|client))|who we are|(?:our )?company(?: (?:description|overview|profile))?|our (?:story|mission|values|team|culture)|the (?:company|team|organi[sz]ation)',
  ],
  ['apply', '(?:how to )?appl(?:y|ications?)|application (?:process|procedure)|contact|next steps|interested\\??'],
  [
    'legal',
    'equal (?:employment )?opportunit(?:y|ies)(?: employer| statement)?|eeo(?: statement)?|disclaimer|diversity.{0,30}|work(?:ing)? (?:conditions|environment)|physical (?:demands|requirements)',
  ],
]

const COLON = PHRASES.map(
  ([part, words]) =>
    [part, new RegExp(`^\\s*(?:[#*_]+\\s*)?(?:${words})\\s*(?:[#*_]+\\s*)?(?::|[–—-]\\s)(?:[#*_]+)?`, 'i')] as const,
)
const ALONE = PHRASES.map(
  ([part, words]) => [part, new RegExp(`^\\s*(?:[#*_]+\\s*)?(?:${words})\\s*(?:[#*_]+\\s*)?[:?…]?\\s*$`, 'i')] as const,
)
/** In text whose lines ran together: words that head nothing but such parts, written large, before the next large letter. */
const RUN = [
  [
    'nice',
    /^\s*(?:Preferred (?:Qualifications|Skills|Experience)|Nice [Tt]o [Hh]aves?|Desired (?:Skills|Qualifications)|PREFERRED (?:QUALIFICATIONS|SKILLS))\s+(?=[A-Z•0-9])/,
  ],
  [
    'asks',
    /^\s*(?:(?:Requirements|Qualifications) include|(?:Minimum |Basic |Required |Job |Key |Technical )?(?:Requirements|Qualifications)|Required Skills|(?:Skills|Education)(?: (?:and|&) (?:Experience|Qualifications))?|REQUIREMENTS|QUALIFICATIONS|SKILLS|EDUCATION)\s+(?=[A-Z•0-9])/,
  ],
  [
    'tasks',
    /^\s*(?:(?:Key |Job |Main |Essential )?(?:Responsibilities|Duties)(?: (?:and|&) (?:Responsibilities|Duties))?|(?:Job|Position) (?:Summary|Description)|RESPONSIBILITIES|DUTIES)\s+(?=[A-Z•0-9])/,
  ],
  ['offer', /^\s*(?:Benefits|Compensation|Perks|What We Offer|BENEFITS)\s+(?=[A-Z•0-9])/],
] as const

/** The heading that a line or sentence begins with, and how many characters it takes; null where it is none. */
export function headingAt(said: string): { readonly part: Part; readonly length: number } | null {
  if (said.length <= 90)
    for (const [part, pattern] of ALONE) if (pattern.test(said)) return { part, length: said.length }
  for (const patterns of [COLON, RUN])
    for (const [part, pattern] of patterns) {
      const match = pattern.exec(said)
      if (match !== null) return { part, length: match[0].length }
    }
  return null
}
