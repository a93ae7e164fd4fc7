import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The countries whose numbering is known, by their codes in ISO 3166. */
function countryOf(region: string | undefined): CountryCode | undefined {
  return region !== undefined && isSupportedCountry(region) ? region : undefined;
}

const betweenNumbers = /\s*:::\s*|[;；,，、|｜\r\n]+|\s+(?:or|または)\s+/iu;
/** A slash parts two whole numbers, and the parts of one. */
const slash = /\s*[/／]\s*/u;
/** How an extension is written in Japanese, which the library does not know. */
const extension = /\s*[（(]?(?:内線|内)\s*[:：]?\s*(\d{1,7})[）)]?\s*$/u;
const remark = /^(?:tel|phone|mobile|携帯|電話|自宅|会社|勤務先|代表|直通)\s*[.:：]\s*/iu;

/** Most numbers in Japan, all valid and grouped alike: there is no need to look them up. */
const japaneseMobile = /^0([5789]0)-?([1-9]\d{3})-?(\d{4})$/;

/** With its zero, with brackets before it, or as the bare number that a spreadsheet has left of it. */
const inJapan = /^[(（]?[0０]|^(?:[5789]0\d{8}|[1-9]\d{8})$/;

/** Reads the phone numbers of cells; `region` is the country whose numbers are written without its code. */
export class PhoneCells {
  readonly #country: CountryCode | undefined;

  constructor(region: string | undefined) {
    this.#country = countryOf(region);
  }

  /**
   * The numbers of a tidied cell: in the international form where one is valid for the country or has its code, also
   * where it lost its leading zero in a spreadsheet; else as it is written.
   */
  numbersIn(cell: string): string[] {
    return partsOf(cell).map((part) => this.#written(part));
  }

  #written(text: string): string {
    const mobile = this.#country === 'JP' ? japaneseMobile.exec(text) : null;
    if (mobile !== null) return `+81 ${mobile[1]} ${mobile[2]} ${mobile[3]}`;
    // Spreadsheets make numbers of what has no sign in it.
    const number = text.replace(/^(\d{7,15})\.0$/, '$1');
    const plain = number
      .replace(remark, '')
      .replace(extension, ' ext. $1')
      .replace(/^00(?=[1-9]\d)/, '+');
    return this.#international(plain) ?? number;
  }

  #international(text: string): string | null {
    const abroad = text.startsWith('+') || text.startsWith('＋');
    // Ten digits of anywhere would pass for a number in Japan that has lost its zero.
    const country = this.#country === 'JP' && !abroad && !inJapan.test(text) ? undefined : this.#country;
    const parsed = parsePhoneNumberFromString(text, {
      ...(country === undefined ? {} : { defaultCountry: country }),
      extract: false,
    });
    return parsed?.isValid() === true ? parsed.formatInternational() : null;
  }
}

function partsOf(cell: string): string[] {
  if (!several.test(cell)) return [cell];
  return cell
    .split(betweenNumbers)
    .flatMap((part) => {
      const sides = part.split(slash);
      return sides.every((side) => side.replace(/\D/g, '').length >= 7) ? sides : [part];
    })
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const several = /[;；,，、|｜\r\n/／]|:::| or |または/iu;

/** Whether most of the numbers, of those without a country code, are valid in that country. */
export function areOfRegion(numbers: readonly string[], region: string): boolean {
  const cells = new PhoneCells(region);
  const national = numbers.filter((number) => !/^\s*[+＋]/.test(number));
  const valid = national.filter((number) => cells.numbersIn(number).every((each) => each.startsWith('+')));
  return valid.length * 2 > national.length;
}
