/** Each line is one name and what its bearers are called; a short form of several names stands with each. */
const families = `
  abigail abby gail
  alexander alex alec sandy xander sasha
  alexandra alex alexa sandra sandy sasha
  alfred alf fred freddie
  andrew andy drew
  anne ann anna annie nan nancy
  anthony tony
  antonio tony
  barbara barb barbie babs
  benjamin ben benny benji
  bernard bernie
  bradley brad
  cameron cam
  catherine katherine kathryn cathy kathy kate katie cate kitty kay
  charles charlie chuck chas
  charlotte charlie lottie
  christina christine tina chris chrissie
  christopher chris kit topher
  cynthia cindy
  daniel dan danny
  david dave davey
  deborah debra deb debbie
  dominic dom nick
  donald don donnie
  dorothy dot dottie
  douglas doug
  edward ed eddie ned ted teddy
  eleanor ellie nell nora
  elizabeth elisabeth liz lizzie beth betty eliza lisa libby bess
  emily em emmy
  eugene gene
  florence flo flora
  frances fran frankie
  francis frank
  frederick fred freddie
  gabriel gabe
  gabrielle gabby
  geoffrey jeffrey geoff jeff
  gerald gerry jerry
  gregory greg
  harold harry hal
  henry harry hank hal
  isabella isabel bella izzy
  jacob jake
  jacqueline jackie
  james jim jimmy jamie
  jennifer jen jenny
  jessica jess jessie
  john jack johnny jon
  jonathan jon jonny nathan
  joseph joe joey
  joshua josh
  judith judy
  julia julie jules
  kenneth ken kenny
  kimberly kim
  lawrence laurence larry
  leonard len lenny leo
  louis lou lewis
  louise lou
  lucille lucy
  madeline maddie
  margaret maggie meg peggy peg marge rita greta
  martin marty
  mary molly polly mamie
  matthew matt matty
  michael mike mick micky
  nathaniel nathan nate nat
  nicholas nicolas nick nicky
  nicole nicky
  oliver ollie
  pamela pam
  patricia pat patty tricia trish
  patrick pat paddy rick
  peter pete
  philip phillip phil
  rachel rae
  raymond ray
  rebecca becky becca
  richard rick ricky dick rich richie
  robert rob robbie bob bobby bert
  roberta bobbie
  ronald ron ronnie
  samantha sam sammy
  samuel sam sammy
  sarah sara sally sadie
  sebastian seb
  sophia sophie sofia
  stephanie steph
  stephen steven steve
  susan sue susie suzanne
  teresa theresa terry tess
  theodore ted teddy theo
  thomas tom tommy
  timothy tim timmy
  victoria vicky tori
  vincent vince vinny
  virginia ginny
  walter walt wally
  william will bill billy liam willie
  zachary zach zack
`;

const groupsOf = new Map<string, Set<number>>();
for (const [index, line] of families.trim().split('\n').entries()) {
  for (const name of line.trim().split(' ')) {
    groupsOf.set(name, (groupsOf.get(name) ?? new Set()).add(index));
  }
}

/** Whether one folded given name is a short form of the other, or both are of one: Bob and Robert, Bob and Rob. */
export function sameByNickname(a: string, b: string): boolean {
  const [ofA, ofB] = [groupsOf.get(a), groupsOf.get(b)];
  return ofA !== undefined && ofB !== undefined && [...ofA].some((group) => ofB.has(group));
}

/** The groups of a folded given name that may be short for another, as numbers; most have none. */
export function nicknameGroups(name: string): readonly number[] {
  return [...(groupsOf.get(name) ?? [])];
}
