/** How many decimals amounts of a currency (ISO 4217) are written with: 0 for JPY, 2 for EUR. */
export function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in the currency's smallest unit as one reads it: 1250 of EUR is 12.5. */
export function inUnits(amount: number, currency: string): number {
  return amount / 10 ** decimalsOf(currency);
}

/** What one reads, in the currency's smallest unit: 12.5 of EUR is 1250. */
export function smallestUnits(value: number, currency: string): number {
  return Math.round(value * 10 ** decimalsOf(currency));
}

/** An amount in the smallest unit, as the language writes it: €1,250 or ￥125,000. */
export function moneyWords(amount: number, currency: string, language: string): string {
  const format = new Intl.NumberFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.format(inUnits(amount, currency));
}
