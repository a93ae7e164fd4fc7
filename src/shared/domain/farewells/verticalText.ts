/*
 * A text as it is set in lines from top to bottom: numbers in kanji, signs in full width. Latin words stay as they are;
 * they lie on their side.
 */

const figures = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const figure = (digit: string): string => figures[Number(digit)] ?? digit;

/** Digit by digit, as years are written: 2026 is 二〇二六. */
export function byDigits(digits: string): string {
  return [...digits].map(figure).join('');
}

const places = ['', '十', '百', '千'] as const;
const groups = ['', '万', '億', '兆'] as const;

/** With the names of the places, as amounts are written: 1200 is 千二百. Numbers past 兆 are written digit by digit. */
export function byPlaces(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain === '0') return '〇';
  if (plain.length > 16) return byDigits(plain);
  const written: string[] = [];
  for (let end = plain.length, group = 0; end > 0; end -= 4, group += 1) {
    const four = fourByPlaces(plain.slice(Math.max(0, end - 4), end), group > 0);
    if (four !== '') written.unshift(four + (groups[group] ?? ''));
  }
  return written.join('');
}

/** Before 万 and above, a single thousand is 一千. */
function fourByPlaces(four: string, ofGroup: boolean): string {
  return [...four]
    .map((digit, index) => {
      const place = four.length - 1 - index;
      if (digit === '0') return '';
      const silent = digit === '1' && (place === 1 || place === 2 || (place === 3 && !ofGroup));
      return (silent ? '' : figure(digit)) + (places[place] ?? '');
    })
    .join('');
}

const fullWidthDigits = /[０-９]/g;
const plainDigit = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) - 0xfee0);

/** A run of digits, with commas between thousands and one point, that is no part of a Latin word, a code or an address. */
const number =
  /(?<![\p{Script=Latin}\d@#_./:-])(\d+(?:,\d{3})*)(?:\.(\d+))?(?![\p{Script=Latin}\d@#_/]|[-.:]\d)/gu;
const day = /(?<![\d/.-])(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?![\d/.-])/g;
const time = /(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])/g;

function numberInKanji(whole: string, fraction: string | undefined, after: string): string {
  const digits = whole.replaceAll(',', '');
  if (fraction !== undefined) return `${byPlaces(digits)}・${byDigits(fraction)}`;
  const isYear = digits.length === 4 && whole === digits && /^年(?![間])/.test(after);
  // What begins with a nought is a number only by its looks, such as one of a telephone.
  return isYear || (digits.length > 1 && digits.startsWith('0')) ? byDigits(digits) : byPlaces(digits);
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」『』（）！？]/u;
const halfWidthSigns = /[!?():;%&~]/g;

/** Signs beside Japanese take the width and the place of its characters. */
function signsInFullWidth(text: string): string {
  return text.replaceAll(halfWidthSigns, (sign, at: number) => {
    const beside = `${text[at - 1] ?? ''}${text[at + 1] ?? ''}`;
    if (!japanese.test(beside)) return sign;
    return sign === '~' ? '〜' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
  });
}

/** The text as it is set from top to bottom. */
export function verticalText(text: string): string {
  const numbers = text
    .replaceAll(fullWidthDigits, plainDigit)
    .replaceAll(
      day,
      (_, year: string, _sign, month: string, date: string) =>
        `${byDigits(year)}年${byPlaces(month)}月${byPlaces(date)}日`,
    )
    .replaceAll(time, (_, hour: string, minute: string) =>
      minute === '00' ? `${byPlaces(hour)}時` : `${byPlaces(hour)}時${byPlaces(minute)}分`,
    )
    .replaceAll(
      number,
      (match: string, whole: string, fraction: string | undefined, at: number, all: string) =>
        numberInKanji(whole, fraction, all.slice(at + match.length)),
    );
  return signsInFullWidth(numbers)
    .replaceAll('...', '……')
    .replace(/(?<=[\p{L}])・・・/gu, '……');
}
