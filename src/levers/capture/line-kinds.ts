import type { Channel } from '../../model/channel.ts'
import type { Lever } from '../../model/lever.ts'

/** What a line may be kept as. */
export const LINE_KINDS = [
  'contact',
  'hours',
  'event',
  'introduction',
  'talk',
  'course',
  'certificate',
  'piece',
  'promise',
  'idea',
  'opportunity',
  'result',
  'expectation',
  'note',
] as const
export type LineKind = (typeof LINE_KINDS)[number]

type Sign = { readonly kind: LineKind; readonly lever: Lever; readonly channel: Channel | null }

/** Words that say what a line is about; the first row that is found wins, so the surest come first. */
const SIGNS: readonly (readonly [RegExp, LineKind, Lever, Channel?])[] = [
  [
    /\bintroduc(?:ed|tion)\b|\bput .+ in touch with\b|\bconnected .+ (?:to|with) \p{Lu}/iu,
    'introduction',
    'networking',
  ],
  [
    /\b(?:submitted|proposed|pitched|sent in|handed in)\b.*\b(?:talk|proposal|paper|session|abstract|workshop)\b|\b(?:submitted|proposed|pitched) ["'“‘„]/iu,
    'talk',
    'brand',
  ],
  [/\b(?:talk|proposal|paper|abstract)\b.*\b(?:accepted|declined|rejected|turned down)\b/iu, 'talk', 'brand'],
  [/\b(?:accepted|declined|rejected)\b.*\b(?:talk|proposal|paper|abstract)\b/iu, 'talk', 'brand'],
  [/\b(?:gave|held|delivered)\b.*\b(?:talk|keynote|lecture|presentation)\b/iu, 'talk', 'brand'],
  [
    /^\W*certificate\s*:|\bgot certified\b|\bcertified (?:in|as|for)\b|\b(?:got|earned|passed|received)\b.*\b(?:certificat\w*|exam)\b/iu,
    'certificate',
    'skill',
  ],
  [
    /^\W*course\s*:|\b(?:finished|completed|passed|done with)\b.*\b(?:course|class|training|bootcamp|tutorial|mooc|workshop|nanodegree)\b/iu,
    'course',
    'skill',
  ],
  [
    /\b(?:published|posted|put out)\b.*(?:\b(?:post|article|blog|newsletter|episode|podcast|essay|video|paper|chapter)\b|["“„«])/iu,
    'piece',
    'brand',
  ],
  [/\bmentor(?:ed|ing|ship|s)?\b|\bmentees?\b|\bcoach(?:ed|ing)\b/iu, 'contact', 'mentorship'],
  [/\bvolunteer(?:ed|ing|s)?\b|\bpro bono\b|\bfood bank\b|\bcharity\b|\behrenamt/iu, 'hours', 'volunteering'],
  [
    /\b(?:workshop|course|class|lesson|training|tutorial|bootcamp|webinar|exam|kata|flash ?cards?|anki|deliberate practi[sc]e|practi[sc]e(?: session)?(?=\s*:| of\b| on\b)|studied|studying|practi[sc]ed|practi[sc]ing|learn(?:ed|t|ing)|read|reading|watched|certificat\w*)\b/iu,
    'hours',
    'skill',
  ],
  [
    /\b(?:wrote|writing|drafted|recorded|edited)\b.*\b(?:post|article|blog|newsletter|episode|podcast|slides|essay|chapter|portfolio|video)\b/iu,
    'hours',
    'brand',
  ],
  [
    /\b(?:went to|attended|visited|was at|spoke at|at the|to the)\b.*\b(?:meet-?up|conference|conf|summit|fair|congress|hackathon|unconference|user group|mixer|expo|panel|borrel|stammtisch|event)\b/iu,
    'event',
    'networking',
  ],
  [
    /^\W*(?:(?:all|half|full|whole)[- ]day )?(?:\p{L}+ )?(?:meet-?up|conference|summit|hackathon|unconference|event)\b|\bnetworking (?:event|evening|drinks|lunch|breakfast)\b/iu,
    'event',
    'networking',
  ],
  [
    /\bspoke (?:at|on)\b|\b(?:going to|will be at|signed up for|registered for) (?:the )?\p{Lu}/u,
    'event',
    'networking',
  ],
  [/\b(?:phone ?call|phoned|rang|called|call with|on the phone)\b/iu, 'contact', 'networking', 'phone'],
  [
    /\b(?:video ?call|zoom|teams call|meeting with|meeting|one[- ]on[- ]one|stand-?up|interview|sync with)\b|\b1[:-]1\b/iu,
    'contact',
    'networking',
    'meeting',
  ],
  [/\b(?:chatted|chat with|messaged|whatsapp|slack)\b/iu, 'contact', 'networking', 'chat'],
  [/\b(?:mailed|e-?mailed|wrote to)\b/iu, 'contact', 'networking', 'mail'],
  [
    /\b(?:pair(?:ed|ing)|pair[- ]programm\w*|review(?:ed|ing|s)?|built .+ with|worked .+ with)\b/iu,
    'contact',
    'project',
    'shared-work',
  ],
  [
    /\b(?:coffee|tea|lunch|dinner|breakfast|drinks|walk|beer|met|saw|ran into|caught up|catch-?up|talked (?:to|with)|spoke (?:to|with)|helped|visited|kaffee|koffie)\b/iu,
    'contact',
    'networking',
    'in-person',
  ],
  [
    /\b(?:worked on|hacked on|coded|coding|programmed|built|prototyped|side project|open source|released|fixed|project)\b/iu,
    'hours',
    'project',
  ],
  [/\bnetworking\b/iu, 'hours', 'networking'],
  [/\b(?:promised|owe|said i would|said i'd)\b/iu, 'promise', 'networking'],
]

/** What the words of a line say it is; null where none of them says it. @example signOf('coffee with Ana')?.kind // 'contact' */
export function signOf(line: string): Sign | null {
  for (const [pattern, kind, lever, channel] of SIGNS)
    if (pattern.test(line)) return { kind, lever, channel: channel ?? (kind === 'contact' ? 'in-person' : null) }
  return null
}
