/** How many pairs of two kinds there are for each person of a workspace. */
export interface Priors {
  /** Two records of one person. */
  secondRecords: number;
  /** Two people of one household. */
  relatives: number;
}

/** Where nothing is measured. */
export const usualPriors: Priors = { secondRecords: 0.05, relatives: 0.02 };

/** Of how many people a workspace is taken to be at least: a few records are some of a company's many. */
const leastPeople = 20_000;

/** Of how many people those of the workspace are taken to be some. */
export const peopleTaken = (people: number): number => Math.max(leastPeople, people);

/** How likely it is of any two records to be such a pair, as a logarithm to base 2. */
export const priorBits = (each: number, people: number): number =>
  Math.log2((2 * each) / peopleTaken(people));
