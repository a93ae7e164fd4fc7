import type { Evidence, Likelihood } from './evidence.ts';
import type { Email, PeopleValues, PreparedPerson } from './preparedPerson.ts';
import type { Shares } from './shares.ts';
import { editsBetween } from './textLikeness.ts';

/** How many people have one and the same address or number where nothing is measured. */
const usual = { email: 1e-7, emailName: 2e-4, phone: 1e-6, externalId: 1e-8 };

/** Names before the @ that are no one's own. */
const sharedNames =
  /^(?:info|mail|e?mail\d*|contact|office|admin|sales|hr|hello|soumu|jinji|webmaster|support)$/;

/** Compares what people are reached and known by, and adds what it says. */
export class ContactComparer {
  readonly #values: PeopleValues;
  readonly #shares: Shares;

  constructor(values: PeopleValues, shares: Shares) {
    this.#values = values;
    this.#shares = shares;
  }

  add(evidence: Evidence, a: PreparedPerson, b: PreparedPerson): void {
    this.#addExternalIds(evidence, a.externalId, b.externalId);
    if (a.emails.length > 0 && b.emails.length > 0) this.#addEmails(evidence, a.emails, b.emails);
    if (a.phones.length > 0 && b.phones.length > 0) this.#addPhones(evidence, a.phones, b.phones);
  }

  /** Who comes back gets a new one, so that different ones say little. */
  #addExternalIds(evidence: Evidence, a: string | null, b: string | null): void {
    if (a === null || b === null) return;
    const same = a === b;
    const chance = same ? this.#shares.ofText(this.#values.externalIds, a, usual.externalId) : 1;
    evidence.add('externalId', same ? 'same' : 'different', {
      match: same ? 0.5 : 0.5,
      relative: chance,
      chance,
    });
  }

  #addEmails(evidence: Evidence, ofA: readonly Email[], ofB: readonly Email[]): void {
    let best: Likelihood | null = null;
    let [here, there, same] = [0, 0, false];
    for (let x = 0; x < ofA.length; x += 1) {
      for (let y = 0; y < ofB.length; y += 1) {
        const [a, b] = [ofA[x], ofB[y]];
        if (a === undefined || b === undefined) continue;
        const found = a.text === b.text ? this.#sameEmail(a) : this.#likeEmail(a, b);
        if (found === null || (best !== null && best.match / best.chance >= found.match / found.chance))
          continue;
        best = found;
        [here, there, same] = [x, y, a.text === b.text];
      }
    }
    if (best === null) evidence.add('email', 'different', otherEmail);
    else evidence.add('email', same ? 'same' : 'similar', best, { here, there });
  }

  #sameEmail(email: Email): Likelihood {
    if (sharedNames.test(email.name)) return { match: 0.1, relative: 0.05, chance: 0.005 };
    const chance = this.#shares.ofText(this.#values.emails, email.text, usual.email);
    return { match: 0.5, relative: Math.max(0.04, chance), chance };
  }

  /** The same name at another provider, or a slip in one of the two; names that everybody has say nothing. */
  #likeEmail(a: Email, b: Email): Likelihood | null {
    if (a.name === b.name) {
      if (a.name.length < 5 || sharedNames.test(a.name)) return null;
      const slip = editsBetween(a.domain, b.domain, 2) <= 2;
      // The name before the @ is mostly made of the person's name, which counts already.
      const share = this.#shares.ofText(this.#values.emailNames, a.name, usual.emailName);
      const chance = Math.max(share, slip ? 0.0005 : 0.02);
      return { match: 0.15, relative: chance, chance };
    }
    const long = Math.min(a.name.length, b.name.length) >= 8;
    if (!long || a.domain !== b.domain || a.text[0] !== b.text[0]) return null;
    if (editsBetween(a.name, b.name, 1) > 1) return null;
    return { match: 0.05, relative: 0.01, chance: 0.005 };
  }

  #addPhones(evidence: Evidence, ofA: readonly string[], ofB: readonly string[]): void {
    let [here, there] = [-1, -1];
    for (let x = 0; x < ofA.length; x += 1) {
      for (let y = 0; y < ofB.length; y += 1) {
        const [a, b] = [ofA[x], ofB[y]];
        if (a === undefined || b === undefined) continue;
        if (a === b) {
          const chance = this.#shares.ofText(this.#values.phones, a, usual.phone);
          evidence.add(
            'phone',
            'same',
            { match: 0.5, relative: Math.max(0.4, chance), chance },
            { here: x, there: y },
          );
          return;
        }
        if (here < 0 && isPhoneSlip(a, b)) [here, there] = [x, y];
      }
    }
    if (here < 0) evidence.add('phone', 'different', otherPhone);
    else evidence.add('phone', 'similar', phoneSlip, { here, there });
  }
}

const otherEmail = { match: 0.6, relative: 0.95, chance: 1 };
const otherPhone = { match: 0.6, relative: 0.7, chance: 1 };
const phoneSlip = { match: 0.04, relative: 0.004, chance: 0.002 };

/** One digit differs, or two neighbours are exchanged. */
const isPhoneSlip = (a: string, b: string): boolean =>
  a.length === 8 && b.length === 8 && editsBetween(a, b, 1) === 1;
