const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|inc|ltd|approx|incl|min|max|no|st|dr|mr|ms|vs|u\.s|m\.sc|b\.sc|ph\.d|equiv)|\b\p{L})$/iu
/** A line longer than this may be several whose ends were lost. */
const LONG = 140
/** What a point of a list that is asked begins with. */
const BEGINS =
  /\s(?=(?:Strong|Advanced|Excellent|Experience|Experienced|Ability|Able to|Knowledge|Proficien\w+|Bachelor|Master's|Minimum|Familiarity|Familiar with|Must |Proven|Demonstrated|Working knowledge|Understanding|Good |Solid|Basic |Valid|Current |Previous|Prior|Hands-on|Thorough|High school|Degree in|At least|Effective|Outstanding|Willing|Certified|Certification|Fluent|\d+\s?\+?(?:\s?(?:-|–|to)\s?\d+)?\s?\+? years)\b)/g
/** Headings that stand in the middle of such a line. */
const HEADS =
  /\s(?=(?:(?:Job |Key |Minimum |Basic |Required |Preferred |Essential |Desired )?(?:Requirements|Qualifications|Responsibilities|Duties|Skills|Education|Benefits|Compensation|Salary)|Nice to have|About (?:us|you)|What (?:we|you)[\w' ]{2,24}|Job Summary|Summary)s?\s?:)/g
/** After these the sentence goes on. */
const GOES_ON =
  /(?:\b(?:of|and|or|with|in|a|an|the|to|for|by|as|on|at|is|are|your|our|have|has|than|least|minimum|both|be|plus)|[,&/(–-])$/i

/** A line cut at ends of sentences, semicolons, points of lists that stand in one line, and where lost line ends were. */
export function splitLine(line: string): [string, number][] {
  return splitSentences(line).flatMap(([text, at]) =>
    text.length <= LONG
      ? [[text, at] as [string, number]]
      : splitRun(text).map(([part, from]): [string, number] => [part, at + from]),
  )
}

function splitRun(text: string): [string, number][] {
  const cuts = [
    ...[...text.matchAll(BEGINS)].filter(({ index }) => !GOES_ON.test(text.slice(0, index))),
    ...text.matchAll(HEADS),
  ]
  const places = [...new Set([0, ...cuts.map(({ index }) => index), text.length])].sort((a, b) => a - b)
  return places.slice(1).map((to, i) => [text.slice(places[i] ?? 0, to), places[i] ?? 0])
}

function splitSentences(line: string): [string, number][] {
  const dashes = [...line.matchAll(/\s[-–—*]\s/g)].length
  const inner =
    dashes >= 3 || /:\s*[-–—*]\s/.test(line)
      ? /[.!?](?=\s)|;(?=\s)|\s(?=[-–—*•·▪●]\s)/gu
      : /[.!?](?=\s)|;(?=\s)|\s(?=[•·▪●]\s)/gu
  const parts: [string, number][] = []
  let from = 0
  for (const match of line.matchAll(inner)) {
    const end = match.index + match[0].length
    if (match[0] === '.' && (ABBREVIATION.test(line.slice(from, match.index)) || /^\s+\p{Ll}/u.test(line.slice(end))))
      continue
    parts.push([line.slice(from, end), from])
    from = end
  }
  parts.push([line.slice(from), from])
  return parts
}
