import { Chip, Group, Input, Stack, Textarea } from '@mantine/core';

interface CodedAnswerProps<V extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: V; readonly word: string }[];
  readonly chosen: readonly V[];
  readonly onChosen: (chosen: V[]) => void;
  readonly wordsLabel: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** An answer of a list, as many as were named, and in own words. */
export function CodedAnswer<V extends string>(props: CodedAnswerProps<V>) {
  const { choices, chosen, onChosen } = props;
  // In the order of the list, whatever was pressed first.
  const choose = (values: string[]) =>
    onChosen(choices.flatMap(({ value }) => (values.includes(value) ? [value] : [])));
  return (
    <Stack gap="lg">
      <Input.Wrapper label={props.label} labelElement="div">
        <Chip.Group multiple value={[...chosen]} onChange={choose}>
          <Group gap="sm" role="group" aria-label={props.label}>
            {choices.map(({ value, word }) => (
              <Chip key={value} value={value} radius="sm" variant="outline">
                {word}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <Textarea
        label={props.wordsLabel}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        value={props.words}
        onChange={(event) => props.onWords(event.currentTarget.value)}
      />
    </Stack>
  );
}
