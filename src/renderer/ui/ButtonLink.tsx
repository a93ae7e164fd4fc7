import { ActionIcon, type ActionIconProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type AnchorProps = Omit<ComponentPropsWithRef<'a'>, 'style' | 'color'>;

/** Looks as a button and leads to another page, whose address and parameters are checked as those of `Link`. */
export const ButtonLink = createLink((props: ButtonProps & AnchorProps) => (
  <Button component="a" {...props} />
));

/** The same with nothing but a sign. */
export const SignLink = createLink((props: ActionIconProps & AnchorProps) => (
  <ActionIcon component="a" {...props} />
));
