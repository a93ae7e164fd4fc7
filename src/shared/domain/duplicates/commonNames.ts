/*
 * Names that many people bear, in rough shares of the people of a country, as censuses and the counts of insurers and
 * registries have them. They stand in for a measure where a workspace is too small to be one: that two records are
 * both of a Smith says little even where there are only these two.
 */

/** Per thousand people, in steps; what is not here is rarer than the last. */
const familySteps: readonly (readonly [number, string])[] = [
  [
    12,
    '佐藤 鈴木 高橋 田中 sato suzuki takahashi tanaka smith kim lee li wang zhang 李 王 張 金 nguyen patel singh muller',
  ],
  [
    6,
    '伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 ito watanabe yamamoto nakamura kobayashi kato yoshida yamada johnson williams brown jones garcia miller davis rodriguez martinez khan chen liu park schmidt schneider rossi martin',
  ],
  [
    3,
    '佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 藤井 西村 福田 太田 三浦 岡本 松田 中川 中野 原田 小野 田村 竹内 sasaki yamaguchi matsumoto inoe kimura hayashi saito shimizu yamazaki mori ikeda hashimoto abe ishikawa yamashita nakajima ogawa maeda okada hasegawa fujita goto kondo murakami endo aoki sakamoto fujii nishimura fukuda ota miura okamoto matsuda nakagawa nakano harada ono tamura takeuchi wilson anderson taylor thomas moore jackson white harris thompson clark lewis robinson walker young allen king wright scott torres hill green adams baker nelson hall rivera campbell mitchell carter roberts evans hughes edwards murphy kelly cook morgan cooper reed bailey bell ward ryan clarke wood turner parker collins morris rogers stewart',
  ],
];

const givenSteps: readonly (readonly [number, string])[] = [
  [
    12,
    'james john robert michael william david mary thomas daniel mark maria anna joseph richard charles christopher jennifer patricia elizabeth linda barbara susan jessica sarah paul peter andrew joshua matthew',
  ],
  [
    4,
    'emma emily olivia sophie laura julia lisa karen nancy helen kevin brian george edward steven stephen kenneth jason jeffrey ryan jacob nicholas alexander benjamin samuel jack harry lucy amy anne ann jane kate katherine catherine margaret sandra ashley donna carol ruth sharon michelle amanda melissa deborah rebecca rachel martin simon adam aaron alan ben sam tom tim nick alex chris mike dave bob jim joe bill kim jose ali mohammed wei min',
  ],
  [
    2,
    '太郎 花子 一郎 健 誠 陽子 恵子 裕子 幸子 和子 洋子 久美子 由美子 真由美 美穂 美咲 愛 彩 舞 優 翔 翔太 拓也 健太 大輔 直樹 剛 豊 茂 実 清 浩 隆 修 進 博 和也 哲也 達也 学 亮 智子 直子 純子 京子 典子 明美 さくら 葵 陽菜 結衣 蓮 悠真 大翔 陽翔 taro hanako ichiro ken makoto yoko keiko yuko sachiko kazuko kumiko yumiko mayumi miho misaki ai aya mai yu sho shota takuya kenta daisuke naoki tsuyoshi yutaka shigeru minoru kiyoshi hiroshi takashi osamu susumu kazuya tetsuya tatsuya manabu ryo tomoko naoko junko kyoko noriko akemi sakura aoi hina yui ren yuma hiroto haruto yuki yuka yuri yuji kenji koji hiroko kenichi kazuo akira satoshi jun mari emi rie eri',
  ],
];

function sharesOf(steps: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    steps.flatMap(([perThousand, names]) =>
      names.split(' ').map((name): [string, number] => [name, perThousand / 1000]),
    ),
  );
}

/** The share of people with that name, by its folded form or its sound. */
export const commonFamilyNames = sharesOf(familySteps);
export const commonGivenNames = sharesOf(givenSteps);
