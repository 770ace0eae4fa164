/**
 * Words in the title of a calendar entry that make it an event people go to, in the languages that calendars are mostly
 * written in. A lunch, a review or a planning is none; a "talk" or "session" alone may be a meeting of two.
 */
const EVENT =
  /\b(?:conferences?|conf|konferenz|conferentie|conf[ée]rence|congress|kongress|congres|congr[eè]s|congreso|congresso|convegno|meet-?ups?|summit|gipfel|symposium|symposion|forum|expo|trade fair|career fair|job fair|fachmesse|messe|beurs|salon|feria|fiera|hackathon|barcamp|bootcamp|unconference|webinar|networking|mixer|after-?work|borrel|stammtisch|apéro|get-?together|gala|drinks|user group|community (?:day|night|evening|call)|(?:data|tech|developer|dev|product|design|founders?|startup|alumni|career) (?:days?|nights?|evenings?|breakfast|drinks|dinner|talks|week)|(?:networking|startup|founders|industry|women in \w+) (?:breakfast|lunch|dinner|evening|night)|connect night|open house|tag der offenen t[üu]r|awards? (?:night|ceremony)|fest(?:ival)?|roundtable|round table|panel)\b/iu

/** `PyCon 2024`, `KubeCon`, `FOSDEM`-like: a name that ends in -con or -conf, written as one word with a capital in it. */
const NAMED = /\b[A-Z][a-zA-Z]*[a-z](?:Con|Conf|Camp|Fest)\b|\b[A-Z][a-z]+(?:con|conf) \d{2,4}\b/u

/** True for titles of events. @example isEventTitle('Health Data Forum') // true */
export function isEventTitle(title: string): boolean {
  return EVENT.test(title) || NAMED.test(title)
}
