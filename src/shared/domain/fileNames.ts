/** The text without what a file name can't hold on any system; empty where nothing is left. */
export function forFileName(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: file names can't hold them
  return text.replaceAll(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, '-').replaceAll(/^[\s.]+|[\s.]+$/g, '');
}
