/** Each line: a first name and what its bearers are called among friends, where that means no other common name. */
const LINES = `
abigail abby gail; agnieszka aga; albert bert; aleksandr oleksandr sasha; aleksandra oleksandra; alejandro ale;
alexander xander; andrew andy drew; anthony tony; antonio toni; barbara barb basia; bartholomew bart; beatrice bea;
benjamin ben benny benji; bernard bernie; bradley brad; catherine cathy; charles charlie chuck chas; christine chrissy tina;
christopher kit; cynthia cindy; daniel danny; david dave davey; deborah debbie deb; dolores lola; dmytro dmitry dima;
donald don donny; dorothy dot dottie; douglas doug; edward ted teddy eddie ned; eduardo lalo; elizabeth liz lizzie beth betty
betsy eliza; emily em; enrique quique; eugene gene yevhen; federico fede; fernando fer nando; florian flo; francisco paco pancho
curro; franziska franzi; frederick fred freddie; friedrich fritz; gabriel gabe; gabriela gabi; gerald gerry jerry; gregory greg;
gonzalo gonza; guadalupe lupe; hannelore hanni; heinrich heinz; henry hank; ignacio nacho; isabel isa; jacob jake;
jacqueline jackie; james jim jimmy jamie; janet jan; jeffrey jeff; jennifer jen jenny; jesus chuy; joaquin quino;
johannes hannes; jonathan jon; jose pepe; josef sepp; josefina pepa; joseph joe joey; joshua josh; judith judy; kateryna katya;
katherine kate katie kathy kitty; katharina kathi; kenneth ken kenny; kimberly kim; laurence larry; lawrence larry; leonard len
lenny; lucinda lucy; malgorzata gosia; manuel manolo; margaret maggie meg peggy marge; margarethe gretel; marek marecek;
matthew matt matty; maximilian maxi; mercedes merche; michael mike mick mickey; michal misha; mykhailo misha;
montserrat montse; nathaniel nate; natalia natasha; nicholas nick nicky; oleksii alex lyosha; pamela pam; patricia patty trish
tricia; patrick paddy; peter pete; philip phil; priscilla cilla; rafael rafa; randall randy; raymond ray; rebecca becky becca;
richard dick rick richie ricky; robert bob bobby rob robbie; roberto beto; ronald ron ronnie; rosario charo; russell russ;
salvatore toto turi; samuel sammy; santiago santi; sebastian basti seb; sergio checo; stephen steve; steven steve; stuart stu;
susan sue susie suzy; susanne susi; svitlana sveta; theodore theo; theresa terry tess; thomas tom tommy; timothy tim timmy;
tobias tobi; ulrich uli; valentina valya; vicente chente; victoria vicky tori; vincent vince vinny; volodymyr vova;
walter walt wally; wilhelm willi; william bill billy will willy; wolfgang wolf; yuliia julia yulia; zachary zach zack
`

const FULL = new Map<string, ReadonlySet<string>>()
for (const line of LINES.split(';')) {
  const [full = '', ...short] = line.trim().split(/\s+/)
  for (const name of short) FULL.set(name, new Set([...(FULL.get(name) ?? []), full]))
}

/** Whether one first name is what bearers of the other are called; both folded. @example isNickname('bob', 'robert') // true */
export function isNickname(a: string, b: string): boolean {
  const [ofA, ofB] = [FULL.get(a), FULL.get(b)]
  if (ofA === undefined && ofB === undefined) return false
  if (ofA?.has(b) === true || ofB?.has(a) === true) return true
  return ofA !== undefined && ofB !== undefined && [...ofA].some(name => ofB.has(name))
}
