import type { ComparedPerson } from '#shared/domain/duplicates/comparedPerson.ts';

/** All people of a workspace as they are compared, each as one text: many fit into little memory, few are looked at. */
export class KnownPeople {
  readonly #ids: string[] = [];
  readonly #texts: string[] = [];

  get count(): number {
    return this.#ids.length;
  }

  add(id: string, person: ComparedPerson): void {
    this.#ids.push(id);
    this.#texts.push(JSON.stringify(person));
  }

  id(record: number): string {
    return this.#ids[record] ?? '';
  }

  person(record: number): ComparedPerson {
    // Written by `add` and by nobody else.
    const person: ComparedPerson = JSON.parse(this.#texts[record] ?? 'null');
    return person;
  }
}
