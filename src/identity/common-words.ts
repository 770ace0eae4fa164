import { fold } from './fold.ts'

/**
 * How common the words of names are where they come from: a file that shows one John Lopez does not show that there is one.
 * Shares of all who live there, in classes and not in figures: the first words of a class are some three times as common as
 * the last. For the United States compared with the shares of 2013 (Census Bureau and Social Security Administration, as
 * FiveThirtyEight published them); which words of other countries belong where is judgement.
 */
const CLASSES: readonly (readonly [share: number, words: string])[] = [
  [
    1 / 30,
    'nguyen tran le kim lee park wang li zhang mohammed muhammad mohamed mohammad ahmed singh kaur maria jose ' +
      'chen liu yang huang garcia gonzalez rodriguez fernandez lopez martinez sanchez perez pham silva choi',
  ],
  [
    1 / 125,
    'smith johnson hernandez zhao wu zhou hoang huynh phan vu vo dang bui do jung kang cho james john robert ' +
      'michael william david mary patricia jennifer linda elizabeth richard joseph thomas charles antonio manuel ' +
      'francisco juan carmen ana ali hussein hassan fatima olena oleksandr serhii andrii anna peter hans ' +
      'minh ngoc anh khan kumar sharma',
  ],
  [
    1 / 300,
    'williams brown jones miller davis wilson anderson taylor moore jackson martin thompson white gomez ruiz ' +
      'diaz jimenez moreno alvarez romero gutierrez navarro torres muller schmidt schneider fischer weber meyer ' +
      'wagner becker schulz hoffmann santos ferreira pereira oliveira sun ma zhu hu guo he lin gao luo zheng ' +
      'liang xie song tang yoon jang lim han shin seo kwon hwang barbara susan jessica sarah karen christopher ' +
      'nancy daniel lisa matthew betty anthony margaret mark sandra donald ashley steven kimberly paul emily ' +
      'andrew donna joshua michelle kenneth carol kevin amanda brian melissa george deborah edward stephanie ' +
      'ronald rebecca timothy laura jason jeffrey ryan gary nicholas eric stephen isabel javier luis miguel ' +
      'angel marta pilar jesus carlos pedro pablo lucia elena sergio alberto wolfgang klaus petra monika sabine ' +
      'andreas stefan stephan christian markus alexander maksym dmytro iryna nataliia yuliia tetiana kateryna ' +
      'ivan sergey dmitry olga natalia aleksandr marie jean pierre michel philippe giuseppe giovanni marco omar ' +
      'ibrahim youssef yusuf khaled aisha wei fang na jing yan lei jun yong hui patel shah das jon sigurdur ' +
      'gudrun jonsdottir jonsson sigurdsson sigurdardottir',
  ],
  [
    1 / 1_000,
    'harris clark lewis robinson walker young allen king wright scott hill green adams nelson baker hall ' +
      'rivera campbell mitchell carter roberts ramirez flores ramos vazquez dominguez gil serrano blanco molina ' +
      'morales suarez ortega delgado castro ortiz rubio marin sanz iglesias nunez medina garrido cortes castillo ' +
      'murphy kelly evans edwards collins stewart morris rogers reed cook morgan bell bailey cooper richardson ' +
      'cox howard ward peterson gray watson brooks bennett wood price barnes ross henderson coleman jenkins ' +
      'perry powell long patterson hughes washington butler simmons foster bauer richter klein wolf schroder ' +
      'neumann schwarz zimmermann braun kruger hofmann hartmann lange schmitt werner krause meier lehmann ' +
      'schafer kohler maier shevchenko melnyk kovalenko bondarenko boyko tkachenko kravchenko kovalchuk koval ' +
      'oliynyk polishchuk lysenko ivanov smirnov kuznetsov popov rossi russo ferrari esposito bianchi dubois ' +
      'bernard durand moreau petit costa rodrigues alves souza jansen jong vries hansen johansen olsen larsen ' +
      'andersen nielsen jensen johansson andersson karlsson nilsson eriksson nowak kowalski wisniewski sharon ' +
      'cynthia jacob kathleen amy shirley angela jonathan brenda larry pamela justin emma nicole brandon ' +
      'samantha benjamin katherine samuel christine gregory debra rachel frank alexandra raymond patrick jack ' +
      'dennis jerry tyler aaron helen ruth olivia sophia isabella julie joyce victoria joan evelyn lauren judith ' +
      'megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances janice julia grace ' +
      'judy alice heather tom tim alex chris mike rosa lena felix lukas paula katharina maximilian tobias jonas ' +
      'matthias jurgen torsten jorg ulrike heike silke simon philipp sebastian florian claudia diego raul ruben ' +
      'jorge fernando rafael alejandro victor adrian cristina raquel silvia sofia nuria inmaculada mehmet ahmad ' +
      'mahmoud mustafa layla leila nour noor linh huong mai trang tuan hung hai lan phuong yevhen viktor olha ' +
      'svitlana oksana roman oleh',
  ],
]

const SHARES = new Map<string, number>()
for (const [share, words] of CLASSES) for (const word of words.split(' ')) SHARES.set(word, share)

/** The share of people who have a word in their name, where it is at home; 0 for words that are not known to be common. @example shareInTheWorld('smith') // 0.008 */
export function shareInTheWorld(word: string): number {
  return SHARES.get(fold(word)) ?? 0
}
