import { wordKey } from './cellText.ts';
import { fieldOfHeader } from './headerWords.ts';

/** What of a postal address a column holds. */
interface AddressColumn {
  column: number;
  /** Which of a person's addresses it is of: at home (or where nothing is said), at work, elsewhere. */
  place: 1 | 2 | 3;
  part: 'whole' | 'street' | 'houseNumber' | 'other';
}

const street =
  /^(?:street|streetaddress|streetname|addressline\d?|address\d?line\d?|address\d|street\d|住所\d|番地\d?|町名番地|町域番地|丁目番地|丁目番地等|番地以下|町名|以降の住所|住所続き)$/;
const houseNumber = /^(?:streetnumber|housenumber|streetno|houseno)$/;
const other =
  /^(?:city|town|suburb|locality|state|province|region|county|prefecture|postcode|postalcode|postal|zip|zipcode|country|countryregion|pobox|addresspobox|extendedaddress|郵便番号|〒|都道府県|市区町村|市町村|市区郡町村|建物|建物名|建物名部屋番号|建物名等|マンション名|ビル名|部屋番号|国|国地域)$/;
const atWork = /^(?:work|business|office|company)|^(?:会社|勤務先)の?|会社(?=$|地域)|勤務先$/;
const elsewhere = /^other(?=[a-z])|^その他の?|その他$/;
const atHome =
  /^(?:home|personal|current|mailing|postal)(?=[a-z])|^(?:現住所|自宅の?住所|自宅の?|現)|自宅(?=$|地域)/;
/** Of somebody else, or of no use for writing to the person. */
const notTheirs =
  /緊急|本籍|住民票|家族|配偶者|口座|保護者|emergency|spouse|type$|label$|カナ|ヨミ|ふりがな|フリガナ/;

/** The part of an address that a header names; null for headers of something else. */
function addressPart(header: string): Pick<AddressColumn, 'place' | 'part'> | null {
  const key = wordKey(header);
  if (key === '' || notTheirs.test(key)) return null;
  const place = atWork.test(key) ? 2 : elsewhere.test(key) ? 3 : 1;
  for (const form of [key, key.replace(atHome, ''), key.replace(atWork, ''), key.replace(elsewhere, '')]) {
    const bare = form.replace(/^(?:住所|address)(?=\D)/, '');
    for (const each of [form, bare]) {
      if (street.test(each)) return { place, part: 'street' };
      if (houseNumber.test(each)) return { place, part: 'houseNumber' };
      if (other.test(each)) return { place, part: 'other' };
    }
  }
  return fieldOfHeader(header)?.field === 'address' ? { place, part: 'whole' } : null;
}

/**
 * The columns that make up postal addresses, each with the number of its address. Towns and codes without a street
 * are none. Whole addresses without parts beside them are one each.
 */
export function addressColumns(headers: readonly string[]): { column: number; nth: number }[] {
  const found = headers.flatMap((header, column): AddressColumn[] => {
    const part = addressPart(header);
    return part === null ? [] : [{ column, ...part }];
  });
  const chosen: { column: number; nth: number }[] = [];
  let nth = 0;
  for (const place of [1, 2, 3] as const) {
    const here = found.filter((column) => column.place === place);
    const streets = here.filter(({ part }) => part === 'street' || part === 'whole');
    if (streets.length === 0) continue;
    const inParts = here.some(({ part }) => part === 'other' || part === 'houseNumber');
    const single = inParts || streets.every(({ part }) => part === 'street');
    for (const group of single ? [here] : streets.map((one) => [one])) {
      nth += 1;
      for (const { column } of group) chosen.push({ column, nth });
    }
  }
  return chosen.filter((each) => each.nth <= 9).toSorted((a, b) => a.column - b.column);
}

/** Whether one of the headers is of a house number, which stands beside its street without a comma. */
export function hasHouseNumber(headers: readonly string[]): boolean {
  return headers.some((header) => addressPart(header)?.part === 'houseNumber');
}
