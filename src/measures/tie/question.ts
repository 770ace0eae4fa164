/** The three questions asked of a tie (MEASURES 1.2). */
export type TieQuestion = 'continues' | 'twoWay' | 'wouldAnswer'
