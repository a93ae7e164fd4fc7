import { Definitions } from '#renderer/ui/charts/Definitions.tsx';

/** What a number means, folded away below it. */
export function HowCountedHere({ term, text }: { term: string; text: string }) {
  return <Definitions definitions={[{ term, text }]} />;
}
