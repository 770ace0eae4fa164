import type { z } from 'zod'
import type * as cv from '../../operations/brand/cv.ts'
import type * as cvWrite from '../../operations/brand/cv-write.ts'
import type * as list from '../../operations/brand/list.ts'
import type * as matches from '../../operations/brand/matches.ts'
import type * as reach from '../../operations/brand/reach.ts'
import type * as show from '../../operations/brand/show.ts'
import type * as site from '../../operations/brand/site.ts'
import type * as write from '../../operations/brand/write.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the screens of pieces, CV and site ask for; inputs and outputs are those of the table of operations. */
export type BrandQueries = {
  'pieces.list': Op<typeof list.piecesList>
  'pieces.show': Op<typeof show.piecesShow>
  'cv.read': Op<typeof cv.cvRead>
  'site.read': Op<typeof site.siteRead>
}

export type BrandChanges = {
  'pieces.add': Op<typeof write.piecesAdd>
  'pieces.change': Op<typeof write.piecesChange>
  'pieces.publish': Op<typeof write.piecesPublish>
  'pieces.drop': Op<typeof write.piecesDrop>
  'pieces.match': Op<typeof matches.piecesMatch>
  'pieces.unmatch': Op<typeof matches.piecesUnmatch>
  'pieces.reach': Op<typeof reach.piecesReach>
  'pieces.cameof': Op<typeof reach.piecesCameof>
  'pieces.remove': Op<typeof reach.piecesRemove>
  'cv.add': Op<typeof cvWrite.cvAdd>
  'cv.basics': Op<typeof cvWrite.cvBasics>
  'cv.choose': Op<typeof cv.cvChoose>
  'cv.summary': Op<typeof cv.cvSummary>
  'cv.order': Op<typeof cv.cvOrder>
  'site.choose': Op<typeof site.siteChoose>
  'site.set': Op<typeof site.siteSet>
  'site.write': Op<typeof site.siteWrite>
}

export type PiecePage = BrandQueries['pieces.list']['output']
export type Piece = PiecePage['rows'][number]
export type PieceForm = Piece['form']
export type Beside = NonNullable<Piece['came']>['wroteFirst']
export type PieceShown = BrandQueries['pieces.show']['output']
export type Cv = BrandQueries['cv.read']['output']
export type CvSection = Cv['sections'][number]
export type CvLine = CvSection['lines'][number]
export type SiteRead = BrandQueries['site.read']['output']
export type SitePart = SiteRead['sections'][number]
export type SiteItem = SitePart['items'][number]
