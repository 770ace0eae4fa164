import type { Life } from '../life.ts'
import type { ByHand } from './entry.ts'

/** What ego wants to keep in mind, by deck; a card is its front, a tab, and its back. */
const DECKS = {
  'Causal inference': [
    'What is a confounder?\tA common cause of what was done and what came of it.',
    'What is a collider?\tA common effect of two things; looking only at some of its values makes them seem related.',
    'What does "backdoor path" mean?\tA path from cause to effect that begins with an arrow into the cause.',
    'When is it wrong to adjust for a variable?\tWhen it is a collider, or lies on the way from cause to effect.',
    'What does randomisation buy?\tNo path into what was done, so groups differ only by chance and by the treatment.',
    'What is an instrument?\tSomething that moves the cause, and the effect only through it.',
    'Average treatment effect, in words?\tWhat would change on average if everybody were treated and not nobody.',
    'What is the positivity assumption?\tWhoever they are, both treatments were possible for them.',
    'Difference in differences needs which assumption?\tWithout the change both groups would have gone on in parallel.',
    'Why is "controlling for everything" no plan?\tIt opens colliders and closes the path one wants to see.',
  ],
  Statistics: [
    'What does a 90 % interval promise?\tThat nine of ten made this way hold the true value.',
    'Standard error of a mean?\tThe standard deviation divided by the square root of n.',
    'What is shrinkage?\tPulling a noisy estimate towards what is usual, the more the less is known.',
    'When is the median better than the mean?\tWhen the tail is long, and one case should not move the answer.',
    'What is calibration?\tOf what is given 70 %, about 70 % come true.',
    'What is a Brier score?\tThe mean squared distance between the probability given and what came, 0 or 1.',
    'What does bootstrapping do?\tIt draws from the sample with replacement to see how far the answer moves.',
    'Type M error?\tAn effect that is found at all in a small study is exaggerated.',
  ],
} as const

/** Fronts that were asked, how they were answered and how many days ago; so some are due today and some were never asked. */
const ASKED: readonly (readonly [daysAgo: number, front: string, grade: 'again' | 'hard' | 'good' | 'easy'])[] = [
  [34, 'What is a confounder?', 'good'],
  [34, 'What is a collider?', 'again'],
  [34, 'Standard error of a mean?', 'good'],
  [33, 'What is a collider?', 'hard'],
  [33, 'What does a 90 % interval promise?', 'good'],
  [31, 'What is a confounder?', 'good'],
  [30, 'Standard error of a mean?', 'easy'],
  [29, 'What is a collider?', 'good'],
  [29, 'What does "backdoor path" mean?', 'hard'],
  [26, 'What does a 90 % interval promise?', 'good'],
  [26, 'When is it wrong to adjust for a variable?', 'again'],
  [25, 'When is it wrong to adjust for a variable?', 'good'],
  [20, 'What is shrinkage?', 'good'],
  [20, 'What does "backdoor path" mean?', 'good'],
  [19, 'What is a confounder?', 'good'],
  [12, 'What does randomisation buy?', 'good'],
  [12, 'What is calibration?', 'easy'],
]

/** Two decks of cards, some of them due. */
export function cardsByHand(_life: Life): ByHand[] {
  return [
    ...Object.entries(DECKS).map(([deck, cards]) => ({
      operation: 'cards.import',
      daysAgo: 35,
      input: { text: `#separator:tab\n${cards.join('\n')}\n`, deck },
    })),
    ...ASKED.map(([daysAgo, card, grade]) => ({ operation: 'cards.review', daysAgo, input: { card, grade } })),
  ]
}
