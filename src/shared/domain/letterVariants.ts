/**
 * Old, regional and otherwise varying forms of letters in names, each beside the form in which they are
 * compared: 髙 = 高, 邊 = 邉 = 辺. Forms that Unicode already holds to be the same (NFKC) are not here.
 */
const kanji = `
  亞亜 惡悪 壓圧 醫医 壹壱 稻稲 飮飲 隱隠 營営 榮栄 衞衛 驛駅 圓円 緣縁 鹽塩 奧奥 應応 橫横 歐欧 黃黄 溫温 假仮 價価 會会 繪絵 懷懐 壞壊 槪概
  擴拡 覺覚 學学 嶽岳 樂楽 寬寛 關関 觀観 巖巌 歸帰 氣気 龜亀 舊旧 據拠 擧挙 峽峡 曉暁 勳勲 薰薫 惠恵 溪渓 經経 輕軽 繼継 鷄鶏 藝芸 縣県 儉倹
  劍剣 圈圏 檢検 權権 獻献 顯顕 驗験 嚴厳 廣広 恆恒 鑛鉱 號号 國国 黑黒 濟済 碎砕 齋斎 齊斉 劑剤 櫻桜 參参 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯
  兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 壽寿 收収 從従 澁渋 縱縦 肅粛 處処 緖緒 敍叙 尙尚 將将 獎奨 燒焼 證証 乘乗 條条 淨浄 狀状 疊畳 讓譲 釀醸
  觸触 寢寝 愼慎 晉晋 眞真 盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 瀨瀬 聲声 靜静 攝摂 專専 戰戦 淺浅 潛潜 纖繊 錢銭 禪禅 曾曽 雙双 壯壮 莊荘
  搜捜 裝装 總総 聰聡 增増 藏蔵 臟臓 續続 墮堕 對対 體体 帶帯 滯滞 臺台 瀧滝 擇択 澤沢 擔担 單単 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁
  聽聴 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝 黨党 盜盗 燈灯 當当 鬪闘 德徳 獨独 讀読 屆届 繩縄 貳弐 惱悩 腦脳 霸覇 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜
  蠻蛮 祕秘 濱浜 濵浜 甁瓶 佛仏 拂払 邊辺 邉辺 變変 辨弁 辯弁 舖舗 穗穂 寶宝 萠萌 豐豊 沒没 飜翻 槇槙 萬万 滿満 默黙 彌弥 藥薬 與与 譽誉 搖揺
  樣様 謠謡 遙遥 瑤瑶 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 綠緑 鄰隣 凛凜 壘塁 勵励 禮礼 隸隷 靈霊 齡齢 戀恋 爐炉 勞労 樓楼 錄録 祿禄 灣湾 髙高 﨑崎
  嵜崎 碕崎 嶋島 嶌島 冨富 藪薮 淵渕 𠮷吉 栁柳 柗松 桒桑 舘館 峯峰 邨村 檜桧 鷗鴎 內内 姬姫 靑青 淸清 敎教 鄕郷 戶戸 步歩 每毎 鍊錬 彥彦 產産
  顏顔 珎珍 埜野 凉涼 來来 爲為 涉渉 卷巻 狹狭 險険 强強 曻昇 凬風 刄刃
`;

/** Latin letters with a stroke and the like, which have no accent to take off. */
const latin = { ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ŋ: 'n' };

/** Greek writes the last sigma of a word differently; names with ヶ are written with ケ as well. */
const others = { ς: 'σ', ゖ: 'け', ゕ: 'か' };

/** From each varying form to the one it is compared as. */
export const letterVariants: ReadonlyMap<string, string> = new Map([
  ...pairsIn(kanji),
  ...Object.entries(latin),
  ...Object.entries(others),
]);

function* pairsIn(text: string): Generator<[string, string]> {
  for (const pair of text.trim().split(/\s+/)) {
    const [varying, compared] = [...pair];
    if (varying !== undefined && compared !== undefined && varying !== compared) yield [varying, compared];
  }
}
