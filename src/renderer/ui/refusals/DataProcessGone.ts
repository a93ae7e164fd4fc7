/** The data process went away while it worked on a call. What was acknowledged before is safe; the call is not. */
export class DataProcessGone extends Error {
  override readonly name = 'DataProcessGone';
}
