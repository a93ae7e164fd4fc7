import type { Chance } from '#data/sample/chance.ts';
import type { PersonName } from '#shared/domain/names.ts';

const starts = 'b br c ch d dr f g gr h j k l m n p pr r s sh st t th tr v w'.split(' ');
const vowels = 'a e i o u ai ea ee oo ou'.split(' ');
const ends = 'ck den ford gan ham ley lin man mond ner ns rt son sted ter ton well wick wood worth'.split(
  ' ',
);
const kanji: readonly (readonly [string, string])[] =
  '青あお 秋あき 浅あさ 朝あさ 荒あら 有あり 石いし 泉いずみ 磯いそ 市いち 稲いね 今いま 岩いわ 上うえ 内うち 梅うめ 浦うら 江え 榎えのき 大おお 岡おか 沖おき 奥おく 尾お 柿かき 笠かさ 霞かすみ 片かた 金かね 亀かめ 唐から 川かわ 神かみ 岸きし 北きた 木き 久く 草くさ 窪くぼ 倉くら 栗くり 黒くろ 桑くわ 小こ 越こし 駒こま 坂さか 桜さくら 笹ささ 里さと 沢さわ 塩しお 島しま 下した 白しろ 杉すぎ 須す 瀬せ 関せき 園その 高たか 滝たき 竹たけ 立たて 谷たに 玉たま 田た 千ち 塚つか 月つき 津つ 辻つじ 土つち 角つの 寺てら 戸と 富とみ 鳥とり 中なか 永なが 夏なつ 成なり 西にし 沼ぬま 根ね 野の 橋はし 花はな 羽は 林はやし 原はら 東ひがし 平ひら 広ひろ 深ふか 福ふく 藤ふじ 船ふね 古ふる 星ほし 堀ほり 本もと 前まえ 牧まき 松まつ 丸まる 水みず 道みち 南みなみ 宮みや 村むら 室むろ 森もり 柳やなぎ 矢や 山やま 湯ゆ 横よこ 吉よし 若わか 和わ 渡わたり'
    .split(' ')
    .map((entry) => [entry.slice(0, 1), entry.slice(1)]);

/** A family name that hardly anybody has. */
export function drawRareName(
  language: 'en' | 'ja',
  chance: Chance,
): Pick<PersonName, 'familyName' | 'familyReading' | 'latinName'> {
  if (language === 'en') {
    const name = chance.pick(starts) + chance.pick(vowels) + chance.pick(ends);
    return { familyName: name.charAt(0).toUpperCase() + name.slice(1), familyReading: null, latinName: null };
  }
  const [one, other] = [chance.pick(kanji), chance.pick(kanji)];
  return { familyName: one[0] + other[0], familyReading: one[1] + other[1], latinName: null };
}

const kinds = 'Street Road Avenue Place Crescent Court Drive Lane Close'.split(' ');
const states = 'nsw vic qld wa sa tas act'.split(' ');

const word = (chance: Chance): string => chance.pick(starts) + chance.pick(vowels) + chance.pick(ends);

/** The parts of an address, in the order in which they are written; some may be empty. */
export type AddressParts = readonly string[];

/** Number, street, sometimes a house's name, suburb, postcode and state. */
export function drawEnglishAddress(chance: Chance): AddressParts {
  const house = `${word(chance)} ${chance.pick(['farm', 'park', 'villa', 'house', 'flat'])}`;
  return [
    String(chance.between(1, 250)),
    `${word(chance)} ${chance.pick(kinds)}`,
    chance.happens(0.5) ? house : '',
    chance.happens(0.3) ? `${word(chance)} ${chance.pick(['north', 'heights', 'bay'])}` : word(chance),
    String(chance.between(1000, 7999)),
    chance.pick(states),
  ];
}

const prefectures =
  '東京都 大阪府 神奈川県 愛知県 埼玉県 千葉県 兵庫県 北海道 福岡県 静岡県 京都府 広島県'.split(' ');

/** Postcode, prefecture, city, ward, numbers, sometimes a house's name. */
export function drawJapaneseAddress(chance: Chance): AddressParts {
  const place = () => chance.pick(kanji)[0] + chance.pick(kanji)[0];
  return [
    `${chance.between(100, 999)}-${String(chance.between(0, 9999)).padStart(4, '0')} `,
    chance.pick(prefectures),
    `${place()}市`,
    `${place()}町`,
    `${chance.between(1, 8)}-${chance.between(1, 40)}-${chance.between(1, 25)}`,
    chance.happens(0.4) ? ` ${place()}ハイツ${chance.between(101, 909)}` : '',
  ];
}
