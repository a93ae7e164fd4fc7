/**
 * Answers that hold until something is written: the few that were asked for last, each under its question.
 * `stamp` tells one state of the data from another.
 */
export class KeptAnswers<T> {
  readonly #most: number;
  readonly #answers = new Map<string, T>();
  #stamp = '';

  constructor(most: number) {
    this.#most = most;
  }

  /** The kept answer to a question, or the one that `find` gives now. */
  of(stamp: string, question: string, find: () => T): T {
    if (stamp !== this.#stamp) this.#answers.clear();
    this.#stamp = stamp;
    const kept = this.#answers.get(question);
    const answer = kept ?? find();
    // Asked for last, it goes last.
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }
}
