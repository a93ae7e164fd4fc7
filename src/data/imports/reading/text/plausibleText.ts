/** Characters of names, headers and company words, which make up most of what lists of people hold. */
const usual = new Set(
  '一二三四五六七八九十百千万年月日時分氏名姓性別生番号社員従業職級役部署課係室店支本所属会株式有限営業開発人事総務経理企画製造技術研究情報管理法販売購買品質海外事業推進入退在籍理由電話携帯住郵便都道府県市区町村丁目備考連絡先宛転勤務地域主任長副次取締代表担当正契約派遣雇用形態区分期間終了卒学大高中小校院専門歳男女夫妻' +
    '田山川木村林森野原井上下藤佐伊加東西南北鈴橋斎渡辺邉邊吉石松竹梅清水池岡島崎嶋福和金沢澤関谷坂浜浦前後内近遠新古安阿青赤白黒平成令昭和明治正金土杉桜菊花葉谷口宮丸今飯岩堀菅原荒樋河久保武服永柴望熊星桑横工酒栗須' +
    '子美香奈恵里紗菜乃愛優希由紀真理沙織陽翔蓮葵凛結悠湊心太郎介之助一樹輝雄男夫博司誠健拓哉也大輔隆浩智章光秀雅弘幸信義孝史彦介朗亮直樹翼駿颯莉音咲彩桃千夏春秋冬海空晴雪恵純洋',
);

const kana = /[\u3041-\u3096\u30a1-\u30fa\u30fc々〆ヶ]/u;
const japaneseSign = /[\u3000-\u3003\u3008-\u3017\u30fb\uff01-\uff5e\uffe5①-⑳㈱㈲℡№〜～−―…※○●◎□■△▲]/u;
const halfKana = /[\uff66-\uff9f]/u;
const han = /\p{Script=Han}/u;
const meaningless = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/u;
const latin = /[a-z]/i;
const accented = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0160\u0161\u017d\u017e\u0178]/u;
const westernSign = /[‘’“”–—…€°«»·´§©®\u00a0ªº¿¡½]/u;

/** From −2 to 1: how likely the text, in what is not ASCII of it, is Japanese as people write it. */
export function japaneseScore(text: string): number {
  return meanScore(text, (character, before) => {
    if (kana.test(character) || usual.has(character)) return 1;
    if (meaningless.test(character)) return -2;
    // Western text read as Japanese has lone kanji within its words: Müller becomes M・ler.
    if (latin.test(before)) return -1;
    if (japaneseSign.test(character)) return 0.8;
    if (halfKana.test(character)) return 0.7;
    return han.test(character) ? 0.5 : -0.5;
  });
}

/** From −2 to 1: how likely the text, in what is not ASCII of it, is of a Western European language. */
export function westernScore(text: string): number {
  return meanScore(text, (character, before, after) => {
    if (meaningless.test(character)) return -2;
    if (accented.test(character)) return latin.test(before) || latin.test(after) ? 1 : 0.1;
    return westernSign.test(character) ? 0.3 : -1;
  });
}

function meanScore(
  text: string,
  scoreOf: (character: string, before: string, after: string) => number,
): number {
  const characters = [...text];
  let sum = 0;
  let count = 0;
  for (const [index, character] of characters.entries()) {
    if (character <= '\u007f') continue;
    sum += scoreOf(character, characters[index - 1] ?? '', characters[index + 1] ?? '');
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
