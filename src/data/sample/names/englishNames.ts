/** Family names as they stand together in an English-speaking office today, the commoner first. */
export const englishFamilyNames = `
Smith,Jones,Taylor,Brown,Williams,Wilson,Johnson,Davies,Patel,Wright,Robinson,Thompson,Evans,Walker,White,Roberts,Green,Hall,Wood,Jackson,
Clarke,Harris,Lewis,Turner,Hill,Cooper,Ward,Moore,Morris,Martin,King,Baker,Harrison,Morgan,Allen,James,Scott,Phillips,Watson,Davis,
Parker,Price,Bennett,Young,Griffiths,Mitchell,Kelly,Cook,Carter,Richardson,Bailey,Collins,Bell,Shaw,Murphy,Miller,Cox,Richards,Khan,Marshall,
Anderson,Simpson,Ellis,Adams,Singh,Begum,Wilkinson,Foster,Chapman,Powell,Webb,Rogers,Gray,Mason,Ali,Hunt,Hussain,Campbell,Matthews,Owen,
Palmer,Holmes,Mills,Barnes,Knight,Lloyd,Butler,Russell,Barker,Fisher,Stevens,Jenkins,Murray,Dixon,Harvey,Graham,Pearson,Ahmed,Fletcher,Walsh,
Kaur,Gibson,Howard,Andrews,Stewart,Elliott,Reynolds,Saunders,Payne,Fox,Ford,Pearce,Day,Brooks,West,Lawrence,Cole,Atkinson,Bradley,Spencer,
Gill,Dawson,Watts,Burton,Rose,Reid,Hart,Wells,Armstrong,Hayes,Burns,Grant,Newman,Ryan,Perry,Webster,Hughes,Byrne,Doyle,Gallagher,
O'Brien,O'Connor,McCarthy,McDonald,Mackenzie,Fraser,Hamilton,Sinclair,Chen,Wong,Liu,Zhang,Nguyen,Tran,Kim,Park,Lee,Choi,Garcia,Fernandez,
Lopez,Rossi,Ferrari,Müller,Schneider,Weber,Novak,Kowalski,Nowak,Petrov,Popescu,Andersson,Hansen,Nielsen,Virtanen,Dubois,Lefèvre,Moreau,Santos,Silva,
Costa,Okafor,Adeyemi,Mensah,Diallo,Mbeki,Osei,Cohen,Levy,Haddad,Rahman,Chowdhury,Sharma,Gupta,Iyer,Nair,Reddy,Perera,Fernando,Abbott,
Ashworth,Blackwood,Cartwright,Chamberlain,Cunningham,Donovan,Eastwood,Fairclough,Goodwin,Hargreaves,Ingram,Jarvis,Kendall,Langley,Merriweather,Nightingale,Osborne,Pemberton,Quinn,Radcliffe,
Sheridan,Thornton,Underwood,Vaughan,Whitaker,Yates,Holloway,Winslow,Lockwood,Ramsey,Bramwell,Calloway,Prescott,Tennant,Wainwright,Sutherland,Buchanan,Kerr,Drummond,Lindqvist
`;

/** Given names, with what their bearers are often called in brackets. */
export const englishWomen = `
Olivia,Amelia,Isla,Ava,Mia,Grace,Freya,Emily,Sophie,Ella,Charlotte (Charlie),Jessica (Jess),Lucy,Hannah,Chloe,Sarah,Laura,Emma,Rachel,Rebecca (Becky),
Katherine (Kate),Elizabeth (Liz),Victoria (Vicky),Jennifer (Jen),Samantha (Sam),Natalie,Nicola,Claire,Helen,Alison,Susan (Sue),Karen,Julie,Jane,Margaret (Maggie),Patricia (Pat),Linda,Barbara,Deborah (Debbie),Christine (Chris),
Alice,Anna,Beatrice,Bridget,Caroline,Catriona,Daisy,Eleanor (Ellie),Esther,Fiona,Frances,Georgia,Harriet,Imogen,Ingrid,Jasmine,Joanna (Jo),Kirsty,Leah,Lydia,
Madeleine (Maddie),Martha,Naomi,Phoebe,Rosie,Ruth,Stephanie (Steph),Tamsin,Theresa,Zoe,Priya,Anjali,Deepa,Meera,Fatima,Aisha,Yasmin,Leila,Mei,Xin,
Ji-woo,Linh,Sofia,Elena,Carmen,Lucia,Giulia,Chiara,Katarina,Agnieszka,Ingeborg,Astrid,Maija,Amara,Ngozi,Adaeze,Thandi,Rivka,Miriam,Camille
`;

export const englishMen = `
Oliver,George,Noah,Arthur,Harry,Leo,Jack,Charlie,Oscar,Henry,Thomas (Tom),William (Will),James,Joshua (Josh),Samuel (Sam),Joseph (Joe),Daniel (Dan),Benjamin (Ben),Alexander (Alex),Matthew (Matt),
David (Dave),Michael (Mike),Andrew (Andy),Christopher (Chris),Robert (Rob),Richard,Stephen (Steve),Mark,Paul,Simon,Peter,Jonathan (Jon),Nicholas (Nick),Anthony (Tony),Philip (Phil),Timothy (Tim),Gareth,Stuart,Neil,Graham,
Adam,Adrian,Alan,Barry,Brendan,Callum,Colin,Craig,Declan,Dominic,Duncan,Edward (Ed),Elliot,Euan,Finlay,Francis,Frederick (Fred),Gavin,Gregory (Greg),Hugh,
Iain,Jamie,Kevin,Kieran,Lewis,Liam,Malcolm,Martin,Nathan,Neville,Owen,Patrick (Pat),Ralph,Rory,Ross,Ryan,Sean,Toby,Trevor,Victor,
Arjun,Rohan,Vikram,Sanjay,Imran,Omar,Yusuf,Karim,Wei,Jun,Min-jun,Minh,Mateo,Diego,Luca,Marco,Piotr,Jakub,Lars,Erik,
Mikko,Kwame,Chidi,Emeka,Thabo,David,Ari,Etienne,Laurent,Stefan
`;
